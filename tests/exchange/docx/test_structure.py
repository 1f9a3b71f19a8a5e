"""Titles, headings, lists, tables, pictures and properties of a docx."""

from datetime import UTC, datetime

from desktop.exchange.errors import PictureFormatNotRead
from desktop.exchange.illustrations import Illustrations
from desktop.exchange.notes import Note, NoteKind
from tests.exchange.docx.making import (
    STYLES,
    body_of,
    docx,
    font,
    imported,
    item,
    p,
    picture,
    r,
    style,
)
from tests.exchange.samples import picture as png


def level(at: int, form: str, text: str, about: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{about}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def numbering(*levels: str, nums: str = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'):
    return f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>{nums}'


def cell(text: str, about: str = "") -> str:
    return f"<w:tc><w:tcPr>{about}</w:tcPr>{p(text)}</w:tc>"


def row(*cells: str, about: str = "") -> str:
    return f"<w:tr><w:trPr>{about}</w:trPr>{''.join(cells)}</w:tr>"


def test_the_title_s_style_names_the_article(tmp_path):
    article = imported(
        tmp_path, docx(p("UBND tỉnh") + p("Lễ hội", style="Title") + p("a"), styles=STYLES)
    ).article
    assert (article.title, article.body) == ("Lễ hội", "<p>UBND tỉnh</p>\n<p>a</p>")


def test_the_one_heading_above_all_others_is_the_title(tmp_path):
    data = docx(p("Lễ hội", style="Heading1") + p("a") + p("Nhỏ", style="Heading3"), styles=STYLES)
    article = imported(tmp_path, data).article
    assert (article.title, article.body) == ("Lễ hội", "<p>a</p>\n<h2>Nhỏ</h2>")


def test_a_first_line_in_bold_is_the_title(tmp_path):
    article = imported(tmp_path, docx(p(r("Lễ ", "<w:b/>"), r("hội", "<w:b/>")) + p("a"))).article
    assert (article.title, article.body) == ("Lễ hội", "<p>a</p>")


def test_a_short_first_line_is_the_title_of_a_document_that_names_none(tmp_path):
    text = p("Lễ hội") + p("a")
    named = docx(text, core="<dc:title>Tên khác</dc:title>")
    assert imported(tmp_path, docx(text)).article.title == "Lễ hội"
    assert imported(tmp_path, named).article.title == "Tên khác"


def test_a_title_in_an_old_font_is_read(tmp_path):
    run = r("LÔ héi", "<w:b/>" + font(".VnTimeH"))
    assert imported(tmp_path, docx(p(run) + p("a"))).article.title == "LỄ HỘI"


def test_a_text_without_title_is_named_by_its_properties_or_its_file(tmp_path):
    named = docx(p("Một đoạn.") + p("a"), core="<dc:title>Trong thuộc tính</dc:title>")
    assert imported(tmp_path, named).article.title == "Trong thuộc tính"
    assert imported(tmp_path, docx(p("Một đoạn.") + p("a"))).article.title == "bai"


def test_properties_fill_byline_and_the_date_of_an_old_file(tmp_path):
    core = "<dc:creator>Lê An</dc:creator><dcterms:modified>2018-07-12T10:23:00Z</dcterms:modified>"
    article = imported(tmp_path, docx(p("a"), core=core)).article
    assert [each.name for each in article.bylines] == ["Lê An"]
    assert article.date == datetime(2018, 7, 12, 10, 23, tzinfo=UTC)


def test_a_computer_s_owner_is_no_author(tmp_path):
    core = "<dc:creator>Admin</dc:creator>"
    assert imported(tmp_path, docx(p("a"), core=core)).article.bylines == ()


def test_headings_start_at_h2_without_gaps_and_without_bold(tmp_path):
    body = body_of(
        tmp_path,
        p(r("Một", "<w:b/>"), style="Heading1") + p("Ba", style="Heading3") + p("x"),
    )
    assert body == "<h2>Một</h2>\n<h3>Ba</h3>\n<p>x</p>"


def test_an_outline_level_makes_a_heading(tmp_path):
    assert body_of(tmp_path, p("Mục", about='<w:outlineLvl w:val="2"/>')) == "<h2>Mục</h2>"


def test_lists_nest(tmp_path):
    forms = numbering(level(0, "decimal", "%1."), level(1, "bullet", "•"))
    items = item("một", 1) + item("x", 1, 1) + item("y", 1, 1) + item("hai", 1)
    body = body_of(tmp_path, items, numbering=forms)
    assert body == "<ol><li>một<ul><li>x</li><li>y</li></ul></li><li>hai</li></ol>"


def test_a_list_goes_on_after_text(tmp_path):
    items = item("một", 1) + p("giữa") + item("hai", 1)
    body = body_of(tmp_path, items, numbering=numbering(level(0, "decimal", "%1.")))
    assert body == '<ol><li>một</li></ol>\n<p>giữa</p>\n<ol start="2"><li>hai</li></ol>'


def test_a_list_restarts_where_word_restarts_it(tmp_path):
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    nums = "".join(
        f'<w:num w:numId="{num}"><w:abstractNumId w:val="0"/>{more}</w:num>'
        for num, more in ((1, ""), (2, again))
    )
    items = item("một", 1) + item("hai", 1) + item("một", 2) + item("hai", 2)
    body = body_of(tmp_path, items, numbering=numbering(level(0, "decimal", "%1."), nums=nums))
    once = "<ol><li>một</li><li>hai</li></ol>"
    assert body == f"{once}\n{once}"


def test_numbers_that_no_list_counts_stay_as_text(tmp_path):
    forms = numbering(level(0, "decimal", "Điều %1."), level(1, "lowerLetter", "%2)"))
    items = item("Phạm vi", 1) + item("một", 1, 1) + item("hai", 1, 1)
    body = body_of(tmp_path, items, numbering=forms)
    assert body == "<p>Điều 1. Phạm vi</p>\n<p>a) một</p>\n<p>b) hai</p>"


def test_letters_under_a_number_stay_in_its_item(tmp_path):
    forms = numbering(level(0, "decimal", "%1."), level(1, "lowerLetter", "%2)"))
    body = body_of(tmp_path, item("một", 1) + item("x", 1, 1) + item("hai", 1), numbering=forms)
    assert body == "<ol><li>một<p>a) x</p></li><li>hai</li></ol>"


def test_a_heading_keeps_its_number(tmp_path):
    forms = numbering(level(0, "upperRoman", "%1."))
    about = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    numbered = style("So", "heading 1", f"<w:pPr>{about}</w:pPr>")
    body = body_of(
        tmp_path,
        p("Mở", style="So") + p("a") + p("Kết", style="So"),
        numbering=forms,
        styles=numbered,
    )
    assert body == "<h2>I. Mở</h2>\n<p>a</p>\n<h2>II. Kết</h2>"


def test_merged_cells_and_header_rows_are_kept(tmp_path):
    rows = (
        row(cell("A"), cell("B", '<w:gridSpan w:val="2"/>'), about="<w:tblHeader/>"),
        row(cell("1", '<w:vMerge w:val="restart"/>'), cell("2"), cell("3")),
        row(cell("", "<w:vMerge/>"), cell("4"), cell("5")),
    )
    assert body_of(tmp_path, f"<w:tbl>{''.join(rows)}</w:tbl>") == (
        '<table><thead><tr><th scope="col">A</th><th scope="col" colspan="2">B</th></tr></thead>'
        '<tbody><tr><td rowspan="2">1</td><td>2</td><td>3</td></tr>'
        "<tr><td>4</td><td>5</td></tr></tbody></table>"
    )


def test_a_first_row_in_bold_is_a_header(tmp_path):
    bold = [f"<w:tc>{p(r(text, '<w:b/>'))}</w:tc>" for text in "AB"]
    plain = row(cell("1"), cell("2"))
    result = imported(tmp_path, docx(p("Tên") + f"<w:tbl>{row(*bold)}{plain}{plain}</w:tbl>"))
    header = '<thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead>'
    assert header in result.article.body
    assert result.warnings == (Note(NoteKind.HEADER_ROWS),)


def test_the_head_of_a_letter_has_no_header_row_and_the_title_stands_below_it(tmp_path):
    bold = [f"<w:tc>{p(r(text, '<w:b/>'))}</w:tc>" for text in ("UBND", "CỘNG HÒA")]
    head = f"<w:tbl>{row(*bold)}{row(cell('Số: 1'), cell('Hà Nội'))}</w:tbl>"
    title = p(r("BÁO CÁO", "<w:b/>"))
    article = imported(tmp_path, docx(head + title + p("Một đoạn."))).article
    assert article.title == "BÁO CÁO"
    assert "<thead>" not in article.body


def test_a_table_of_one_cell_is_a_box(tmp_path):
    assert body_of(tmp_path, f"<w:tbl>{row(cell('hộp'))}</w:tbl>") == "<aside><p>hộp</p></aside>"


def test_a_table_s_caption_is_its_own(tmp_path):
    table = f"<w:tbl>{row(cell('1'), cell('2'))}</w:tbl>"
    body = body_of(tmp_path, p("Bảng 1. Số", style="Caption") + table)
    assert body.startswith("<table><caption>Bảng 1. Số</caption>")


def test_a_picture_stands_in_its_place_with_text_and_caption(tmp_path):
    body = body_of(
        tmp_path,
        p(picture("anh.png", "Sân đình")) + p("Ngày hội", style="Caption") + p("sau"),
        files={"anh.png": png()},
    )
    assert 'alt="Sân đình" width="8" height="6"' in body
    assert body.endswith("<figcaption>Ngày hội</figcaption></figure>\n<p>sau</p>")


def test_a_slanted_line_in_the_middle_below_a_picture_is_its_caption(tmp_path):
    line = p(r("Ảnh: An", "<w:i/>"), about='<w:jc w:val="center"/>')
    body = body_of(tmp_path, p(picture("anh.png")) + line, files={"anh.png": png()})
    assert body.endswith("<figcaption>Ảnh: An</figcaption></figure>")


def test_a_decorative_picture_is_marked(tmp_path):
    body = body_of(
        tmp_path,
        p(picture("anh.png", inner='<adec:decorative val="1"/>')),
        files={"anh.png": png()},
    )
    assert 'role="presentation"' in body


def test_a_picture_among_words_follows_them(tmp_path):
    body = body_of(tmp_path, p("trước ", picture("anh.png"), "sau"), files={"anh.png": png()})
    assert body.startswith("<p>trước sau</p>\n<figure>")


def test_a_drawing_that_browsers_do_not_show_is_told_of(tmp_path):
    data = docx(p("Tên") + p(picture("anh.emf")), files={"anh.emf": b"\1\0\0\0EMF"})
    assert [type(each) for each in imported(tmp_path, data).warnings] == [PictureFormatNotRead]


def test_a_picture_that_is_not_there_is_told_of(tmp_path):
    data = docx(p("Tên") + p(picture("anh.png")), files={"anh.png": b""})
    warning = imported(tmp_path, data).warnings[0]
    assert warning.file == "anh.png"


def test_a_picture_used_twice_is_stored_once(tmp_path, monkeypatch):
    kept = []
    stored = Illustrations._kept
    monkeypatch.setattr(
        Illustrations, "_kept", lambda self, *told: kept.append(told) or stored(self, *told)
    )
    body_of(tmp_path, p(picture("anh.png")) * 2, files={"anh.png": png()})
    assert len(kept) == 1


def test_a_table_of_contents_is_left_out(tmp_path):
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    contents = (
        f"<w:sdt><w:sdtPr>{gallery}</w:sdtPr><w:sdtContent>{p('Mục 1')}</w:sdtContent></w:sdt>"
    )
    assert body_of(tmp_path, contents + p("a")) == "<p>a</p>"


def test_a_quote_is_one_over_several_paragraphs(tmp_path):
    quote = style("Quote", "Quote", "<w:rPr><w:i/></w:rPr>")
    body = body_of(tmp_path, p("a", style="Quote") + p("b", style="Quote") + p("c"), styles=quote)
    assert body == "<blockquote><p><em>a</em></p><p><em>b</em></p></blockquote>\n<p>c</p>"


def test_a_dropped_capital_belongs_to_its_word(tmp_path):
    body = body_of(tmp_path, p("N", about='<w:framePr w:dropCap="drop"/>') + p("gày hội"))
    assert body == "<p>Ngày hội</p>"


def test_a_caption_below_a_table_is_the_table_s(tmp_path):
    table = f"<w:tbl>{row(cell('1'), cell('2'))}</w:tbl>"
    body = body_of(tmp_path, table + p("Bảng 1", style="Caption") + p("sau"))
    assert body.startswith("<table><caption>Bảng 1</caption>")


def test_a_picture_in_a_text_box_comes_once(tmp_path):
    box = f"<w:txbxContent>{p(picture('anh.png'))}</w:txbxContent>"
    shape = f"<wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp>"
    run = f"<w:r><w:drawing><wp:anchor>{shape}</wp:anchor></w:drawing></w:r>"
    body = body_of(tmp_path, p("a", run), files={"anh.png": png()})
    assert body.count("<img") == 1


def test_several_authors_are_parted(tmp_path):
    article = imported(tmp_path, docx(p("a"), core="<dc:creator>Lê An; Admin;Vũ Bình</dc:creator>"))
    assert [each.name for each in article.article.bylines] == ["Lê An", "Vũ Bình"]
