"""A site's pictures made before an export asks for them, so that it need not make them."""

import shutil
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

from desktop.export.site.pictures import PictureFiles, SitePicture, site_picture
from desktop.export.site.state import pictures_of
from desktop.library.thumbnails import PIXELS_DECODED
from desktop.progress import Job, Progress

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.library import Library

READY = 4000
"""Pictures held ready, those that came last: about 2 GB of files."""

ROOM = 1_000_000_000
"""Bytes that are left free on the disk: articles need them more."""


class ReadyPictures:
    """The pictures of `library` that its sites may show, in the folder where exports look first."""

    def __init__(self, library: "Library") -> None:
        self._library = library
        self._files = PictureFiles(library, pictures_of(library.folder))
        self._seen: datetime | None = None
        self._failed: set[str] = set()

    def hold(self) -> Job[None]:
        """Make what is missing, a file a step, the newest picture first; the old ones' files go.

        Nothing if nothing was written into the library since all was there. What a disk refuses
        stays unmade, and so does what would need much memory: the export makes it. Raises what
        reading the library raises.
        """
        written = self._library.written_at()
        if written == self._seen:
            return
        with suppress(OSError):
            for picture in self._lacking():
                if self._is_full():
                    return
                yield from self._make(picture)
            self._seen = written

    def _lacking(self) -> list[SitePicture]:
        pictures = map(site_picture, self._library.shelf.worth_showing(READY))
        lacking = self._files.keep_only(filter(None, pictures))
        return [each for each in lacking if _is_light(each) and each.media not in self._failed]

    def _make(self, picture: SitePicture) -> Iterator[Progress]:
        done = 0
        for done, _file in enumerate(self._files.made(picture), start=1):
            yield Progress(done, len(picture.names))
        if not done:
            self._failed.add(picture.media)

    def _is_full(self) -> bool:
        return shutil.disk_usage(self._library.folder).free < ROOM


def _is_light(picture: SitePicture) -> bool:
    return picture.width * picture.height <= PIXELS_DECODED
