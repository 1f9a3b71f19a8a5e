"""The pictures and files of a site: which are to be had, and where a page finds them."""

from collections.abc import Container, Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from desktop.export.site import paths
from desktop.export.site.pictures import PictureFiles, SitePicture, site_picture
from desktop.export.site.views import Shown
from desktop.vietnamese import slug

if TYPE_CHECKING:
    from desktop.library.values import Media

_REMEMBERED = 8192
"""Pictures that were shown lately, and are likely to be so again: pages come in order of time."""

Asset = tuple[str, bytes]
"""Path and content of a file that pages show or hand out."""


class Shelf(Protocol):
    """What has files, as a library does; both raise `MissingMedia`, the second `ChangedMedia`."""

    def media(self, media_hash: str) -> "Media":
        """Return what is known of a file."""
        ...

    def media_bytes(self, media_hash: str) -> bytes:
        """Return what the file holds."""
        ...


class Stock:
    """What the library has of a site's media; `published` are the paths that the target holds.

    Names of pictures and files hold their hash, so what is published is neither read nor sent
    again. Pictures are made in `folder` and kept there.
    """

    def __init__(self, library: "Shelf", folder: Path, published: Container[str]) -> None:
        self._library = library
        self._files = PictureFiles(library, folder)
        self._published = published
        self._media: dict[str, Media | None] = {}
        self._pictures: dict[str, SitePicture | None] = {}
        self._learned: dict[str, SitePicture] = {}
        self._broken: set[str] = set()
        self._shown = lru_cache(_REMEMBERED)(self._show)

    def assets(self, wanted: Iterable[str]) -> Iterator[Asset]:
        """Yield what the target lacks of the files `wanted`, as `catalogue.used` names them."""
        for each in wanted:
            media, _, name = each.partition("/")
            picture = None if name else self.picture(media)
            yield from self._picture_files(picture) if picture else self._file(media, name)

    def places(self, wanted: Iterable[str]) -> Iterator[str]:
        """Yield the paths of the files `wanted`, as far as they can be had."""
        for each in wanted:
            media, _, name = each.partition("/")
            picture = None if name else self.picture(media)
            if picture is None:
                yield from filter(None, (self.file(media, "", name),))
            elif media not in self._broken:
                yield from (name.path for name in picture.names)

    def picture(self, media: str) -> SitePicture | None:
        """Return the picture with this SHA-256; None for another file, or a missing one."""
        if media in self._learned:
            return self._learned[media]
        if media not in self._pictures:
            if len(self._pictures) >= _REMEMBERED:
                self._pictures.clear()
            found = self.media(media)
            self._pictures[media] = site_picture(found) if found else None
            if self._pictures[media]:  # which says all that pages need: there may be a great many
                del self._media[media]
        return self._pictures[media]

    def sound(self, media: str) -> SitePicture | None:
        """Return the picture that pages show; None for another file, a missing or a broken one."""
        return None if "/" in media or media in self._broken else self.picture(media)

    def learn(self, pictures: Mapping[str, SitePicture]) -> None:
        """Take what another stock found out of `pictures`, which are sound."""
        self._learned.update(pictures)

    def forget(self) -> None:
        """Forget what was learned."""
        self._learned.clear()

    def shown(self, media: str, root: str) -> Shown | None:
        """Return the picture for a page with this `root`, without words for who cannot see it."""
        return self._shown(media, root) if media else None

    def file(self, media: str, root: str, name: str = "") -> str:
        """Return where a page with this `root` finds a file, or an empty string."""
        named = name or self._own_name(media)
        return f"{root}{file_path(media, named)}" if named and self.media(media) else ""

    def media(self, media: str) -> "Media | None":
        """Return what the library knows of a file that it has."""
        from desktop.library.errors import MissingMedia

        if media not in self._media:
            try:
                self._media[media] = self._library.media(media)
            except MissingMedia:
                self._media[media] = None
        return self._media[media]

    def content(self, media: str) -> bytes:
        """Return what the file holds; nothing when it is missing or broken."""
        from desktop.library.errors import ChangedMedia, MissingMedia

        try:
            return self._library.media_bytes(media)
        except (ChangedMedia, MissingMedia):
            return b""

    def _show(self, media: str, root: str) -> Shown | None:
        picture = None if media in self._broken else self.picture(media)
        return picture.shown(root) if picture else None

    def _own_name(self, media: str) -> str:
        known = self.media(media)
        return known.name or "tep" if known else ""

    def _picture_files(self, picture: SitePicture) -> Iterator[Asset]:
        if all(name.path in self._published for name in picture.names):
            return
        files = list(self._files.data(picture))
        if not files:
            self._broken.add(picture.media)
        yield from files

    def _file(self, media: str, name: str) -> Iterator[Asset]:
        path = self.file(media, "", name)
        if not path or path in self._published:
            return
        data = self.content(media)
        if data:
            yield path, data
        else:
            self._media[media] = None


def file_path(media: str, name: str) -> str:
    """Return where the file `name` stands on the site: its hash, then a plain name."""
    stem, dot, ending = name.rpartition(".")
    plain = paths.storable(slug(stem or ending)) or "tep"
    return f"{paths.FILES}/{media[:16]}/{plain}{f'.{slug(ending)}' if stem and dot else ''}"
