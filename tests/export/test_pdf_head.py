"""A PDF tells its title and its language, whoever made it."""

from io import BytesIO

import pytest
from playwright.sync_api import Browser
from pypdf import PdfReader

from desktop.export.pdf_head import with_head


@pytest.fixture(scope="module")
def printed(chromium: Browser) -> bytes:
    """What Chromium prints without tags, as Qt's has none."""
    page = chromium.new_page()
    page.set_content("<p>Xin chào</p>")
    pdf = page.pdf(tagged=False)
    page.close()
    return pdf


def test_title_and_language_are_told(printed: bytes) -> None:
    read = PdfReader(BytesIO(with_head(printed, title="Hội nghị (1)", language="vi")), strict=True)
    assert read.metadata.title == "Hội nghị (1)"
    assert read.trailer["/Root"]["/Lang"] == "vi"
    assert read.pages[0].extract_text().strip() == "Xin chào"


def test_what_is_no_such_pdf_stays_as_it_is() -> None:
    for other in (b"", b"%PDF-1.7\n1 0 obj\n<</Type /Catalog>>\nendobj\n", b"trailer <<>>"):
        assert with_head(other, title="x", language="vi") == other
