"""What an odt says, as an article."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.errors import ExpectedError
from desktop.exchange import import_file
from desktop.exchange.document_errors import DocumentBroken, DocumentLocked, DrawingsLeft
from desktop.exchange.notes import Note, NoteKind
from tests.exchange.docx.making import packed_up
from tests.exchange.le_hoi import BODY, TOLD
from tests.exchange.odt.making import TITLE, body_of, imported, odt, style
from tests.exchange.office import needs_office
from tests.exchange.samples import Shelf
from tests.exchange.samples import picture as png

NUMBERED = (
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" '
    'style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" '
    'style:num-format="1" style:num-suffix="." text:display-levels="2"/></text:list-style>'
)


def p(inner: str, style_name: str = "") -> str:
    return f'<text:p text:style-name="{style_name}">{inner}</text:p>'


def items(*inner: str, about: str = "") -> str:
    entries = "".join(f"<text:list-item>{each}</text:list-item>" for each in inner)
    return f'<text:list text:style-name="L" {about}>{entries}</text:list>'


def frame(inner: str) -> str:
    return f'<draw:frame text:anchor-type="as-char">{inner}</draw:frame>'


IMAGE = '<draw:image xlink:href="Pictures/a.png"/>'


@needs_office
def test_a_document_of_libreoffice_reads_as_its_docx_does(converted):
    read = import_file(converted("odt"), Shelf().add_media)
    assert (read.article.title, read.article.body) == ("Lễ hội làng Đồng Kỵ", BODY)
    assert [(note.kind, note.count, note.detail) for note in read.warnings] == TOLD
    assert [each.name for each in read.article.bylines] == ["Lê Văn An"]


@pytest.mark.parametrize(
    ("properties", "element"),
    [
        ('fo:font-weight="bold"', "strong"),
        ('fo:font-style="italic"', "em"),
        ('style:text-underline-style="solid"', "u"),
        ('style:text-line-through-style="solid"', "s"),
        ('style:text-position="super 58%"', "sup"),
        ('style:text-position="-25% 58%"', "sub"),
    ],
)
def test_looks_become_elements(tmp_path, properties, element):
    looks = style("T", f"<style:text-properties {properties}/>")
    body = body_of(tmp_path, p('a <text:span text:style-name="T">b</text:span>'), styles=looks)
    assert body == f"<p>a <{element}>b</{element}></p>"


def test_a_font_comes_from_the_paragraph_s_parent_style(tmp_path):
    styles = style("Cu", '<style:text-properties fo:font-family=".VnTime"/>', "paragraph") + style(
        "Moi", "", "paragraph", 'style:parent-style-name="Cu"'
    )
    assert body_of(tmp_path, p("ViÖt", "Moi"), styles=styles) == "<p>Việt</p>"


def test_a_font_comes_from_the_default_style(tmp_path):
    default = (
        '<style:default-style style:family="paragraph">'
        '<style:text-properties fo:font-family="VNI-Times"/></style:default-style>'
    )
    assert body_of(tmp_path, p("Vieät"), styles=default) == "<p>Việt</p>"


def test_a_further_paragraph_stays_in_its_item(tmp_path):
    body = body_of(tmp_path, items(p("một") + p("nữa"), p("hai")), styles=NUMBERED)
    assert body == "<ol><li>một<p>nữa</p></li><li>hai</li></ol>"


def test_a_list_counts_on_only_where_it_says_so(tmp_path):
    on = items(p("hai"), about='text:continue-numbering="true"')
    text = items(p("một")) + p("x") + on + p("y") + items(p("một"))
    body = body_of(tmp_path, text, styles=NUMBERED)
    assert [line for line in body.split("\n") if "<ol" in line] == [
        "<ol><li>một</li></ol>",
        '<ol start="2"><li>hai</li></ol>',
        "<ol><li>một</li></ol>",
    ]


def test_numbers_of_several_levels_stay_as_text(tmp_path):
    inner = p("một") + items(p("x"), p("y"))
    body = body_of(tmp_path, items(inner), styles=NUMBERED)
    assert body == "<ol><li>một<p>1.1. x</p><p>1.2. y</p></li></ol>"


def test_links_are_kept_but_those_inside_the_document(tmp_path):
    link = '<text:a xlink:href="{}">đây</text:a>'
    assert body_of(tmp_path, p(link.format("https://x.vn"))) == (
        '<p><a href="https://x.vn">đây</a></p>'
    )
    assert body_of(tmp_path, p(link.format("#muc"))) == "<p>đây</p>"


def test_spaces_and_line_ends_are_read(tmp_path):
    assert body_of(tmp_path, p("a<text:s/>b<text:line-break/>c<text:tab/>d")) == "<p>a b<br>c d</p>"


def test_hidden_text_is_told(tmp_path):
    styles = style("T", '<style:text-properties text:display="none"/>')
    body = p('a<text:span text:style-name="T">kín</text:span>')
    result = imported(tmp_path, odt(TITLE + body, styles=styles))
    assert (result.article.body, result.warnings) == ("<p>a</p>", (Note(NoteKind.HIDDEN),))


def test_a_picture_with_its_caption_in_one_frame_is_a_figure(tmp_path):
    inside = frame(IMAGE + "<svg:desc>Sân đình</svg:desc>") + "Ngày hội"
    body = body_of(
        tmp_path,
        p(frame(f"<draw:text-box>{p(inside)}</draw:text-box>")),
        files={"Pictures/a.png": png()},
    )
    assert body.startswith("<figure><img")
    assert 'alt="Sân đình"' in body
    assert body.endswith("<figcaption>Ngày hội</figcaption></figure>")


def test_a_chart_is_told_of(tmp_path):
    chart = frame('<draw:object xlink:href="./Object 1"/>' + IMAGE)
    result = imported(tmp_path, odt(TITLE + p("a" + chart)))
    assert [type(each) for each in result.warnings] == [DrawingsLeft]


def test_a_row_that_repeats_without_words_comes_once(tmp_path):
    cell = "<table:table-cell>{}</table:table-cell>"
    row = '<table:table-row table:number-rows-repeated="{}">{}</table:table-row>'
    rows = row.format(2, cell.format(p("a")) * 2) + row.format(999999, cell.format("") * 2)
    body = body_of(tmp_path, f"<table:table>{rows}</table:table>")
    assert body.count("<tr>") == 3


def test_a_locked_document_is_named_so(tmp_path):
    locked = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
    with pytest.raises(DocumentLocked):
        imported(tmp_path, odt(p("a"), manifest=locked))


def test_a_sheet_is_no_text(tmp_path):
    with pytest.raises(DocumentBroken):
        imported(tmp_path, packed_up({"content.xml": "<office/>"}))


def test_a_table_of_contents_is_left_out(tmp_path):
    contents = f"<text:table-of-content><text:index-body>{p('Mục')}</text:index-body></text:table-of-content>"
    assert body_of(tmp_path, contents + p("a")) == "<p>a</p>"


WHOLE = odt(
    TITLE + items(p("một")) + p(frame(IMAGE)) + "<table:table><table:table-row/></table:table>",
    styles=NUMBERED,
    files={"Pictures/a.png": png()},
)


@settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(cut=st.integers(0, len(WHOLE)), at=st.integers(0, len(WHOLE) - 1), byte=st.integers(0, 255))
def test_a_garbled_odt_is_read_or_explained(tmp_path, cut, at, byte):
    garbled = bytearray(WHOLE)
    garbled[at] = byte
    for data in (WHOLE[:cut], bytes(garbled)):
        try:
            imported(tmp_path, data)
        except ExpectedError:
            continue
