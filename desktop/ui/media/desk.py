"""The wiring of the media's window: made when it is first wanted."""

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING
from uuid import UUID

from desktop.article.model import Attachment
from desktop.editor import Command, StoredPicture
from desktop.language import tr
from desktop.ui.attaching import with_attachment
from desktop.ui.background import Worker, later
from desktop.ui.controls import action
from desktop.ui.library_pictures import Pictures
from desktop.ui.made import is_made
from desktop.ui.messages import Message, Offer
from desktop.ui.picture_editing.desk import PictureDesk
from desktop.ui.undoing import Undoing
from desktop.ui.workplace import Workplace

if TYPE_CHECKING:
    from desktop.library import Library
    from desktop.library.shelved import Shelved
    from desktop.ui.media.acts import MediaActs
    from desktop.ui.media.browsing import Browsing
    from desktop.ui.media.faces import Faces
    from desktop.ui.media.window import MediaWindow
    from desktop.ui.window import Window
    from desktop.ui.writing import Writing

_AFTER_START = 45_000
"""Milliseconds after the library is open before pictures are looked at: writing comes first."""
_TILE, _LARGE = 320, 960
"""Widths in pixels of the small files that a tile and the preview show."""


class MediaDesk:
    """Ties the library's media to their window, and to the open article."""

    def __init__(
        self,
        library: "Library",
        window: "Window",
        place: Workplace,
        writing: "Writing",
        pictures: PictureDesk,
        files: Pictures,
        *,
        changed: Callable[[], None],
    ) -> None:
        self._library, self._main, self._place = library, window, place
        self._writing, self._pictures, self._files = writing, pictures, files
        self._library_changed = changed
        self._looking = False
        self._forget_look = later(_AFTER_START, self._look)
        showing = action(tr("Pictures and files"), "image-square", self.show, keys="Shift+F6")
        window.bar.view.add_group(showing)
        inserting = action(tr("Picture or file from the library…"), "image-square", self.show)
        window.bar.add_to_insert(inserting)

    def show(self) -> None:
        """Bring the window into sight."""
        window = self._window
        self._browsing.refresh()
        self._look()
        window.show()
        window.raise_()
        window.activateWindow()
        window.take_focus()

    def close(self) -> None:
        """Keep what was typed, and let the window and its threads go."""
        self._forget_look()
        self._looking = False
        if is_made(self, "_looker"):
            self._looker.close()
        if is_made(self, "_window"):
            self._leave()

    def _leave(self) -> None:
        self._window.close()
        self._acts.stop()
        self._worker.close()
        for faces in (self._faces, self._large):
            faces.close()
        self._window.deleteLater()

    def _look(self) -> None:
        """Make the small files that are missing, and note which pictures look alike."""
        self._forget_look()
        if self._looking:
            return
        self._looking = True
        self._looker.drive(
            self._library.shelf.look(),
            lambda _step: self._looking,
            lambda _count: self._looked(),
            lambda _error: self._looked(),  # tried again later; the window shows what there is
        )

    def _looked(self) -> None:
        self._looking = False

    def insert(self, medium: "Shelved") -> None:
        """Put a medium below the caret; a document is attached."""
        kind = medium.media.mime.partition("/")[0]
        if kind == "image":
            self._insert_picture(medium)
        elif kind in {"audio", "video"}:
            self._main.run(
                Command.INSERT_RECORDING, kind=kind, media=medium.media.hash, credit=medium.credit
            )
        else:
            self._attach(medium)
        self._main.activateWindow()

    def edit(self, medium: "Shelved") -> None:
        """Open the picture in the window that edits pictures."""
        self._pictures.edit_medium(medium.media.hash, self._edited)

    def replace(self, medium: "Shelved") -> None:
        """Ask for another file, and put it in the place of the picture wherever that is shown."""
        from desktop.ui.inspector.cover import ask_for_picture

        file = ask_for_picture(self._window)
        if file:
            former = medium.media.hash
            self._own.run(
                lambda: self._files.add_file(file), lambda made: self._exchange(former, made)
            )

    def _exchange(self, former: str, made: StoredPicture) -> None:
        from desktop.article.media_words import Exchange

        if made.media != former:
            self._acts.exchange([Exchange(former, made.media, made.width, made.height)])

    def _insert_picture(self, medium: "Shelved") -> None:
        media = medium.media
        self._main.run(
            Command.INSERT_PICTURE,
            media=media.hash,
            width=media.width,
            height=media.height,
            alt=medium.alt or None,
            credit=medium.credit,
        )
        self._main.show_picture_words()

    def _attach(self, medium: "Shelved") -> None:
        media = medium.media

        def attach(known: Attachment) -> None:
            article = self._writing.article
            files = with_attachment(article.attachments, known)
            self._main.article_edited.emit(replace(article, attachments=files))
            words = tr("“{name}” is attached to the article.", name=media.name)
            self._place.teller.tell(Message(text=words, topic="attached"))

        self._own.run(lambda: self._library.shelf.attachment(media.hash), attach)

    def _edited(self, former: str, made: StoredPicture) -> None:
        self._browsing.refresh()
        if made.media == former:
            return
        words = tr("The edited picture is in the library beside the one it was made of.")
        use = Offer(tr("Use it everywhere"), lambda: self._exchange(former, made), primary=True)
        self._own.teller.tell(Message(text=words, offers=(use,), topic="picture-edited"))
        self._window.activateWindow()

    def _changed(self) -> None:
        self._browsing.refresh()
        self._library_changed()

    @cached_property
    def _looker(self) -> Worker:
        return Worker()

    @cached_property
    def _worker(self) -> Worker:
        return Worker()

    @cached_property
    def _own(self) -> Workplace:
        """The place with the window's own messages, and a thread on which much may be read."""
        return replace(self._place, background=self._worker, teller=self._window.messages)

    @cached_property
    def _faces(self) -> "Faces":
        from desktop.ui.media.faces import Faces

        return Faces(self._library.thumbnails.made, _TILE)

    @cached_property
    def _large(self) -> "Faces":
        from desktop.ui.media.faces import Faces

        return Faces(self._library.thumbnails.made, _LARGE)

    @cached_property
    def _browsing(self) -> "Browsing":
        from desktop.ui.media.browsing import Browsing

        return Browsing(self._library.shelf, self._window, self._own)

    @cached_property
    def _acts(self) -> "MediaActs":
        from desktop.ui.media.acts import MediaActs

        return MediaActs(
            self._library,
            self._own,
            Undoing(self._own),
            save=self._writing.save,
            changed=self._changed,
            followed=self._writing.follow,
            progressed=self._window.show_progress,
        )

    @cached_property
    def _window(self) -> "MediaWindow":
        from desktop.ui.media.window import MediaWindow

        made = MediaWindow(self._faces, self._large)
        vars(self)["_window"] = made  # what is made below asks for it
        browsing, acts, detail = self._browsing, self._acts, made.detail
        made.looked_for.connect(browsing.look_for)
        made.shown_chosen.connect(browsing.show)
        made.order_chosen.connect(browsing.order)
        made.more_wanted.connect(browsing.list_more)
        made.looked_at.connect(acts.note_words)
        made.looked_at.connect(browsing.look_at)
        made.taken.connect(self.insert)
        made.bin_requested.connect(acts.put_away)
        made.restore_requested.connect(acts.restore)
        made.cancel_requested.connect(acts.stop)
        detail.edited.connect(browsing.describe)
        detail.insert_requested.connect(self.insert)
        detail.edit_requested.connect(self.edit)
        detail.replace_requested.connect(self.replace)
        detail.write_requested.connect(acts.write)
        detail.everywhere_requested.connect(acts.use)
        detail.article_chosen.connect(self._open)
        return made

    def _open(self, article: UUID) -> None:
        self._writing.open(article)
        self._main.activateWindow()
