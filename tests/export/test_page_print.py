"""The page on paper: A4, readable by machines, without what only a screen can use."""

from io import BytesIO

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from tests.strictness.browser import come_back

from .samples import RICH


@pytest.fixture
def paper(reader, rich_page) -> PdfReader:
    page = reader.open(rich_page)
    return PdfReader(BytesIO(page.pdf(prefer_css_page_size=True, tagged=True)))


def letters_of(paper: PdfReader) -> str:
    """Return what is on the sheets without spaces: pypdf puts some where one font file ends."""
    return together("".join(sheet.extract_text() for sheet in paper.pages))


def together(words: str) -> str:
    return "".join(words.split())


def test_sheets_are_a4(paper):
    sizes = {(round(sheet.mediabox.width), round(sheet.mediabox.height)) for sheet in paper.pages}
    assert sizes == {(595, 842)}
    assert 1 <= len(paper.pages) <= 4


def test_the_text_can_be_read_from_the_sheets(paper):
    letters = letters_of(paper)
    assert together(RICH.title) in letters
    assert together("Thứ Năm, 12/07/2018, 17:23") in letters
    assert together("Kinh phí theo năm") in letters


def test_links_tell_their_addresses(paper):
    assert "https://www.chinhphu.vn/van-ban" in letters_of(paper)


def test_folded_parts_are_printed(paper):
    assert together("Sở, ban, ngành của 63 tỉnh, thành phố.") in letters_of(paper)


def test_controls_are_not_printed(reader, rich_page):
    page = reader.open(rich_page)
    page.emulate_media(media="print")
    for control in page.locator("button, nav, .skip").all():
        expect(control).to_be_hidden()


def test_paper_is_white_whatever_the_screen_shows(reader, rich_page):
    page = reader.open(rich_page)
    page.evaluate("localStorage.setItem('bantin.contrast', 'black-yellow')")
    come_back(page)
    page.emulate_media(media="print")
    assert page.locator("h1").evaluate("e => getComputedStyle(e).color") == "rgb(0, 0, 0)"


def test_the_letters_on_paper_follow_the_reader(reader, rich_page):
    page = reader.open(rich_page)
    page.emulate_media(media="print")
    plain = page.locator(".sapo").evaluate("e => parseFloat(getComputedStyle(e).fontSize)")
    page.evaluate("document.documentElement.dataset.size = '150'")
    large = page.locator(".sapo").evaluate("e => parseFloat(getComputedStyle(e).fontSize)")
    assert large == pytest.approx(plain * 1.5, rel=0.001)
