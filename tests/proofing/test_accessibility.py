"""Pictures, links, headings, tables, recordings, colours and foreign words."""

from dataclasses import replace

import pytest

from desktop.article.body import normalise
from desktop.article.model import Article
from desktop.proofing import Severity, check
from desktop.proofing.remedies import HeaderRow, HeadingLevel, InLanguage
from tests.proofing.reading import WHOLE, findings, pairs, rules

MEDIA = "a" * 64
FILM = f"<figure><video src=media:{MEDIA} controls></video></figure>"


@pytest.mark.parametrize("alt", ["IMG_2031.JPG", "DSC01234", "anh 1", "20180712_1", "Hình ảnh"])
def test_a_file_name_is_no_alternative_text(alt):
    assert pairs(f"<img src=media:{MEDIA} alt='{alt}'>") == [("picture-alt-name", alt, "")]


@pytest.mark.parametrize("alt", ["Rước kiệu", "Ảnh chụp 4 đại biểu", "Biểu đồ 2017–2020"])
def test_a_description_is_one(alt):
    assert rules(f"<img src=media:{MEDIA} alt='{alt}'>") == []


def test_a_picture_in_a_table_is_looked_at():
    html = f"<table><tr><th>Ảnh</th><td><img src=media:{MEDIA}></td></tr></table>"
    (finding,) = findings(html)
    assert (finding.rule, finding.place.block, finding.place.passage) == (
        "picture-alt-missing",
        0,
        None,
    )


@pytest.mark.parametrize(
    "text",
    ["tại đây", "Xem thêm", "Bấm vào đây", "xem chi tiết tại đây", "https://a.vn/x", "đây", "Link"],
)
def test_a_link_has_to_say_where_it_leads(text):
    assert ("link-text", text, "") in pairs(f'<p>Tin <a href="https://a.vn">{text}</a></p>')


def test_a_link_without_words_is_found():
    (finding,) = [
        each
        for each in findings('<p>Tin <a href="https://a.vn">&nbsp;</a>tức</p>')
        if each.rule == "link-text"
    ]
    assert "without words" in finding.message


@pytest.mark.parametrize(
    "text", ["Danh sách trúng tuyển", "Xem danh sách", "Nghị định 30", "Đây Mekong"]
)
def test_a_link_that_says_so_is_left_alone(text):
    assert rules(f'<p>Tin <a href="https://a.vn">{text}</a></p>') == []


def test_a_heading_without_words_is_found():
    assert rules("<h2>a</h2><h3><br></h3>") in (["heading-empty"], [])
    article = Article(title="a", sapo="b", body="<h2></h2>\n<p>a</p>")
    assert [finding.rule for finding in check(article)] == ["heading-empty"]


def test_headings_in_boxes_are_part_of_the_outline():
    assert rules("<h2>a</h2><aside><h4>b</h4></aside>") == ["heading-skipped"]


def test_a_recording_needs_its_text_below():
    assert rules(FILM) == ["recording-text"]
    assert rules(FILM + "<details><summary>Lời</summary><p>Xin chào.</p></details>") == []


def test_the_text_inside_a_recording_is_its_text():
    said = "<details><summary>Lời</summary><p>Xin chào.</p></details></figure>"
    assert rules(FILM.replace("</figure>", said)) == []


def test_a_recording_with_its_words_in_the_caption_is_left_alone():
    words = "Lời nói trong phim " * 10
    html = FILM.replace("</figure>", f"<figcaption>{words}</figcaption></figure>")
    assert rules(html) == []


def test_the_text_of_another_recording_is_none_of_this():
    text = "<details><summary>Lời</summary><p>Xin chào.</p></details>"
    (finding,) = findings(FILM + "<p>Giữa.</p>" + FILM + text)
    assert (finding.rule, finding.place.block) == ("recording-text", 0)


