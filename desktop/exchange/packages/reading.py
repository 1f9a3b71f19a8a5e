"""Reading a package: everything in it is looked at before any of it is believed.

Only files that the manifest names are opened, by names made here: whatever else an archive holds,
and whatever its names say, is never touched.
"""

import hashlib
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar

import msgspec

from desktop.article.body import normalise
from desktop.article.content import clean
from desktop.article.model import Article
from desktop.exchange.errors import (
    NewerPackage,
    NotAPackage,
    PackageBroken,
)
from desktop.exchange.packages.form import (
    FORM,
    LARGEST_ARTICLE,
    LARGEST_MANIFEST,
    LARGEST_MEDIA,
    MANIFEST,
    Listed,
    ListedMedia,
    Manifest,
    Packaged,
    article_file,
    media_file,
)
from desktop.exchange.text import not_read
from desktop.library.values import Media

if TYPE_CHECKING:
    from uuid import UUID

Read = TypeVar("Read")

_ROOM = 32 << 20
"""Bytes of articles that are read once: they take twice as much of the memory."""

_NO_ARCHIVE = (zipfile.BadZipFile, NotImplementedError, UnicodeDecodeError)
"""What `zipfile` says of an archive that is damaged, or packed in ways not ours."""

_UNREADABLE = (msgspec.MsgspecError, UnicodeDecodeError, RecursionError)


class Package:
    """A package that is open. Raises `NotAPackage`, `NewerPackage`, `PackageBroken`."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._known_in_order: set[UUID] = set()
        """Articles that were looked at and came in order: the second time they are only read."""
        self._looked_at: dict[UUID, Packaged] = {}
        self._room = _ROOM
        try:
            self._archive = zipfile.ZipFile(path)
        except _NO_ARCHIVE as error:
            raise NotAPackage(str(path)) from error
        except OSError as error:
            raise not_read(error, path) from error
        try:
            self.manifest = self._read_manifest()
        except BaseException:
            self._archive.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._archive.close()

    def check(self) -> Iterator[str]:
        """Look at everything that the manifest names, and tell each one's name before.

        As many articles as there is room for are held until they are asked for.
        """
        for listed in self.manifest.articles:
            yield listed.title
            packaged = self.article(listed)
            self._room -= self._archive.getinfo(article_file(listed.id)).file_size
            if self._room >= 0:
                self._looked_at[listed.id] = packaged
        for each in self.manifest.media:
            yield each.name
            self.media(each)

    def article(self, listed: Listed) -> Packaged:
        """Return an article with its versions, its texts brought to order as any from outside."""
        if (known := self._looked_at.pop(listed.id, None)) is not None:
            return known
        data = self._bytes(article_file(listed.id), LARGEST_ARTICLE)
        self._refuse_other(data, listed.sha256, listed.title)
        packaged = self._decoded(data, Packaged, listed.title)
        if any(text.id != listed.id for text in _texts(packaged)) or not _in_calendar(packaged):
            raise PackageBroken(str(self._path), listed.title)
        if listed.id in self._known_in_order:
            return packaged
        ordered = _all_in_order(packaged)
        if ordered == packaged:
            self._known_in_order.add(listed.id)
        return ordered

    def media(self, each: ListedMedia) -> bytes:
        """Return what a picture or document holds."""
        data = self._bytes(media_file(each.hash), LARGEST_MEDIA)
        self._refuse_other(data, each.hash, each.name)
        return data

    def described(self, each: ListedMedia) -> Media:
        """Return what the manifest says of a picture or document, and how many bytes it has."""
        size = self._archive.getinfo(media_file(each.hash)).file_size
        return Media(
            hash=each.hash,
            name=each.name,
            mime=each.mime,
            size=size,
            width=each.width,
            height=each.height,
        )

    def _read_manifest(self) -> Manifest:
        try:
            data = self._bytes(MANIFEST, LARGEST_MANIFEST)
            form = msgspec.json.decode(data, type=_Form)
        except (PackageBroken, *_UNREADABLE) as error:
            raise NotAPackage(str(self._path)) from error
        if form.form > FORM:
            raise NewerPackage(str(self._path))
        return self._decoded(data, Manifest, MANIFEST)

    def _bytes(self, name: str, largest: int) -> bytes:
        with self._torn_explained(name):
            info = self._archive.getinfo(name)
            if info.file_size > largest:
                raise PackageBroken(str(self._path), name)
            return self._archive.read(info)

    def _decoded(self, data: bytes, kind: type[Read], what: str) -> Read:
        try:
            return msgspec.json.decode(data, type=kind)
        except _UNREADABLE as error:
            raise PackageBroken(str(self._path), what) from error

    def _refuse_other(self, data: bytes, digest: str, what: str) -> None:
        if hashlib.sha256(data).hexdigest() != digest:
            raise PackageBroken(str(self._path), what)

    @contextmanager
    def _torn_explained(self, name: str) -> Iterator[None]:
        try:
            yield
        except (KeyError, zlib.error, EOFError, *_NO_ARCHIVE) as error:
            raise PackageBroken(str(self._path), name) from error
        except RuntimeError as error:  # a password
            raise PackageBroken(str(self._path), name) from error
        except OSError as error:
            raise PackageBroken(str(self._path), error.strerror or name) from error


class _Form(msgspec.Struct):
    form: int


def _texts(packaged: Packaged) -> Iterator[Article]:
    yield packaged.article
    yield from (each.article for each in packaged.versions)


def _in_calendar(packaged: Packaged) -> bool:
    """Tell whether every moment is one in UTC too."""
    moments = [each.kept_at for each in packaged.versions]
    for text in _texts(packaged):
        moments += filter(None, (text.created_at, text.modified_at, text.published_at))
    try:
        return all(moment.astimezone(UTC) for moment in moments)
    except OverflowError:
        return False


def _all_in_order(packaged: Packaged) -> Packaged:
    """Return `packaged` with its texts in order; the newest version mostly says the article's."""
    last, known = packaged.article, _in_order(packaged.article)
    return msgspec.structs.replace(
        packaged,
        article=known,
        versions=tuple(
            msgspec.structs.replace(
                each, article=known if each.article == last else _in_order(each.article)
            )
            for each in packaged.versions
        ),
    )


def _in_order(article: Article) -> Article:
    """Return `article` as this program would have kept it: a package may be anybody's work."""
    return replace(clean(article), body=normalise(article.body).body)
