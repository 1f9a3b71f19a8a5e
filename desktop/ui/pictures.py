"""Pictures on their way from files into the library, and from there into the article."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.article.model import Article, Picture
from desktop.editor import Command, StoredPicture
from desktop.errors import ExpectedError
from desktop.library.errors import NoSuchArticle
from desktop.ui.inspector.cover import ask_for_picture
from desktop.ui.window import Window
from desktop.ui.workplace import Workplace

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

    def add_picture(self, data: bytes, name: str) -> StoredPicture:
        """Keep the picture file `data`, called `name`; raises what reading it raises."""
        from desktop.exchange import read_picture

        if self.library is None:
            raise NoSuchArticle(name)
        read = read_picture(data, name)
        kept = self.library.add_media(
            read.data, name=name, mime=read.mime, width=read.width, height=read.height
        )
        return StoredPicture(media=kept.hash, width=read.width, height=read.height)

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


class Illustrating:
    """Puts chosen picture files into the text and onto the cover, stored in the background."""

    def __init__(
        self, pictures: Pictures, window: Window, place: Workplace, current: Callable[[], Article]
    ) -> None:
        self._pictures, self._window, self._place = pictures, window, place
        self._current = current

    def ask(self) -> None:
        """Ask for a picture file and put it below the caret."""
        file = ask_for_picture(self._window)
        if file:
            self._store(file, self._insert)

    def take_cover(self, file: Path) -> None:
        """Make the picture in `file` the article's cover."""
        self._store(file, self._cover)

    def _store(self, file: Path, done: Callable[[StoredPicture], None]) -> None:
        self._place.run(lambda: self._pictures.add_file(file), done)

    def _insert(self, picture: StoredPicture) -> None:
        self._window.editor.run(
            Command.INSERT_PICTURE, media=picture.media, width=picture.width, height=picture.height
        )
        self._window.show_picture_words()

    def _cover(self, picture: StoredPicture) -> None:
        covered = replace(self._current(), cover=Picture(media=picture.media))
        self._window.article_edited.emit(covered)
