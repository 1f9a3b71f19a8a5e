import base64
from datetime import UTC, datetime

import pytest

from desktop.article.body import pictures
from desktop.article.model import Byline
from desktop.exchange import import_file
from desktop.exchange.notes import Note, NoteKind
from tests.exchange.office import needs_office
from tests.exchange.samples import Shelf, picture


@pytest.fixture
def read(tmp_path):
    def read(html):
        (tmp_path / "trang.html").write_text(html, encoding="utf-8")
        return import_file(tmp_path / "trang.html", Shelf().add_media)

    return read


PAGE = """<!doctype html><html lang="vi"><head><title>Lễ hội - Cổng tỉnh</title>
<meta name="DC.description" content="Ba ngày hội."><meta name="DC.creator" content="An">
<meta name="DC.date" content="2018-07-12T17:23:00+07:00"></head>
<body><nav><a href="/">Trang chủ</a></nav>
<article><h1>Lễ hội</h1><p>Ba ngày  hội.</p><p>Mở đầu.</p><footer>Chân</footer></article>
<footer>Địa chỉ</footer></body></html>"""


def test_a_page_gives_its_article(read):
    article = read(PAGE).article
    assert (article.title, article.sapo, article.body) == (
        "Lễ hội",
        "Ba ngày hội.",
        "<p>Mở đầu.</p>",
    )
    assert article.bylines == (Byline(name="An"),)
    assert article.date == datetime(2018, 7, 12, 10, 23, tzinfo=UTC)


def test_a_page_without_article_gives_its_main_part(read):
    article = read("<title>A</title><main><p>b</p></main><p>c</p>").article
    assert (article.title, article.body) == ("A", "<p>b</p>")


def test_a_page_with_several_articles_is_read_whole(read):
    body = read("<article><p>a</p></article><article><p>b</p></article>").article.body
    assert body == "<p>a</p>\n<p>b</p>"


def test_a_fragment_is_named_after_its_file(read):
    assert read("<p>b</p>").article.title == "trang"


def test_a_picture_inside_the_page_is_stored(read):
    data = base64.b64encode(picture(size=(8, 6))).decode()
    imported = read(f'<figure><img src="data:image/png;base64,{data}" alt=""></figure>')
    (shown,) = pictures(imported.article.body)
    assert (shown.width, shown.decorative) == (8, True)


@pytest.mark.parametrize("head", ["DATA:image/png;BASE64,", "data:image/png; base64 ,"])
def test_a_picture_inside_the_page_is_read_as_browsers_read_it(read, head):
    data = base64.b64encode(picture(size=(8, 6))).decode().rstrip("=")
    imported = read(f'<p>a</p><img src="{head}{data}">')
    assert (len(pictures(imported.article.body)), imported.warnings) == (1, ())


def test_pictures_in_a_list_of_word_s_are_stored(read):
    data = base64.b64encode(picture(size=(8, 6))).decode()
    body = read(
        "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·"
        f"</span>Ảnh <img src='data:image/png;base64,{data}'></p>"
    ).article.body
    assert body.startswith("<ul><li>Ảnh<figure>")
    assert len(pictures(body)) == 1


def test_a_page_of_nothing_but_scripts_makes_an_empty_article(read):
    imported = read("<script>alert(1)</script><svg onload=alert(1)></svg>")
    assert imported.article.body == ""
    assert imported.warnings


def test_deep_nesting_is_read(read):
    assert read("<div>" * 5000 + "a" + "</div>" * 5000).article.body == "<p>a</p>"


@pytest.mark.parametrize(
    "source",
    [
        "http://[bad", "//[x", "data:", "data:image/png;base64,@@@", "file:///etc/passwd",
        "C:\\x\\a.png", "%00.png", "a" * 5000, ".", "/", "~/x.png", "mailto:x",
    ],
)  # fmt: skip
def test_an_odd_address_of_a_picture_is_one_warning(read, source):
    imported = read(f'<p>Trước <img src="{source}" alt="Chữ"></p>')
    assert len(imported.warnings) == 1
    assert "Chữ" in imported.article.body


@needs_office
def test_a_page_saved_by_libreoffice_is_cleaned(converted):
    read = import_file(converted("html"), Shelf().add_media)
    assert read.article.title == "Tên trong thuộc tính"
    assert "<h2>Phần một</h2>" in read.article.body
    assert "Cộng hòa xã hội chủ nghĩa Việt Nam, thư viện và ỦY BAN NHÂN DÂN" in read.article.body
    assert "#sdfootnote" not in read.article.body
    assert Note(NoteKind.FOOTNOTES) in read.warnings


def test_a_page_saved_by_word_is_cleaned(tmp_path):
    page = (
        '<html xmlns:w="urn:schemas-microsoft-com:office:word"><head><title>x</title><style>'
        "p.MsoNormal {font-family:'.VnTime'}</style></head><body><p class=MsoTitle>Tin</p>"
        "<p class=MsoNormal>ViÖt Nam<o:p></o:p></p></body></html>"
    )
    (tmp_path / "a.htm").write_text(page, encoding="utf-8")
    article = import_file(tmp_path / "a.htm", Shelf().add_media).article
    assert (article.title, article.body) == ("Tin", "<p>Việt Nam</p>")


def test_a_page_in_an_old_font_is_converted(tmp_path):
    page = '<meta charset="windows-1252"><p><font face=".VnTime">ViÖt Nam</font></p>'
    (tmp_path / "a.html").write_bytes(page.encode("cp1252"))
    read = import_file(tmp_path / "a.html", Shelf().add_media)
    assert read.article.body == "<p>Việt Nam</p>"
    assert read.warnings == (Note(NoteKind.FONT, detail=".VnTime"),)
