"""The document for paper: all of the article, nothing of the window, files beside it."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from selectolax.lexbor import LexborHTMLParser

from desktop.article.model import Article, Byline, Picture, Role, Source
from desktop.export.print_page import write_print_page
from desktop.library import Library


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "kho") as opened:
        yield opened


def picture(library: Library) -> str:
    data = BytesIO()
    Image.new("RGB", (40, 30), "teal").save(data, "JPEG")
    return library.add_media(data.getvalue(), name="a.jpg", mime="image/jpeg").hash


def printed(library: Library, article: Article, folder: Path) -> LexborHTMLParser:
    folder.mkdir()
    page = write_print_page(library, article, folder)
    return LexborHTMLParser(page.read_text(encoding="utf-8"))


def test_everything_that_readers_are_told_is_on_paper(library: Library, tmp_path: Path) -> None:
    media = picture(library)
    article = Article(
        title="Bão & lũ",
        sapo="Sáng 13/3.",
        body=f'<p>Một</p><figure><img src="media:{media}" alt="Núi"><figcaption>Hoa</figcaption></figure>',
        bylines=(Byline(name="Lò Thị Hạnh"), Byline(name="Lò Văn Đức", role=Role.PHOTOGRAPHER)),
        source=Source(name="Báo Điện Biên"),
        cover=Picture(media=media, caption="Lũ về", credit="TTXVN"),
    )
    page = printed(library, article, tmp_path / "in")
    assert page.css_first("h1").text() == "Bão & lũ"
    assert page.css_first(".sapo").text() == "Sáng 13/3."
    assert [each.text() for each in page.css(".signed")] == ["Lò Thị Hạnh", "Ảnh: Lò Văn Đức"]
    assert "Báo Điện Biên" in page.css_first(".source").text()
    assert [each.text().strip() for each in page.css("figcaption")] == ["Lũ về (TTXVN)", "Hoa"]
    shown = {each.attributes["src"] for each in page.css("img")}
    assert all((tmp_path / "in" / name).is_file() for name in shown)


def test_the_sheet_is_a4_with_the_margins_of_state_documents(
    library: Library, tmp_path: Path
) -> None:
    page = printed(library, Article(title="Bão"), tmp_path / "in")
    style = page.css_first("style").text()
    assert "size: A4" in style
    assert "margin: 20mm 15mm 20mm 30mm" in style
    assert "font: 14pt/1.3" in style
    assert 'local("Times New Roman")' in style
    assert "table-header-group" in style


def test_a_picture_that_is_gone_leaves_no_gap(library: Library, tmp_path: Path) -> None:
    body = f'<p>Một</p><figure><img src="media:{"a" * 64}" alt="Núi"></figure>'
    page = printed(library, Article(title="Bão", body=body), tmp_path / "in")
    assert page.css_first("figure") is None


def test_nothing_is_fetched_from_elsewhere(library: Library, tmp_path: Path) -> None:
    page = printed(library, Article(title="Bão", body="<p><em>Một</em></p>"), tmp_path / "in")
    assert page.css_first("script, link") is None
    assert "http" not in page.css_first("style").text()
