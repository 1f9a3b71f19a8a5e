"""Pictures on their way from files into the library, and from there into the article."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from desktop.article.model import Article, Picture
from desktop.editor import Command, StoredPicture
from desktop.language import tr
from desktop.ui.inspector.cover import ask_for_pictures
from desktop.ui.library_pictures import Pictures
from desktop.ui.messages import Message
from desktop.ui.window import Window
from desktop.ui.workplace import Workplace


class Illustrating:
    """Puts chosen picture files into the text and onto the cover, stored in the background."""

    def __init__(
        self, pictures: Pictures, window: Window, place: Workplace, current: Callable[[], Article]
    ) -> None:
        self._pictures, self._window, self._place = pictures, window, place
        self._current = current

    def ask(self) -> None:
        """Ask for picture files and put them below the caret, in their order."""
        for file in ask_for_pictures(self._window):
            self._store(file, self._insert)

    def tell_animation(self) -> None:
        """Tell that a picture moves, which public pages should not."""
        words = tr(
            "This picture moves. What moves by itself keeps readers from the text; a still picture "
            "or a film is better."
        )
        self._place.teller.tell(Message(text=words, topic="animation"))

    def take_cover(self, file: Path) -> None:
        """Make the picture in `file` the article's cover."""
        self._store(file, self._cover)

    def _store(self, file: Path, done: Callable[[StoredPicture], None]) -> None:
        self._place.run(lambda: self._pictures.add_file(file), done)

    def _insert(self, picture: StoredPicture) -> None:
        self._window.run(
            Command.INSERT_PICTURE,
            media=picture.media,
            width=picture.width,
            height=picture.height,
            alt=picture.alt or None,
            credit=picture.credit,
        )
        self._window.show_picture_words()
        if picture.moving:
            self.tell_animation()

    def _cover(self, picture: StoredPicture) -> None:
        covered = replace(
            self._current(),
            cover=Picture(media=picture.media, alt=picture.alt, credit=picture.credit),
        )
        self._window.article_edited.emit(covered)
