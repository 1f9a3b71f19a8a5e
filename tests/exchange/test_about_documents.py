"""Documents to be handed out tell their title and day, if a person gave them one."""

import logging
import zipfile
from datetime import UTC, datetime
from io import BytesIO

import pytest
from pypdf import PdfWriter

from desktop.exchange.about_documents import AboutDocument, about_document

_CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
    'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>{title}</dc:title>'
    "<dcterms:modified>2018-07-12T03:00:00Z</dcterms:modified></cp:coreProperties>"
)


def pdf(title: str, made: str = "D:20180712100000+07'00'") -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.add_metadata({"/Title": title, "/CreationDate": made})
    into = BytesIO()
    writer.write(into)
    return into.getvalue()


def office(core: str, part: str = "docProps/core.xml") -> bytes:
    into = BytesIO()
    with zipfile.ZipFile(into, "w") as archive:
        archive.writestr(part, core)
    return into.getvalue()


DAY = datetime(2018, 7, 12, 3, tzinfo=UTC)


def test_a_pdf_tells_its_title_and_when_it_was_made() -> None:
    told = about_document(pdf("Quyết định về\n lễ hội"), "qd.pdf")
    assert told == AboutDocument("Quyết định về lễ hội", DAY)


@pytest.mark.parametrize("file", ["kh.docx", "bang.XLSX"])
def test_an_office_document_tells_its_title_and_when_it_was_saved(file: str) -> None:
    assert about_document(office(_CORE.format(title="Dự toán")), file) == AboutDocument(
        "Dự toán", DAY
    )


@pytest.mark.parametrize(
    "title", ["Microsoft Word - qd 12.doc", "QD", "Untitled", "scan0001.pdf", "12/07", "\x01\x02a"]
)
def test_a_title_that_a_program_made_up_is_none(title: str) -> None:
    assert about_document(pdf(title), "qd.pdf").title == ""


def test_a_day_that_is_none_is_not_told() -> None:
    assert about_document(pdf("Kế hoạch", made="hôm qua"), "a.pdf") == AboutDocument("Kế hoạch")


@pytest.mark.parametrize("file", ["a.pdf", "a.docx", "a.odt", "a.txt"])
def test_a_broken_document_tells_nothing(file: str, caplog: pytest.LogCaptureFixture) -> None:
    whole = pdf("Kế hoạch") if file == "a.pdf" else office(_CORE.format(title="Kế hoạch"))
    for data in (b"", b"%PDF-1.7", whole[: len(whole) // 2], office("<!DOCTYPE a><a/>")):
        with caplog.at_level(logging.WARNING):
            assert about_document(data, file).title == ""


@pytest.mark.parametrize("title", [b"12", b"/Foo", b"[(x)]", b"<< >>"])
def test_a_title_that_is_no_text_is_none(title: bytes) -> None:
    whole = pdf("Decision")
    assert whole.count(b"(Decision)") == 1
    odd = whole.replace(b"(Decision)", title.ljust(len(b"(Decision)")))
    assert about_document(odd, "qd.pdf") == AboutDocument(saved=DAY)


def test_a_pdf_locked_in_an_unknown_way_tells_nothing() -> None:
    locked = pdf("Kế hoạch").replace(b"/Root", b"/Encrypt << /Filter /Adobe.PubSec >> /Root")
    assert about_document(locked, "qd.pdf") == AboutDocument()


@pytest.mark.parametrize("made", ["D:00010101000000Z", "D:99991231000000Z"])
def test_a_day_out_of_all_likelihood_is_not_told(made: str) -> None:
    assert about_document(pdf("Kế hoạch", made=made), "qd.pdf") == AboutDocument("Kế hoạch")


def test_an_office_document_that_says_very_much_tells_nothing() -> None:
    core = _CORE.format(title="Dự toán").replace("</cp:core", f"{'<a/>' * 300_000}</cp:core")
    assert about_document(office(core), "a.docx") == AboutDocument()


def test_an_office_document_packed_in_an_unknown_way_tells_nothing() -> None:
    into = BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("docProps/core.xml", _CORE.format(title="Dự toán"))
    assert about_document(into.getvalue(), "a.docx") == AboutDocument()
