"""Files that call themselves docx and are not to be trusted."""

import zipfile
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.errors import ExpectedError
from desktop.exchange import packed
from desktop.exchange.document_errors import (
    DocumentBroken,
    DocumentLocked,
    DocumentOverfull,
    OldWordFile,
)
from desktop.exchange.errors import FileEmpty, NestedTooDeep
from tests.exchange.docx.making import STYLES, docx, imported, item, p, packed_up, picture
from tests.exchange.samples import picture as png

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
WHOLE = docx(
    p("Tên", style="Title") + item("một", 1) + p(picture("anh.png")),
    styles=STYLES,
    numbering='<w:abstractNum w:abstractNumId="0"/>',
    files={"anh.png": png()},
)


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", FileEmpty),
        (b"hello", DocumentBroken),
        (b"PK\x03\x04", DocumentBroken),
        (packed_up({"a.txt": "x"}), DocumentBroken),
        (packed_up({"word/document.xml": "<a>"}), DocumentBroken),
        (WHOLE[: len(WHOLE) // 2], DocumentBroken),
        (OLE + "EncryptedPackage".encode("utf-16-le"), DocumentLocked),
        (OLE + "WordDocument".encode("utf-16-le"), OldWordFile),
    ],
    ids=["empty", "text", "head", "no document", "bad xml", "cut", "password", "old"],
)
def test_what_is_no_docx_is_explained(tmp_path, data, error):
    with pytest.raises(error):
        imported(tmp_path, data)


def test_an_old_word_file_is_named_so_whatever_its_name(tmp_path):
    with pytest.raises(OldWordFile):
        imported(tmp_path, OLE, "bai.doc")


def test_a_docx_that_calls_itself_doc_is_read(tmp_path):
    assert imported(tmp_path, WHOLE, "bai.doc").article.title == "Tên"


def test_entities_that_grow_are_refused(tmp_path):
    bomb = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">' for i in range(1, 10))
    text = f'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e0 "ha">{bomb}]><a>&e9;</a>'
    with pytest.raises(DocumentBroken):
        imported(tmp_path, packed_up({"word/document.xml": text}))


def test_an_entity_that_names_a_file_is_refused(tmp_path):
    text = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'
    with pytest.raises(DocumentBroken):
        imported(tmp_path, packed_up({"word/document.xml": text}))


def test_a_text_that_unpacks_without_end_is_refused(tmp_path):
    with pytest.raises(DocumentOverfull):
        imported(tmp_path, packed_up({"word/document.xml": bytes(packed.XML_LIMIT + 1)}))


def test_pictures_that_unpack_without_end_are_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(packed, "WHOLE_LIMIT", 10_000)
    data = docx(p(picture("anh.png")), files={"anh.png": bytes(20_000)})
    with pytest.raises(DocumentOverfull):
        imported(tmp_path, data)


def test_a_locked_archive_is_named_so(tmp_path):
    locked = bytearray(packed_up({"word/document.xml": "<a/>"}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        locked[locked.index(mark) + offset] |= 1
    with pytest.raises(DocumentLocked):
        imported(tmp_path, bytes(locked))


def test_a_path_that_climbs_out_leads_nowhere(tmp_path):
    (tmp_path / "secret.png").write_bytes(png())
    (tmp_path / "in").mkdir()
    data = docx(p("Tên") + p(picture("../../secret.png")), files={"../../secret.png": b""})
    assert imported(tmp_path / "in", data).pictures == ()


def test_tables_in_one_another_without_end_are_refused(tmp_path):
    deep = "<w:tbl><w:tr><w:tc>" * 3000 + "</w:tc></w:tr></w:tbl>" * 3000
    with pytest.raises(NestedTooDeep):
        imported(tmp_path, docx(p("a") + deep))


@settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(cut=st.integers(0, len(WHOLE)), at=st.integers(0, len(WHOLE) - 1), byte=st.integers(0, 255))
def test_a_garbled_docx_is_read_or_explained(tmp_path, cut, at, byte):
    garbled = bytearray(WHOLE)
    garbled[at] = byte
    for data in (WHOLE[:cut], bytes(garbled)):
        try:
            imported(tmp_path, data)
        except ExpectedError:
            continue


def _with_xml(name: str, change) -> bytes:
    with zipfile.ZipFile(BytesIO(WHOLE)) as archive:
        parts = {each: archive.read(each) for each in archive.namelist()}
    parts[name] = change(parts[name])
    return packed_up(parts)


PARTS = [
    "word/document.xml",
    "word/styles.xml",
    "word/numbering.xml",
    "word/_rels/document.xml.rels",
]


@settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.sampled_from(PARTS), st.data())
def test_garbled_xml_is_read_or_explained(tmp_path, part, draw):
    def change(xml: bytes) -> bytes:
        at = draw.draw(st.integers(0, len(xml)))
        return xml[:at] + draw.draw(st.sampled_from([b"", b"x", b"<w:p/>", b'"'])) + xml[at + 1 :]

    data = _with_xml(part, change)
    try:
        imported(tmp_path, data)
    except ExpectedError:
        return
