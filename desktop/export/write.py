"""One article onto the disk: its pictures made ready, its page made, its files written."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from desktop.export import attached, page_links, recordings
from desktop.export.errors import (
    AttachmentsTooLarge,
    BlocksLeftOut,
    NoPublisher,
    PicturesLeftOut,
    RecordingsTooLong,
    Shortfall,
)
from desktop.export.files import put, refuse, told
from desktop.export.page_links import PageLinks
from desktop.library.secret_marks import refuse_secret
from desktop.progress import Job, Progress

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.article.model import Article
    from desktop.article.site import SiteProfile
    from desktop.export.page import Page
    from desktop.export.pictures import PagePicture, PictureFile
    from desktop.library import Library

ASSETS = "assets"
PAGE = "page.html"


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written: the files, their size together, and what the page lacks."""

    files: tuple[Path, ...]
    bytes: int
    warnings: tuple[Shortfall, ...] = ()


def export_page(
    library: "Library", article_id: UUID, to: Path, *, folder: bool, all_the_same: bool = False
) -> Job[Exported]:
    """Write the article's page to the file `to`, or as files into the folder `to`.

    The folder is made when missing; the folder of a single file is not. Raises the errors of
    `desktop.export.errors`, and those of the library: `SecretMark` unless `all_the_same`.
    """
    refuse(to, folder=folder)
    article, site = library.article(article_id), library.site_profile()
    if not all_the_same:
        refuse_secret(library, article)
    hashes = _media_of(article, site)
    total = len(hashes) + 2
    pictures: dict[str, PictureFile] = {}
    for done, media in enumerate(hashes):
        yield Progress(done, total, article.title)
        _add_picture(library, media, pictures)
    yield Progress(len(hashes), total, article.title)
    published = page_links.published(library, article, site)
    documents = attached.inside(library, article)
    carried = recordings.inside(library, article.body) | documents.addresses
    told_of = page_links.told(library, article)
    inside = PageLinks(published, carried, documents.names, told_of)
    if folder:
        files = page_links.linked_files(library, article, ASSETS)
        files |= recordings.beside(library, article.body, ASSETS)
        written, warnings = _as_folder(article, site, pictures, inside, files)
    else:
        written, warnings = _as_file(article, site, pictures, to, inside)
        warnings = _with_too_long(warnings, recordings.too_long(library, article.body))
        if documents.too_large:
            warnings = (AttachmentsTooLarge(documents.too_large), *warnings)
    yield Progress(total - 1, total, to.name)
    base = to if folder else to.parent
    with told(to):
        placed = put(base, written)
    return Exported(placed, sum(map(len, written.values())), warnings)


def _media_of(article: "Article", site: "SiteProfile") -> list[str]:
    """Return the hashes of the pictures that the page asks for, each once, in reading order."""
    from desktop.article.body import pictures

    cover = [article.cover.media] if article.cover else []
    inner = [picture.media for picture in pictures(article.body)]
    return [media for media in dict.fromkeys([*cover, *inner, site.logo]) if media]


def _add_picture(library: "Library", media: str, pictures: "dict[str, PictureFile]") -> None:
    from desktop.export.pictures import picture_file
    from desktop.library.errors import ChangedMedia, MissingMedia

    try:
        data = library.media_bytes(media)
    except (MissingMedia, ChangedMedia):
        return
    ready = picture_file(data)
    if ready:
        pictures[media] = ready


def _as_file(
    article: "Article",
    site: "SiteProfile",
    pictures: "Mapping[str, PictureFile]",
    to: Path,
    links: PageLinks,
) -> tuple[dict[str, bytes], tuple[Shortfall, ...]]:
    from desktop.export.page import make_page

    inside = {media: file.inside() for media, file in pictures.items()}
    page = make_page(article, site, inside, links=links)
    return {to.name: page.html.encode()}, _shortfalls(page, site)


def _as_folder(
    article: "Article",
    site: "SiteProfile",
    pictures: "Mapping[str, PictureFile]",
    inside: PageLinks,
    linked: "Mapping[str, tuple[str, bytes]]",
) -> tuple[dict[str, bytes], tuple[Shortfall, ...]]:
    """Return the folder's files by their path in it, the page last."""
    from desktop.export.page import make_page, page_fonts, page_slug

    slug = page_slug(article)
    names = {
        media: f"{ASSETS}/{slug}-{number}.{file.ending}"
        for number, (media, file) in enumerate(pictures.items(), start=1)
    }
    placed: dict[str, PagePicture] = {
        media: pictures[media].at(url) for media, url in names.items()
    }
    paths = {media: path for media, (path, _data) in linked.items()}
    links = PageLinks(inside.articles, paths, told=inside.told)
    page = make_page(article, site, placed, assets=ASSETS, links=links)
    copy, _ = _as_file(article, site, pictures, Path(f"{slug}.html"), inside)
    files = {f"{ASSETS}/fonts/{font.name}": font.data() for font in page_fonts(article, site)}
    files |= {url: pictures[media].data for media, url in names.items()}
    files |= {f"{ASSETS}/{name}": data for name, data in copy.items()}
    files |= dict(linked.values())
    files[PAGE] = page.html.encode()
    return files, _shortfalls(page, site)


def _with_too_long(warnings: tuple[Shortfall, ...], count: int) -> tuple[Shortfall, ...]:
    """Return `warnings` with recordings that are too long told apart from what is missing."""
    if not count:
        return warnings
    others = (
        PicturesLeftOut(each.count - count) if isinstance(each, PicturesLeftOut) else each
        for each in warnings
    )
    kept = [each for each in others if not isinstance(each, PicturesLeftOut) or each.count]
    return (RecordingsTooLong(count), *kept)


def _shortfalls(page: "Page", site: "SiteProfile") -> tuple[Shortfall, ...]:
    found: list[Shortfall] = []
    if page.missing_media:
        found.append(PicturesLeftOut(page.missing_media))
    if page.left_out:
        found.append(BlocksLeftOut(page.left_out))
    if not (site.agency or site.portal):
        found.append(NoPublisher())
    return tuple(found)
