"""A page's links into the library lead on: to the site's articles, and to files beside the page."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.article.model import Article, Attachment
from desktop.export.site.paths import article_path
from desktop.export.write import export_page
from desktop.library import Library

OTHER = Article(title="Bài trước", body="<p>Một</p>")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "kho") as opened:
        opened.save(OTHER)
        yield opened


def page_of(library: Library, article: Article, to: Path, *, folder: bool = False) -> str:
    library.save(article)
    job = export_page(library, article.id, to, folder=folder)
    while True:
        try:
            next(job)
        except StopIteration:
            return (to / "page.html" if folder else to).read_text(encoding="utf-8")


def linking(href: str, **fields: object) -> Article:
    return Article(title="Bài này", body=f'<p><a href="{href}">xem</a></p>', **fields)


def publish(library: Library) -> str:
    """Let the site have published the other article; return its path there."""
    site = replace(library.site_profile(), base_url="https://mic.gov.vn/tin/")
    library.keep_site_profile(site)
    path = article_path(library.article(OTHER.id))
    library.note_published_paths(site.id, {path: OTHER.id})
    return path


def test_an_article_on_the_site_is_linked_there(library: Library, tmp_path: Path) -> None:
    path = publish(library)
    page = page_of(library, linking(f"article:{OTHER.id}"), tmp_path / "a.html")
    assert f'<a href="https://mic.gov.vn/tin/{path}">xem</a>' in page


def test_an_article_that_no_site_has_is_mere_text(library: Library, tmp_path: Path) -> None:
    page = page_of(library, linking(f"article:{OTHER.id}"), tmp_path / "a.html")
    assert "<p>xem</p>" in page


def test_a_linked_attachment_lies_beside_the_page(library: Library, tmp_path: Path) -> None:
    kept = library.add_media(b"%PDF-1.7", name="Kế hoạch.PDF", mime="application/pdf")
    attachments = (Attachment(media=kept.hash, file="Kế hoạch.PDF"),)
    article = linking(f"media:{kept.hash}", attachments=attachments)
    page = page_of(library, article, tmp_path / "ra", folder=True)
    path = f"assets/ke-hoach-{kept.hash[:8]}.pdf"
    assert f'<a href="{path}">xem</a>' in page
    assert (tmp_path / "ra" / path).read_bytes() == b"%PDF-1.7"
