"""What an RTF file says, as an article."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.errors import ExpectedError
from desktop.exchange import import_file
from desktop.exchange.document_errors import DocumentBroken, DocumentOverfull, DrawingsLeft
from desktop.exchange.errors import PictureFormatNotRead
from desktop.exchange.files import Imported
from desktop.exchange.notes import Note, NoteKind
from desktop.exchange.rtf import tree
from tests.exchange.le_hoi import BODY, TOLD
from tests.exchange.office import needs_office
from tests.exchange.samples import Shelf
from tests.exchange.samples import picture as png

FONTS = (
    r"{\fonttbl{\f0\fnil\fcharset0 Times New Roman;}{\f1\fcharset0 .VnTime;}{\f2 .VnTimeH;}"
    r"{\f3 VNI-Times;}{\f4\fcharset163 Arial;}{\f5\fcharset2 Wingdings;}}"
)
STYLES = r"{\stylesheet{\s0 Normal;}{\s1 Title;}{\s2 heading 2;}{\s3 Caption;}{\*\cs3 Caption;}}"


def rtf(body: str, head: str = r"\ansi\ansicpg1252\deff0") -> bytes:
    return (rf"{{\rtf1{head}{FONTS}{STYLES}" + "\n" + body + "}").encode("latin-1")


def imported(folder: Path, data: bytes, name: str = "bai.rtf") -> Imported:
    (folder / name).write_bytes(data)
    return import_file(folder / name, Shelf().add_media)


def body_of(folder: Path, body: str, head: str = r"\ansi\ansicpg1252\deff0") -> str:
    """The article's body of an RTF that has a title already."""
    return imported(folder, rtf(r"\pard\s1 T\'eain\par\pard " + body, head)).article.body


@needs_office
def test_a_document_of_libreoffice_reads_as_its_docx_does(converted):
    """But for what LibreOffice does not write: which row is the header, and the picture's bytes."""
    read = import_file(converted("rtf"), Shelf().add_media)
    assert read.article.title == "Lễ hội làng Đồng Kỵ"
    assert [(note.kind, note.count, note.detail) for note in read.warnings] == TOLD
    assert _lines_without_tables(read.article.body) == _lines_without_tables(BODY)
    assert '<tr><td rowspan="2">1</td><td>2</td><td>3</td></tr>' in read.article.body


def _lines_without_tables(body: str) -> list[str]:
    return [each for each in body.split("\n") if not each.startswith(("<table", "<figure"))]


@pytest.mark.parametrize(
    ("words", "element"),
    [
        (r"{\b b}", "strong"),
        (r"{\i b}", "em"),
        (r"{\ul b}", "u"),
        (r"{\uldb b}", "u"),
        (r"{\strike b}", "s"),
        (r"{\super b}", "sup"),
        (r"\sub b\nosupersub", "sub"),
        (r"\b b\b0", "strong"),
        (r"\ul b\ulnone", "u"),
        (r"\b b\plain", "strong"),
    ],
)
def test_looks_become_elements(tmp_path, words, element):
    assert body_of(tmp_path, rf"a {words}{{}} c\par") == f"<p>a <{element}>b</{element}> c</p>"


def test_letters_are_read_in_the_document_s_code_page(tmp_path):
    head = r"\ansi\ansicpg1258\deff0"
    assert body_of(tmp_path, r"Ti\'ea\'ecng Vi\'ea\'f2t, \'f0\'fd\par", head) == (
        "<p>Tiếng Việt, đư</p>"
    )


def test_letters_are_read_in_the_font_s_character_set(tmp_path):
    assert body_of(tmp_path, r"{\f4 Vi\'ea\'f2t} caf\'e9\par") == "<p>Việt café</p>"


def test_numbers_of_letters_are_read_and_their_fallbacks_skipped(tmp_path):
    words = r"Vi\u7879?t {\uc0\u7879}, {\uc2\u7879\'3f?x} \u-10179?\u-8704?\par"
    assert body_of(tmp_path, words) == "<p>Việt ệ, ệx 😀</p>"


