"""The editor's pictures, wherever the library is in its opening."""

from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.editor import StoredPicture
from desktop.errors import ExpectedError
from desktop.library.errors import NoSuchArticle

if TYPE_CHECKING:
    from desktop.library import Library


class Pictures:
    """The editor's pictures, in a library that is opened after the editor."""

    def __init__(self) -> None:
        self.library: Library | None = None

    def media_path(self, media: str) -> Path:
        """Return the file of the picture `media`; raises what the library raises."""
        if self.library is None:
            raise NoSuchArticle(media)
        return self.library.media_path(media)

    def screen_path(self, media: str) -> Path:
        """Return a file that shows `media` on a screen: a small one is made of a large one, once.

        The cache's folder may be emptied at any time. Raises what the library raises.
        """
        from desktop.exchange.screen import LARGE, screen_picture
        from desktop.library.files import write_whole

        file = self.media_path(media)
        with suppress(OSError):  # without room for a small one the page shows the file itself
            if file.stat().st_size < LARGE:
                return file
            kept = self._screen_folder / media[:2] / media
            if kept.is_file():
                return kept
            if small := screen_picture(file):
                kept.parent.mkdir(parents=True, exist_ok=True)
                write_whole(kept, small)
                return kept
        return file

    @cached_property
    def _screen_folder(self) -> Path:
        import platformdirs

        return platformdirs.user_cache_path("BanTin", appauthor=False) / "screen"

    def add_picture(self, data: bytes, name: str) -> StoredPicture:
        """Keep the picture file `data`, called `name`; raises what reading it raises."""
        from desktop.exchange import read_picture

        if self.library is None:
            raise NoSuchArticle(name)
        read = read_picture(data, name)
        kept = self.library.add_media(
            read.data, name=read.name, mime=read.mime, width=read.width, height=read.height
        )
        told = self.library.shelf.one(kept.hash)
        return StoredPicture(
            media=kept.hash,
            width=read.width,
            height=read.height,
            credit=told.credit or read.credit,
            alt=told.alt,
            moving=read.moving,
        )

    def add_file(self, file: Path) -> StoredPicture:
        """Keep the picture in `file`; raises what reading it raises."""
        from desktop.exchange.errors import PictureTooLarge
        from desktop.exchange.pictures import BYTES_LIMIT
        from desktop.exchange.text import read_bytes

        return self.add_picture(read_bytes(file, BYTES_LIMIT, PictureTooLarge), file.name)

    def file_of(self, media: str) -> Path | None:
        """Return the file of the picture `media`, or nothing when there is none."""
        with suppress(ExpectedError):
            return self.media_path(media)
        return None
