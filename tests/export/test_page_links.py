"""A page's links into the library lead on: to the site's articles, and to files beside the page."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from desktop.article.model import Article, Attachment
from desktop.article.states import State
from desktop.export import attached as carried
from desktop.export.errors import AttachmentsTooLarge
from desktop.export.site.paths import article_path
from desktop.export.write import export_page
from desktop.library import Library
from desktop.progress import run
from tests.export.site.publishing import publish as publish_site

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
    assert f'<a href="{path}">xem</a> <span class="kind">(PDF, 1 kB)</span>' in page
    assert (tmp_path / "ra" / path).read_bytes() == b"%PDF-1.7"


def attached(library: Library) -> Article:
    kept = library.add_media(b"%PDF-1.7", name="Kế hoạch.PDF", mime="application/pdf")
    attachments = (Attachment(media=kept.hash, file="Kế hoạch.PDF"),)
    return linking(f"media:{kept.hash}", attachments=attachments)


def test_a_page_of_one_file_carries_what_it_links_to(
    chromium: Browser, library: Library, tmp_path: Path
) -> None:
    page_of(library, attached(library), tmp_path / "a.html")
    page = chromium.new_page()
    page.goto((tmp_path / "a.html").as_uri())
    with page.expect_download() as kept:
        page.get_by_role("link", name="xem", exact=True).click()
    assert kept.value.suggested_filename == "Kế hoạch.PDF"
    assert Path(kept.value.path()).read_bytes() == b"%PDF-1.7"
    page.close()


def test_kind_and_size_are_told_in_the_words_of_the_site(library: Library, tmp_path: Path) -> None:
    kept = library.add_media(b"%PDF-1.7" * 150_000, name="a.pdf", mime="application/pdf")
    attachments = (Attachment(media=kept.hash, file="Kế hoạch.pdf"),)
    article = linking(f"media:{kept.hash}", attachments=attachments)
    said = '<span class="kind">(PDF, 1,2 MB)</span>'
    assert f"xem</a> {said}" in page_of(library, article, tmp_path / "a.html")
    library.save(replace(article, state=State.PUBLISHED, published_at=article.created_at))
    publish_site(library, tmp_path / "site")
    page = tmp_path / "site" / article_path(library.article(article.id))
    assert f"Kế hoạch.pdf</a> {said}" in page.read_text(encoding="utf-8")


def test_a_file_whose_name_says_no_kind_tells_its_size_alone(
    library: Library, tmp_path: Path
) -> None:
    kept = library.add_media(b"?" * 5000, name="tep", mime="application/octet-stream")
    article = linking(f"media:{kept.hash}", attachments=(Attachment(media=kept.hash, file="tep"),))
    assert 'xem</a> <span class="kind">(5 kB)</span>' in page_of(
        library, article, tmp_path / "a.html"
    )


def test_an_attachment_that_is_too_large_for_one_file_is_told(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(carried, "INSIDE_LIMIT", 5)
    article = attached(library)
    library.save(article)
    to = tmp_path / "a.html"
    exported = run(export_page(library, article.id, to, folder=False))
    assert AttachmentsTooLarge in map(type, exported.warnings)
    assert "<p>xem</p>" in to.read_text(encoding="utf-8")
