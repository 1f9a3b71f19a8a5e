"""Writing a page to disk: beside its place first, then into it, the page itself last.

A job that is killed leaves what stood there before; what it had prepared lies in a folder whose
name ends in `.bantin-new`, which the next export of the same page clears.
"""

import errno
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from desktop.export.errors import (
    BlocksLeftOut,
    CannotWrite,
    DiskFull,
    ExportError,
    FolderMissing,
    NoPublisher,
    NotAllowed,
    PicturesLeftOut,
    Shortfall,
    TargetIsFile,
    TargetIsFolder,
)
from desktop.progress import Job, Progress

if TYPE_CHECKING:
    from desktop.article.model import Article
    from desktop.article.site import SiteProfile
    from desktop.export.page import Page
    from desktop.export.pictures import PagePicture, PictureFile
    from desktop.library import Library

ASSETS = "assets"
PAGE = "page.html"
_NEIGHBOUR = ".bantin-new"


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written: the files, their size together, and what the page lacks."""

    files: tuple[Path, ...]
    bytes: int
    warnings: tuple[Shortfall, ...] = ()


def export_page(library: "Library", article_id: UUID, to: Path, *, folder: bool) -> Job[Exported]:
    """Write the article's page to the file `to`, or as files into the folder `to`.

    The folder is made when missing; the folder of a single file is not. Raises the errors of
    `desktop.export.errors`, and those of the library.
    """
    refuse(to, folder=folder)
    article, site = library.article(article_id), library.site_profile()
    hashes = _media_of(article, site)
    total = len(hashes) + 2
    pictures: dict[str, PictureFile] = {}
    for done, media in enumerate(hashes):
        yield Progress(done, total, article.title)
        _add_picture(library, media, pictures)
    yield Progress(len(hashes), total, article.title)
    files, warnings = (
        _as_folder(article, site, pictures) if folder else _as_file(article, site, pictures, to)
    )
    yield Progress(total - 1, total, to.name)
    base = to if folder else to.parent
    with _told(to):
        written = _put(base, files)
    return Exported(written, sum(map(len, files.values())), warnings)


def refuse(to: Path, *, folder: bool) -> None:
    """Raise an `ExportError` if a page cannot be written to `to` for a cause that shows at once."""
    if folder and to.exists() and not to.is_dir():
        raise TargetIsFile(to)
    if not folder and to.is_dir():
        raise TargetIsFolder(to)
    if not folder and not to.parent.is_dir():
        raise FolderMissing(to.parent)


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
    article: "Article", site: "SiteProfile", pictures: "Mapping[str, PictureFile]", to: Path
) -> tuple[dict[str, bytes], tuple[Shortfall, ...]]:
    from desktop.export.page import make_page

    page = make_page(article, site, {media: file.inside() for media, file in pictures.items()})
    return {to.name: page.html.encode()}, _shortfalls(page, site)


def _as_folder(
    article: "Article", site: "SiteProfile", pictures: "Mapping[str, PictureFile]"
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
    page = make_page(article, site, placed, assets=ASSETS)
    copy, _ = _as_file(article, site, pictures, Path(f"{slug}.html"))
    files = {f"{ASSETS}/fonts/{font.name}": font.data() for font in page_fonts(article, site)}
    files |= {url: pictures[media].data for media, url in names.items()}
    files |= {f"{ASSETS}/{name}": data for name, data in copy.items()}
    files[PAGE] = page.html.encode()
    return files, _shortfalls(page, site)


def _shortfalls(page: "Page", site: "SiteProfile") -> tuple[Shortfall, ...]:
    found: list[Shortfall] = []
    if page.missing_media:
        found.append(PicturesLeftOut(page.missing_media))
    if page.left_out:
        found.append(BlocksLeftOut(page.left_out))
    if not (site.agency or site.portal):
        found.append(NoPublisher())
    return tuple(found)


def _put(base: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Write `files` (by path in `base`) beside their places, then move each into its place."""
    base.mkdir(parents=True, exist_ok=True)
    page = base / list(files)[-1]
    neighbour = page.with_name(f".{page.name}{_NEIGHBOUR}")
    shutil.rmtree(neighbour, ignore_errors=True)
    try:
        for name, data in files.items():
            _write(neighbour / name, data)
        for name in files:
            (base / name).parent.mkdir(parents=True, exist_ok=True)
            (neighbour / name).replace(base / name)
    finally:
        shutil.rmtree(neighbour, ignore_errors=True)
    return tuple(base / name for name in files)


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


@contextmanager
def _told(to: Path) -> Iterator[None]:
    """Turn what the system says about writing to `to` into this package's errors."""
    try:
        yield
    except OSError as error:
        raise _export_error(to, error) from error


def _export_error(to: Path, error: OSError) -> ExportError:
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return DiskFull(to)
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return NotAllowed(to)
    return CannotWrite(to, error.strerror or str(error))
