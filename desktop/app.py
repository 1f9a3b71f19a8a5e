"""The composition root: builds the settings and the window, and ties them together.

`desktop.start` brings it up. The window comes first; the library is imported and opened on the
background thread once the text can be typed into, and with it comes the workshop.
"""

import faulthandler
import sys
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from desktop.article.model import Article
from desktop.editor import ArticleEditor
from desktop.errors import ExpectedError
from desktop.language import tr
from desktop.library.address import Place, home_of, own_folder
from desktop.library.lock import WindowLock
from desktop.refusing import refuse
from desktop.settings.model import Appearance
from desktop.settings.remembered import Remembered
from desktop.settings.store import SettingsStore
from desktop.ui import crash, theme
from desktop.ui.background import Worker, later
from desktop.ui.early import EarlyTyping
from desktop.ui.library_pictures import Pictures
from desktop.ui.opening import Opened, open_library
from desktop.ui.window import Window
from desktop.ui.workplace import Workplace

if TYPE_CHECKING:
    from desktop.ui.writing import Writing
    from desktop.workshop import Workshop


def sentence(error: ExpectedError) -> str:
    """Return `error` in words; the words are loaded when the first one is needed."""
    from desktop import sentences

    return sentences.sentence(error)


class Desk:
    """One run: the window from its beginning, and the workshop once the library is open."""

    def __init__(
        self,
        application: QApplication,
        library: Place,
        store: SettingsStore,
        editor: ArticleEditor,
        pictures: Pictures,
    ) -> None:
        self.exit_code = 0
        self.switching = False
        """Whether another library is to be opened when this window is gone."""
        self._own_lock: WindowLock | None = None
        self._application, self._library = application, library
        self._settings = Remembered(store)
        self._pictures = pictures
        self._workshop: Workshop | None = None
        self._early = EarlyTyping()
        self._open_target: str | None = None
        theme.set_text_size(application, self._settings.now.appearance)  # widgets take it when made
        self._worker = Worker()
        self.window = Window(editor, self._current, self._pictures.file_of)
        self._furnishing = self.window.furnish()
        self._place = Workplace(self._worker, later, self.window.page.messages, sentence)
        self.take_bug = crash.CrashPath(
            home_of(library), self._rescue, self.window.page.messages
        ).take

    @property
    def writing(self) -> "Writing | None":
        """The open article, once the library is open."""
        return self._workshop.writing if self._workshop else None

    @property
    def gave_up(self) -> bool:
        """Whether the writer closed while a request hung, which nothing may wait for."""
        return self._workshop is not None and self._workshop.gave_up

    def start(self, open_target: str | None) -> None:
        """Show the window, then open the library behind it."""
        sys.excepthook = self.take_bug
        window = self.window
        window.recall(self._settings.now.window)
        self._show_appearance(self._settings.now.appearance)  # dressed once, when all is built
        window.bar.appearance_chosen.connect(self._choose_appearance)
        self._application.styleHints().colorSchemeChanged.connect(
            lambda _scheme: self._show_appearance(self._settings.now.appearance)
        )
        window.closing.connect(self._close)
        window.article_edited.connect(self._early.take)
        window.show()
        if window.editor.is_ready:
            self._open_library(open_target)
        else:
            window.editor.ready.connect(lambda: self._open_library(open_target))

    def _open_library(self, open_target: str | None) -> None:
        """Open the library once the text can be typed into.

        Importing what it needs takes as long as loading the page, and would hold it up.
        """
        self.window.take_focus()
        self.window.editor.edit_state_changed.connect(
            self._furnish, Qt.ConnectionType.SingleShotConnection
        )
        self._open_target = open_target
        self._try(self._library)

    def _furnish(self, *_told: object) -> None:
        """Make the columns beside the text, a piece a turn: the page has told where its caret is."""
        if next(self._furnishing, self) is not self:
            QTimer.singleShot(0, self.window, self._furnish)

    def _attach(self, opened: Opened) -> None:
        from desktop.ui.libraries.elsewhere import Elsewhere
        from desktop.workshop import Workshop  # once the text can be typed into

        if sys.stderr is not None:  # a windowed build on Windows has none
            faulthandler.enable()
        self._pictures.library = opened.library
        self._workshop = Workshop(
            opened.library,
            self.window,
            self._place,
            self._pictures,
            self._settings,
            article=self._early.blank,
            elsewhere=Elsewhere(self._library, self._switch),
        )
        self._name_library()
        self._early.hand_over(self.window, self._workshop.writing)
        self._workshop.begin(opened)

    def _current(self) -> Article:
        return self._workshop.writing.article if self._workshop else self._early.article

    def _choose_appearance(self, appearance: Appearance) -> None:
        self._settings.change(appearance=appearance)
        self._show_appearance(appearance)

    def _show_appearance(self, appearance: Appearance) -> None:
        theme.dress(self._application, appearance)
        dark = theme.is_dark(self._application)
        self.window.editor.show_appearance(appearance, dark=dark)
        self.window.show_appearance(appearance)

    def _name_library(self) -> None:
        """Tell in the title and above the list which library it is, if it is not the own one."""
        if self._library == own_folder():
            return
        from desktop.ui.libraries.names import called

        name = called(self._library)
        self.window.setWindowTitle(tr("{library} – Bản Tin", library=name))
        self.window.library.show_name(name)

    def _cannot_open(self, error: ExpectedError) -> None:
        if self._library != own_folder():
            self._offer_ways(self._library, error)
        else:
            self.exit_code = refuse(error, self.window, self._go_to)
            self._close()

    def _offer_ways(self, place: Place, error: ExpectedError) -> None:
        from desktop.ui.libraries.away import Ways, tell_away

        ways = Ways(partial(self._try, place), self._open_own)
        tell_away(place, error, self._place, ways)

    def _try(self, place: Place) -> None:
        self._library = place
        last = self._settings.now.window.last_article
        target = self._open_target
        self._worker.run(lambda: open_library(place, target, last), self._attach, self._cannot_open)

    def _open_own(self) -> None:
        """Open the library on this machine for this run; the shared one stays chosen."""
        try:
            self._own_lock = WindowLock(own_folder())
        except ExpectedError as error:
            self._offer_ways(self._library, error)
            return
        self._try(own_folder())

    def _go_to(self, library: str) -> None:
        """Have the process begin anew with `library` once this window is gone."""
        self._settings.change(library=library)
        self.switching = True

    def _switch(self, library: str) -> None:
        """Save, close, and have the process begin anew with `library`."""

        def go() -> None:
            self._go_to(library)
            self._end()

        if self._workshop:
            self._workshop.leave(go)

    def _rescue(self) -> None:
        if self._workshop:
            self._workshop.rescue()

    def _close(self) -> None:
        if self._workshop:
            self._workshop.leave(self._end)
        elif self._early.article != self._early.blank:
            from desktop.ui.closing import ask_about_unsaved

            ask_about_unsaved(self.window, self._early.article, self._end)
        else:
            self._end()

    def _end(self) -> None:
        settings = self._settings.now
        last = str(self._current().id) if self._workshop else settings.window.last_article
        settings = replace(settings, window=self.window.remembered(last))
        if self._workshop:
            settings = replace(settings, profile_window=self._workshop.profile_place)
            self._workshop.put_away()
        self._settings.keep(settings)
        self._worker.close()
        if self._workshop:
            self._workshop.close()
        if self._own_lock:
            self._own_lock.release()
        self.window.let_go()  # the last window's closing ends the program