def test_old_fonts_are_read_byte_by_byte_or_by_number(tmp_path):
    words = (
        r"{\f1 C\'e9ng h\'dfa, th\- vi\u214\'d6n} {\f2 \'f1y ban} {\f3 Tie\'e1ng Vie\u228\'e4t}\par"
    )
    assert body_of(tmp_path, words) == "<p>Cộng hòa, thư viện ỦY BAN Tiếng Việt</p>"


def test_an_old_font_of_the_whole_document_is_read(tmp_path):
    assert body_of(tmp_path, r"Vi\'d6t\par", r"\ansi\ansicpg1252\deff1") == "<p>Việt</p>"


def test_signs_become_letters(tmp_path):
    words = r"a\~b\line c\tab d\emdash e\ldblquote f\rdblquote  \{g\}\_h\par"
    assert body_of(tmp_path, words) == "<p>a&nbsp;b<br>c d—e“f” {g}‑h</p>"


def test_headings_and_alignment_are_read(tmp_path):
    words = r"\pard\s2 M\'f4t\par\pard\outlinelevel3 Hai\par\pard\qc Gi\'eca\par"
    assert body_of(tmp_path, words) == ('<h2>Môt</h2>\n<h3>Hai</h3>\n<p class="center">Giìa</p>')


def test_lists_are_read_from_their_labels(tmp_path):
    words = (
        r"\pard{\listtext 1.\tab}\ilvl0\ls1 mot\par\pard{\listtext\f5 \'d8\tab}\ilvl1\ls1 x\par"
        r"\pard{\listtext 2.\tab}\ls1 hai\par\pard{\pntext\'b7\tab}y\par"
    )
    assert body_of(tmp_path, words) == (
        "<ol><li>mot<ul><li>x</li></ul></li><li>hai</li></ol>\n<ul><li>y</li></ul>"
    )


def test_what_is_skipped_ends_with_its_group(tmp_path):
    assert body_of(tmp_path, r"\pard{\listtext\tab \u8226 \tab}Mot\par") == "<ul><li>Mot</li></ul>"


def test_merged_cells_and_header_rows_are_read(tmp_path):
    words = (
        r"\trowd\trhdr\cellx1000\cellx3000\intbl A\cell B\cell\row"
        r"\trowd\clvmgf\cellx1010\cellx2000\cellx3000\intbl 1\cell 2\cell 3\cell\row"
        r"\trowd\clvmrg\cellx1000\cellx2000\cellx3000\intbl\cell 4\cell 5\cell\row"
        r"\trowd\cellx1000\clmgf\cellx2000\clmrg\cellx3000\intbl 6\cell 7\cell\cell\row"
        r"\pard sau\par"
    )
    assert body_of(tmp_path, words) == (
        '<table><thead><tr><th scope="col">A</th><th scope="col" colspan="2">B</th></tr></thead>'
        '<tbody><tr><td rowspan="2">1</td><td>2</td><td>3</td></tr><tr><td>4</td><td>5</td></tr>'
        '<tr><td>6</td><td colspan="2">7</td></tr></tbody></table>\n<p>sau</p>'
    )


def test_links_are_kept(tmp_path):
    field = r'{\field{\*\fldinst{HYPERLINK "https://x.vn"}}{\fldrslt{\ul day}}}'
    assert body_of(tmp_path, rf"xem {field}.\par") == ('<p>xem <a href="https://x.vn">day</a>.</p>')


