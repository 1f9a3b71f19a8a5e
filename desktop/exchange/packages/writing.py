"""Writing a package."""

import hashlib
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

import msgspec

from desktop import held_files
from desktop.article.body import media as media_in
from desktop.article.content import content_hash
from desktop.article.model import Article, now
from desktop.exchange.packages.form import (
    FORM,
    MANIFEST,
    Listed,
    ListedMedia,
    Manifest,
    Packaged,
    Past,
    article_file,
    media_file,
)
from desktop.library.backups.scratch import sweep
from desktop.library.errors import MediaError, ReadOnlyLibrary
from desktop.library.failures import explained
from desktop.library.files import neighbour_of, put_in_place
from desktop.progress import Job, Progress

if TYPE_CHECKING:
    from desktop.library import Library


@dataclass(frozen=True, slots=True)
class Written:
    """A package: how many articles it holds, and what the library has lost of their files."""

    path: Path
    articles: int
    bytes: int
    missing: tuple[MediaError, ...] = ()


def write_package(library: "Library", ids: Sequence[UUID], path: Path) -> Job[Written]:
    """Write the articles called `ids` with every version and every file they use into `path`.

    The file is there whole or not at all. Raises `NoSuchArticle`, `InsideLibrary` and the
    library's errors.
    """
    library.refuse_own_place(path)
    new = neighbour_of(path)
    with explained(path):
        sweep(path.parent)
        try:
            with zipfile.ZipFile(new, "w", zipfile.ZIP_DEFLATED) as archive:
                missing = yield from _fill(archive, library, ids)
            put_in_place(new, path)
        finally:
            held_files.remove(new)
        return Written(path, len(ids), path.stat().st_size, missing)


def _fill(
    archive: zipfile.ZipFile, library: "Library", ids: Sequence[UUID]
) -> Job[tuple[MediaError, ...]]:
    listed: list[Listed] = []
    files: set[str] = set()
    said: dict[UUID, str] = {}
    for done, article_id in enumerate(ids):
        packaged = _packaged(library, article_id)
        yield Progress(done, len(ids), packaged.article.title)
        data = msgspec.json.encode(packaged)
        archive.writestr(article_file(article_id), data)
        digest = hashlib.sha256(data).hexdigest()
        listed.append(Listed(id=article_id, title=packaged.article.title, sha256=digest))
        said[article_id] = content_hash(packaged.article)
        files.update(*map(_media_of, _texts(packaged)))
    media, missing = _put_media(archive, library, sorted(files))
    manifest = Manifest(form=FORM, made_at=now(), articles=tuple(listed), media=media)
    archive.writestr(MANIFEST, msgspec.json.encode(manifest))
    with suppress(ReadOnlyLibrary):  # one that cannot be written into never thins its versions
        library.handed_over.note(said)
    return missing


def _packaged(library: "Library", article_id: UUID) -> Packaged:
    article = library.article(article_id)
    past = (
        Past(
            kept_at=each.kept_at,
            reason=each.reason,
            article=library.version(article_id, each.number),
        )
        for each in reversed(library.versions(article_id))
    )
    return Packaged(article=article, versions=tuple(past))


def _texts(packaged: Packaged) -> Iterator[Article]:
    yield packaged.article
    yield from (each.article for each in packaged.versions)


def _media_of(article: Article) -> set[str]:
    cover = {article.cover.media} if article.cover else set()
    return {*media_in(article.body), *(each.media for each in article.attachments), *cover}


def _put_media(
    archive: zipfile.ZipFile, library: "Library", hashes: Sequence[str]
) -> tuple[tuple[ListedMedia, ...], tuple[MediaError, ...]]:
    media: list[ListedMedia] = []
    missing: list[MediaError] = []
    for each in hashes:
        try:
            known, data = library.media(each), library.media_bytes(each)
        except MediaError as error:
            missing.append(error)
            continue
        archive.writestr(media_file(each), data, zipfile.ZIP_STORED)
        facts = msgspec.structs.fields(ListedMedia)
        media.append(ListedMedia(**{fact.name: getattr(known, fact.name) for fact in facts}))
    return tuple(media), tuple(missing)
