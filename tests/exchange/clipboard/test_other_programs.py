"""Spreadsheets, Google's programs, mail, chat and web pages."""

import pytest

from desktop.exchange.clipboard import clean
from desktop.exchange.clipboard.origins import Origin, origin_of
from desktop.exchange.notes import Note, NoteKind

from .pasted import body, sample


@pytest.mark.parametrize(
    ("name", "origin"),
    [
        ("word", Origin.WORD),
        ("word_tcvn3", Origin.WORD),
        ("outlook", Origin.WORD),
        ("word_online", Origin.WORD_ONLINE),
        ("excel", Origin.EXCEL),
        ("google_docs", Origin.GOOGLE_DOCS),
        ("google_sheets", Origin.GOOGLE_SHEETS),
        ("libreoffice_writer", Origin.LIBREOFFICE),
        ("libreoffice_calc", Origin.LIBREOFFICE),
        ("gmail", Origin.OTHER),
        ("web", Origin.OTHER),
    ],
)
def test_a_program_is_known_by_its_marks(name: str, origin: Origin):
    assert origin_of(sample(name)) is origin


def test_our_own_text_about_word_is_not_word_s():
    assert origin_of('<div data-opaque="&lt;p class=MsoNormal&gt;"></div>') is Origin.OTHER


def test_a_table_of_excel_keeps_header_merged_cells_and_formats():
    assert body(sample("excel")) == (
        '<table><thead><tr><th class="center" scope="col">Đơn vị</th>'
        '<th class="center" scope="col">Số tin</th><th class="center" scope="col">Ghi chú</th></tr>'
        '</thead><tbody><tr><td rowspan="2">Sở A</td><td class="right">1.586,3</td>'
        '<td><em>tốt</em></td></tr><tr><td class="right">12</td><td></td></tr>'
        "<tr><td>Một câu dài chảy qua ô bên</td><td></td><td>dòng một<br>dòng hai</td></tr>"
        "</tbody></table>"
    )


def test_a_table_of_libreoffice_calc_keeps_header_merged_cells_and_formats():
    assert body(sample("libreoffice_calc")) == (
        '<table><thead><tr><th class="center" scope="col">Đơn vị</th>'
        '<th class="center" scope="col">Diện tích (km²)</th><th class="center" scope="col">Ngày</th>'
        '</tr></thead><tbody><tr><td rowspan="2">Huyện Vũ Thư</td><td class="right">1.586,3</td>'
        '<td class="right">12/07/2018</td></tr><tr><td colspan="2">chưa có &amp; đang đo</td></tr>'
        "<tr><td>Thư viện</td><td>dòng một<br>dòng hai</td><td></td></tr></tbody></table>"
    )


def test_what_is_told_of_libreoffice_calc_happened():
    html = sample("libreoffice_calc")
    told = (Note(NoteKind.HEADER_ROWS, 1), Note(NoteKind.FONT, 1, ".VnTime"))
    assert clean(html).notes == told
    commented = "Vũ Thư<a class=comment-indicator></a><comment>Hỏi lại</comment></td>"
    cleaned = clean(html.replace("Vũ Thư</td>", commented))
    assert "Hỏi lại" not in cleaned.html
    assert {*cleaned.notes} == {*told, Note(NoteKind.COMMENTS, 1)}


def test_a_guessed_header_is_told():
    assert clean(sample("google_sheets")).notes == (Note(NoteKind.HEADER_ROWS, 1),)


@pytest.mark.parametrize(
    "rows",
    [
        "<tr><td><b>a</b></td><td><b>b</b></td></tr>",  # nothing below
        "<tr><td><b>a</b></td><td>b</td></tr><tr><td>1</td><td>2</td></tr>",
        "<tr><td><b>a</b></td><td></td></tr><tr><td>1</td><td>2</td></tr>",
        "<tr><td><b>a</b></td><td><b>b</b></td></tr><tr><td><b>1</b></td><td>2</td></tr>",
        "<tr><td><b>2017</b></td><td><b>2018</b></td></tr><tr><td>1</td><td>2</td></tr>",
        "<tr><td colspan=2><b>a</b></td></tr><tr><td>1</td><td>2</td></tr>",
        "<tr><td rowspan=2><b>a</b></td><td><b>b</b></td></tr><tr><td>2</td></tr>",
    ],
)
def test_a_first_row_that_may_be_no_header_stays_a_row(rows: str):
    excel = '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>'
    assert "<th" not in body(f"{excel}{rows}</table>")


def test_google_s_document_is_not_all_bold():
    assert body(sample("google_docs")) == (
        '<h2>Tiêu đề</h2>\n<p class="justify">Chữ <strong><em>đậm nghiêng</em></strong> và '
        '<a href="https://example.org/a">liên kết</a></p>\n'
        "<ul><li>một<ul><li>một một</li></ul></li><li>hai</li></ul>"
    )


def test_a_mail_keeps_what_it_quotes_and_not_its_spy():
    assert body(sample("gmail")).endswith(
        "đã viết:</p>\n<blockquote><p>Gửi lại giúp tôi.</p></blockquote>"
    )
    assert "img" not in body(sample("gmail"))


def test_a_chat_message_is_its_words():
    assert body(sample("zalo")) == "<p>Họp lúc 8 giờ :d<br>tại hội trường</p>"


def test_buttons_fields_and_signs_of_a_web_page_stay_there():
    assert body(sample("web")).startswith(
        '<h2>Tin mới</h2>\n<p class="center">Đoàn công tác <span lang="en">workshop</span> đến '
        '<a href="/tin/1.html">Huế</a>.</p>'
    )
    assert body(sample("web")).endswith("<p>trong hộp</p>")


def test_headings_stay_below_one_another():
    assert body("<h1>a</h1><h2>b</h2><h5>c</h5>") == "<h2>a</h2>\n<h3>b</h3>\n<h4>c</h4>"
    assert body("<h2>a</h2><h3>b</h3>") == "<h2>a</h2>\n<h3>b</h3>"


def test_libreoffice_s_text_keeps_its_structure():
    """The sample is what LibreOffice 7.4 Writer put on the clipboard."""
    assert body(sample("libreoffice_writer")) == (
        "<h2>Tập huấn thông tin đối ngoại</h2>\n<h3>Nội dung</h3>\n"
        '<p class="justify">Công tác thông tin đối ngoại năm <strong>2018</strong> tại '
        "<em>Khánh Hòa</em>, H<sub>2</sub>O.</p>\n"
        '<ol start="3"><li>Việc một<ul><li>Việc con</li></ul></li><li>Việc hai</li></ol>\n'
        '<table><colgroup><col class="w45"><col class="w25"><col class="w30"></colgroup>'
        '<thead><tr><th scope="col">Đơn vị</th><th scope="col" colspan="2">Số lượng</th></tr>'
        '</thead><tbody><tr><td rowspan="2">Sở A</td><td>1</td><td>2</td></tr>'
        "<tr><td>3</td><td>4</td></tr></tbody></table>\n<p>Hết.</p>"
    )


def test_libreoffice_s_comments_and_footnotes_are_known():
    page = (
        '<head><meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/></head><body>'
        '<p>Chữ<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>'
        "<!-- Kiểm tra. -->.</p><p><br/>\n</p>"
        '<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" '
        'name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Nội dung.</p></div></body>'
    )
    assert body(page) == "<p>Chữ<sup>1</sup>.</p>\n<p><sup>1</sup> Nội dung.</p>"
    assert set(clean(page).notes) == {Note(NoteKind.COMMENTS, 1), Note(NoteKind.FOOTNOTES, 1)}