def test_a_picture_stands_with_its_words_and_its_caption(tmp_path):
    alt = r"{\*\picprop{\sp{\sn wzDescription}{\sv S\u226?n}}}"
    words = (
        rf"{{\*\shppict{{\pict{alt}\pngblip {png().hex()}}}}}{{\nonshppict{{\pict\wmetafile8 00}}}}"
    )
    result = imported(tmp_path, rtf(rf"\pard\s1 T\par\pard {words}\par\pard\s3 Chu\par"))
    assert 'alt="Sân" width="8" height="6"' in result.article.body
    assert "<figcaption>Chu</figcaption>" in result.article.body
    assert result.warnings == ()


def test_a_picture_in_bytes_is_read(tmp_path):
    data = png()
    words = rf"{{\pict\pngblip\bin{len(data)} ".encode() + data + b"}"
    whole = rtf(r"\pard\s1 T\par\pard MARK\par").replace(b"MARK", words)
    assert len(imported(tmp_path, whole).pictures) == 1


def test_a_metafile_is_told_of(tmp_path):
    result = imported(tmp_path, rtf(r"\pard\s1 T\par a{\pict\wmetafile8 0100}\par"))
    assert [type(each) for each in result.warnings] == [PictureFormatNotRead]


def test_an_object_without_picture_is_told_of(tmp_path):
    result = imported(tmp_path, rtf(r"\pard\s1 T\par a{\object{\*\objdata 00}}\par"))
    assert [type(each) for each in result.warnings] == [DrawingsLeft]


def test_footnotes_comments_changes_and_hidden_text_are_told(tmp_path):
    words = (
        r"a{\super\chftn{\footnote\pard l\'f4i}}{\revised m}{\deleted c}{\v k}"
        r"{\*\annotation{\*\atndate 0}n}\par"
    )
    result = imported(tmp_path, rtf(r"\pard\s1 T\par\pard " + words))
    assert result.article.body == "<p>a<sup>1</sup>m</p>\n<hr>\n<p><sup>1</sup> lôi</p>"
    assert result.warnings == (
        Note(NoteKind.INSERTIONS),
        Note(NoteKind.DELETIONS),
        Note(NoteKind.COMMENTS),
        Note(NoteKind.HIDDEN),
        Note(NoteKind.FOOTNOTES),
    )


def test_headers_and_unknown_groups_are_left_out(tmp_path):
    assert body_of(tmp_path, r"{\header dau}{\*\moi la}a{\khac b}\par") == "<p>ab</p>"


def test_a_doc_that_is_rtf_is_read(tmp_path):
    assert imported(tmp_path, rtf(r"\pard\s1 Ten\par a\par"), "bai.doc").article.title == "Ten"


def test_what_is_no_rtf_is_explained(tmp_path):
    with pytest.raises(DocumentBroken):
        imported(tmp_path, b"hello")


def test_a_file_of_nothing_but_groups_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(tree, "MOST_PARTS", 1000)
    with pytest.raises(DocumentOverfull):
        imported(tmp_path, rb"{\rtf1 " + b"{}" * 1000)


def test_groups_without_end_are_explained(tmp_path):
    with pytest.raises(ExpectedError):
        imported(tmp_path, rb"{\rtf1 " + b"{" * 100_000)


WHOLE = rtf(
    r"{\info{\title x}{\author y}{\revtim\yr2018\mo13}}\pard\s1 T\par\pard{\listtext 1.}\ls1 a\par"
    r"\trowd\cellx1\intbl a\cell\row\pard{\field{\*\fldinst HYPERLINK \"a\"}{\fldrslt b}}"
    rf"{{\pict\pngblip {png().hex()}}}\u7879?\uc2\bin3 abc\par"
)


@settings(
    deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.integers(0, len(WHOLE)),
    st.sampled_from([b"", b"{", b"}", b"\\", b"\\'", b"\\bin99999 ", b"\\cell ", b"\\row ", b"9"]),
)
def test_a_garbled_rtf_is_read_or_explained(tmp_path, at, put):
    for data in (WHOLE[:at], WHOLE[:at] + put + WHOLE[at + 1 :]):
        try:
            imported(tmp_path, data)
        except ExpectedError:
            continue
