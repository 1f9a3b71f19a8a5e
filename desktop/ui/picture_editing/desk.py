"""The wiring of picture editing: the window is made when the first picture is edited."""

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.article.model import Article
from desktop.editor import Command, EditState, PictureAt, StoredPicture
from desktop.language import tr
from desktop.ui.background import Worker
from desktop.ui.library_pictures import Pictures
from desktop.ui.made import is_made
from desktop.ui.messages import Message
from desktop.ui.picture_editing.copied import copied_file, copied_picture
from desktop.ui.picture_editing.pictures import LibraryPictures
from desktop.ui.workplace import Workplace

if TYPE_CHECKING:
    from desktop.library import Library
    from desktop.ui.picture_editing.presenter import PictureEditing
    from desktop.ui.picture_editing.window import PictureWindow
    from desktop.ui.window import Window


class PictureDesk:
    """Ties the pictures of the text to the window that edits them and to the files behind them.

    A large picture takes seconds to be made, on a thread of its own, so that drafts go on being
    kept.
    """

    def __init__(
        self,
        library: "Library",
        pictures: Pictures,
        window: "Window",
        place: Workplace,
        ask: Callable[[], Path | None],
        current: Callable[[], Article],
    ) -> None:
        self._edited, self._pictures = LibraryPictures(library), pictures
        self._window, self._place, self._ask = window, place, ask
        self._current = current
        self._at: PictureAt | None = None
        self._done: Callable[[str, StoredPicture], None] = self._put
        inspector = window.inspector
        inspector.picture_editing_requested.connect(self.edit)
        inspector.cover_editing_requested.connect(self.edit_cover)
        inspector.picture_file_requested.connect(self.replace)
        inspector.picture_clipboard_requested.connect(self.replace_by_copied)
        inspector.picture_original_requested.connect(self.restore)
        window.editor.picture_editing_requested.connect(self.edit)
        window.editor.edit_state_changed.connect(self._follow)

    def edit(self) -> None:
        """Open the picture at the caret in the window."""
        if self._at:
            self._open(self._at.media, self._put)

    def edit_cover(self) -> None:
        """Open the article's cover in the window."""
        if cover := self._current().cover:
            self._open(cover.media, self._put_cover)

    def edit_medium(self, media: str, done: Callable[[str, StoredPicture], None]) -> None:
        """Open a picture of the library in the window; `done` gets its hash and what it became."""
        self._open(media, done)

    def _open(self, media: str, done: Callable[[str, StoredPicture], None]) -> None:
        self._done = done
        self._shown.show()
        self._shown.raise_()
        self._shown.activateWindow()
        self._editing.begin(media)

    def replace(self) -> None:
        """Ask for another file, and put it in the place of the picture at the caret."""
        file = self._ask() if self._at else None
        if file:
            self._replace_by(lambda: self._pictures.add_file(file))

    def replace_by_copied(self) -> None:
        """Put the picture on the clipboard, or the file that was copied, in its place."""
        file = copied_file()
        if file:
            self._replace_by(lambda: self._pictures.add_file(file))
        elif data := copied_picture():
            self._replace_by(lambda: self._pictures.add_picture(data, "anh.png"))
        else:
            words = tr("There is no picture on the clipboard; copy one first.")
            self._place.teller.tell(Message(text=words, topic="picture-replaced"))

    def _replace_by(self, store: Callable[[], StoredPicture]) -> None:
        at = self._at
        if at:
            self._place.run(store, lambda made: self._replaced(at.media, made))

    def restore(self) -> None:
        """Show the original of the picture at the caret again."""
        at = self._at
        if at:
            self._place.run(
                lambda: self._edited.original(at.media), lambda made: self._put(at.media, made)
            )

    def close(self) -> None:
        """Let the window and its thread go."""
        if is_made(self, "_shown"):
            self._shown.close()
            self._shown.deleteLater()
        if is_made(self, "_worker"):
            self._worker.close()

    def _follow(self, state: EditState) -> None:
        before, self._at = self._at, state.picture
        if self._at is None or (before and before.media == self._at.media):
            return
        media = self._at.media
        self._place.background.run(
            lambda: self._edited.original(media).media != media,
            lambda edited: self._window.inspector.show_picture_edited(edited=edited),
            lambda _missing: self._window.inspector.show_picture_edited(edited=False),
        )

    def _hand_over(self, former: str, made: StoredPicture) -> None:
        self._done(former, made)

    def _put(self, former: str, made: StoredPicture) -> None:
        if made.media != former:
            self._window.run(
                Command.REPLACE_PICTURE,
                former=former,
                media=made.media,
                width=made.width,
                height=made.height,
            )

    def _put_cover(self, former: str, made: StoredPicture) -> None:
        article = self._current()
        if article.cover and article.cover.media == former:
            cover = replace(article.cover, media=made.media)
            self._window.article_edited.emit(replace(article, cover=cover))
            self._window.show_fields(replace(article, cover=cover))

    def _replaced(self, former: str, made: StoredPicture) -> None:
        self._put(former, made)
        words = tr("The picture was replaced. Check that its description and caption still fit.")
        self._place.teller.tell(Message(text=words, topic="picture-replaced"))
        self._window.show_picture_words()

    @cached_property
    def _worker(self) -> Worker:
        return Worker()

    @cached_property
    def _shown(self) -> "PictureWindow":
        from desktop.ui.picture_editing.window import PictureWindow

        return PictureWindow()

    @cached_property
    def _editing(self) -> "PictureEditing":
        from desktop.ui.picture_editing.presenter import PictureEditing

        window = self._shown
        made = PictureEditing(
            self._edited, window, self._worker, self._place.sentence, self._hand_over
        )
        window.changed.connect(lambda recipe, joined: made.change(recipe, joined=joined))
        window.shape_chosen.connect(made.shape)
        window.undo_requested.connect(made.undo)
        window.redo_requested.connect(made.redo)
        window.reset_requested.connect(made.reset)
        window.apply_requested.connect(made.apply)
        window.closed.connect(made.let_go)
        return made