@pytest.mark.parametrize(
    ("text", "excerpt"),
    [
        ("Các mục in đỏ là bắt buộc.", "mục in đỏ"),
        ("Xem phần tô màu vàng trong bảng.", "phần tô màu vàng"),
        ("Chú ý chữ đỏ.", "chữ đỏ"),
    ],
)
def test_what_only_colour_tells_is_found(text, excerpt):
    assert pairs(f"<p>{text}</p>") == [("colour-only", excerpt, "")]


def test_colour_in_what_is_kept_as_it_came_is_found():
    body = normalise('<form><p>Nhập <span style="color: red">họ tên</span></p></form>').body
    found = check(Article(title="a", sapo="b", body=body))
    assert [(each.rule, each.excerpt) for each in found] == [("colour-only", "họ tên")]


@pytest.mark.parametrize(
    "text", ["Áo dài màu đỏ rất đẹp.", "Ô tô màu vàng.", "Hội Chữ thập đỏ.", "Cột cờ đỏ thắm."]
)
def test_colours_of_things_are_left_alone(text):
    assert rules(f"<p>{text}</p>") == []


def test_foreign_words_without_their_language_are_found():
    text = "Ông nói: we shall never surrender the island hôm qua."
    assert pairs(f"<p>{text}</p>") == [
        ("language-unmarked", "we shall never surrender the island", "")
    ]


@pytest.mark.parametrize(
    "html",
    [
        'Ông nói: <span lang="en">we shall never surrender the island</span>.',
        "Ngân hàng Bill and Melinda Gates Foundation tài trợ.",
        "Hai bên lan can cao hai ba met, anh em ta cung nhau.",
        "Hội nghị UN Conference on Trade and Development.",
        "Đội Manchester United thắng Real Madrid.",
    ],
)
def test_marked_words_and_names_are_left_alone(html):
    assert "language-unmarked" not in rules(f"<p>{html}</p>")


def test_a_table_without_header_is_an_error():
    (finding,) = findings("<table><tr><td>Huyện</td><td>5</td></tr></table>")
    assert (finding.rule, finding.severity) == ("table-header-missing", Severity.ERROR)


@pytest.mark.parametrize(
    ("body", "levels"),
    [("<h4>a</h4>", [2]), ("<h2>a</h2><h4>b</h4><h2>c</h2><h4>d</h4>", [3, 3])],
)
def test_a_heading_too_deep_is_mended_by_the_level_that_is_missing(body, levels):
    found = findings(body)
    assert [(each.remedy, each.mendable) for each in found] == [
        (HeadingLevel(level), True) for level in levels
    ]


def test_which_cells_are_the_header_is_for_the_writer_to_say():
    rows = "<table><tr><td>Huyện</td><td>5</td></tr></table>"
    first, second = findings(f"<details><summary>Số liệu</summary>{rows}{rows}</details>")
    assert (first.remedy, second.remedy) == (HeaderRow(0), HeaderRow(1))
    assert first.replaceable
    assert not first.mendable


@pytest.mark.parametrize(
    ("words", "remedy", "certain"),
    [
        ("the development of our islands", InLanguage("en"), True),
        ("we shall never surrender the island", InLanguage("en"), True),
        ("protocole relatif aux investissements dans les provinces", InLanguage("fr"), True),
        ("entwicklung der Gesellschaft und unserer Wirtschaft", InLanguage("de"), True),
        ("strategy for growth and prosperity", InLanguage("en"), True),
        ("growth with prosperity strategy", InLanguage("en"), False),
        ("protocole des investissements relatif", InLanguage("fr"), False),
        ("protocole du gouvernement relatif", None, False),
    ],
)
def test_foreign_words_are_marked_with_the_language_whose_small_words_they_have(
    words, remedy, certain
):
    (finding,) = findings(f"<p>Ông nói: {words} hôm qua.</p>")
    assert (finding.remedy, finding.mendable) == (remedy, certain)


def test_no_language_can_be_marked_in_a_title():
    (finding,) = check(replace(WHOLE, title="Diễn đàn the development of our islands"))
    assert finding.rule == "language-unmarked"
    assert not finding.replaceable
