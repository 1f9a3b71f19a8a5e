"""The editor widget that a window holds: one article's body, edited in a web page."""

import os
import signal
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWebChannel import QWebChannel
from PySide6.QtWebEngineCore import QWebEngineProfile
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.editor.appearance import desk_colour, page_css
from desktop.editor.blocks import Block, BodyBlocks
from desktop.editor.bridge import EditorBridge
from desktop.editor.commands import Argument, Command
from desktop.editor.deaths import Deaths
from desktop.editor.dropping import RecordingDrops
from desktop.editor.finding import Finder
from desktop.editor.findings import Checked, FindingsBridge
from desktop.editor.flushes import Flushes
from desktop.editor.labels import labels
from desktop.editor.letters_replaced import LettersReplaced
from desktop.editor.media import MediaStore, StoredPicture
from desktop.editor.menus import Menus
from desktop.editor.messages import Caret, GivenBody, Patch
from desktop.editor.outline import Outline
from desktop.editor.page import EditorPage, OwnSchemesOnly, off_the_record
from desktop.editor.pasting import Pasting
from desktop.editor.pictures import PictureQueue
from desktop.editor.scheme import MEDIA_SCHEME, PAGE, PAGE_SCHEME, MediaFiles, PageFiles
from desktop.editor.tabs import TabsOut
from desktop.editor.typing import Typing
from desktop.editor.watchdog import Watchdog
from desktop.editor.wear import Wear, at_rest, give_back
from desktop.errors import ExpectedError
from desktop.settings.model import Appearance

if TYPE_CHECKING:
    from desktop.editor.keys_on_the_way import KeysOnTheWay

_FROM_WINDOW = 0
"""The token of pictures that the page did not give; the page counts its own from 1."""


class ArticleEditor(QWidget):
    """Edits one body. Give it a body, listen to `body_edited`, read `body()`."""

    ready = Signal()
    """The page shows the body and can take the caret; once in a widget's life."""
    body_shown = Signal()
    """The page shows the body that was given last."""
    body_edited = Signal()
    """The writer changed the body; `body()` is current."""
    writing_rested = Signal()
    """The writer pauses, and `body()` has everything that was written before."""
    edit_state_changed = Signal(object)
    """The caret moved or its surroundings changed; carries an `EditState`."""
    counts_changed = Signal(int)
    """The number of words in the body."""
    animation_kept = Signal()
    """A picture that moves was put into the text."""
    picture_refused = Signal(object)
    """A picture could not be kept; carries the `ExpectedError`."""
    link_requested = Signal()
    """The writer pressed Ctrl+K: ask for a link's address."""
    link_activated = Signal(str)
    """The writer pressed Ctrl and clicked a link; carries its address."""
    menu_requested = Signal(object, object)
    """A click or a key asks for the menu of the place that was told last; carries a `QAction` for
    each thing that the clipboard can do, and the `QPoint` of the screen where it opens."""
    picture_editing_requested = Signal()
    """The writer clicked twice on the picture that is selected now."""
    address_offered = Signal(str)
    """An address was pasted, alone in its line, that may be a film's or a map's."""
    recordings_dropped = Signal(list)
    """Sound and film were dropped where the caret is now; carries each `Path`."""
    renderer_restarted = Signal(str)
    """The page had died and is back with the last known body; carries what may be missing in it."""
    renderer_given_up = Signal()
    """The page died again and again and stays away until `restart` or another body."""

    def __init__(self, media: MediaStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = Appearance()
        self._dark = False
        self._language = "vi"
        self._generation = 0
        self._caret: Caret | None = None
        self._loaded = False
        self._told_ready = False
        self._is_new = False
        """Whether the page was loaded anew and has shown nothing yet."""
        self._restarting = False
        self._given_up = False
        self._deaths = Deaths()
        self._wear = Wear()
        self._blocks = BodyBlocks("")
        self._flushes = Flushes(self)
        self._bridge = self._make_bridge()
        self._watchdog = Watchdog(self._bridge.asked.emit, self)
        self._watchdog.hung.connect(self._end_renderer)
        self.finder = Finder(self)
        self.findings = FindingsBridge(self)
        """What proofing found, on the page."""
        self.outline = Outline(self)
        self.typing = Typing(self)
        self._pictures = self._make_pictures(media)
        self.pasting = Pasting(self._bridge, media, self)
        self.pasting.expected.connect(self._on_blocks_expected)
        self._view = QWebEngineView(self)
        self._tabs = TabsOut(self._view, self.focusNextPrevChild)
        self._menus = Menus(self._view, self.flush)
        self._menus.asked.connect(self.menu_requested)
        self._on_the_way: KeysOnTheWay | None = None
        self._replaced = LettersReplaced(self._view)
        RecordingDrops(self._view).dropped.connect(self._on_recordings_dropped)
        self.edit_state_changed.connect(self._tabs.know)
        self.edit_state_changed.connect(self._menus.know)
        self._profile = self._make_profile(media)
        self._page = self._make_page()
        self._lay_out()
        self._page.load(PAGE)
        rest = at_rest(self)
        self.body_shown.connect(rest.start)
        self.body_edited.connect(rest.start)

    # What the window calls.

    def set_body(self, body: str, *, language: str = "vi") -> None:
        """Show `body` (canonical HTML of the body profile); what was undoable no longer is."""
        self._generation += 1
        if self._on_the_way:
            self._on_the_way.forget()
        worn = self._wear.leave(self._blocks.html)
        self._blocks = BodyBlocks(body)
        self.findings.begin(self._generation, len(self._blocks.html))
        self.pasting.cancel_all()
        self._language = language
        self._caret = None
        self.counts_changed.emit(self._blocks.words)
        if self._loaded and worn:
            self._renew()
        elif self._loaded:
            self._give_body()
        elif self._given_up:
            self.restart()

    def restart(self) -> None:
        """Start the page again that was given up; does nothing to one that lives."""
        if self._given_up:
            self._given_up = False
            self._deaths.forget()
            self._page.load(PAGE)

    @property
    def is_ready(self) -> bool:
        """Whether `ready` has been told."""
        return self._told_ready

    def body(self) -> str:
        """Return the latest body that has arrived from the page, in canonical form."""
        return self._blocks.body

    def words(self) -> int:
        """Return the number of words of `body()`."""
        return self._blocks.words

    def take_to_check(self) -> Checked:
        """Return `body()` and what `findings` needs to mark in it what a check finds."""
        return self.findings.take(self._blocks)

    def selected_text(self) -> str:
        """Return the words that are selected in the page."""
        return self._view.selectedText()

    def flush(self, done: Callable[[str], None]) -> None:
        """Fetch what the page has not told yet, then call `done` with the body.

        A page that does not answer within 1.5 s does not hold anybody up: `done` gets the last
        known body.
        """
        if self._loaded:
            token = self._flushes.wait(lambda: done(self.body()))
            self._bridge.flush_requested.emit(token)
        else:
            done(self.body())

    def run(self, command: Command, **arguments: Argument) -> None:
        """Carry out `command`; `Command` says which arguments it takes."""
        self._bridge.give_command(command, arguments)

    def add_picture(self, data: bytes, name: str) -> None:
        """Keep the picture file `data`, called `name`, and show it below the caret.

        It is stored while the writer goes on; `picture_refused` says when it cannot be.
        """
        self._pictures.add(_FROM_WINDOW, data, name)

    def show_appearance(self, appearance: Appearance, *, dark: bool) -> None:
        """Draw the page at this text size and contrast; `dark` asks for the dark variant."""
        self._appearance = appearance
        self._dark = dark
        self._page.setBackgroundColor(desk_colour(appearance, dark=dark))
        self._bridge.appearance_changed.emit(self._css())

    def focus_text(self) -> None:
        """Put the keyboard focus into the text."""
        self._view.setFocus()
        self._bridge.focus_requested.emit()

    def type_again(self, words: str) -> None:
        """Write `words`, which a page that died did not take, where the caret is now."""
        self.run(Command.INSERT_TEXT, text=words)
        self.focus_text()

    # How it is put together.

    def _make_bridge(self) -> EditorBridge:
        bridge = EditorBridge(labels(), self)
        bridge.loaded.connect(self._on_loaded)
        bridge.shown.connect(self._on_shown)
        bridge.patched.connect(self._on_patched)
        bridge.keys_rested.connect(self.writing_rested)
        bridge.flush_answered.connect(self._flushes.answer)
        bridge.answered.connect(self._on_answered)
        bridge.flush_answered.connect(self._let_go_of_keys)
        bridge.state_told.connect(self.edit_state_changed)
        bridge.link_wanted.connect(self.link_requested)
        bridge.editing_wanted.connect(self.picture_editing_requested)
        bridge.link_followed.connect(self.link_activated)
        bridge.address_offered.connect(self.address_offered)
        return bridge

    def _make_pictures(self, media: MediaStore) -> PictureQueue:
        pictures = PictureQueue(media, self)
        self._bridge.picture_arrived.connect(pictures.add)
        pictures.stored.connect(self._on_picture_stored)
        pictures.refused.connect(self._on_picture_refused)
        return pictures

    def _make_profile(self, media: MediaStore) -> QWebEngineProfile:
        profile = off_the_record(OwnSchemesOnly(self), self)
        profile.installUrlSchemeHandler(PAGE_SCHEME, PageFiles(self._css, self))
        profile.installUrlSchemeHandler(MEDIA_SCHEME, MediaFiles(media, self))
        return profile

    def _make_page(self) -> EditorPage:
        page = EditorPage(self._profile, self._view)  # goes with the view, before its profile
        channel = QWebChannel(page)
        channel.registerObject("editor", self._bridge)
        channel.registerObject("finder", self.finder)
        channel.registerObject("findings", self.findings)
        channel.registerObject("outline", self.outline)
        channel.registerObject("typing", self.typing)
        page.setWebChannel(channel)
        page.setBackgroundColor(desk_colour(self._appearance, dark=self._dark))
        page.renderProcessTerminated.connect(self._on_renderer_died)
        return page

    def _lay_out(self) -> None:
        self._view.setPage(self._page)
        self.setFocusProxy(self._view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._view)

    def _css(self) -> str:
        return page_css(self._appearance, dark=self._dark)

    # What the page says.

    def _renew(self) -> None:
        """Have a new page in the place of one that keeps too much of what it showed."""
        self._loaded = False
        self._watchdog.forget()
        self._flushes.answer_all()
        worn, self._page = self._page, self._make_page()
        self._view.setPage(self._page)
        worn.deleteLater()  # and with it its process
        self._page.load(PAGE)
        give_back()

    def _on_loaded(self) -> None:
        self._loaded = self._is_new = True
        self._wear.begin()
        self._tabs.watch()
        self._watchdog.watch(self._view.focusProxy())
        self._replaced.watch()
        if self._on_the_way:
            self._note_keys()
        self._bridge.appearance_changed.emit(self._css())
        self._give_body()

    def _give_body(self) -> None:
        self.findings.begin(self._generation, len(self._blocks.html))
        self._bridge.give_body(
            GivenBody(
                generation=self._generation,
                language=self._language,
                blocks=self._blocks.html,
                caret=self._caret,
            )
        )

    def _on_shown(self, generation: int) -> None:
        if generation != self._generation:
            return
        if self._is_new:
            self._is_new = False
            self._hand_over_keys()
        if self._restarting:
            self._restarting = False
            self.renderer_restarted.emit(self._on_the_way.take() if self._on_the_way else "")
        elif not self._told_ready:
            self._told_ready = True
            self.ready.emit()
        self.body_shown.emit()
        self._note_keys()

    def _note_keys(self) -> None:
        """Begin to note what is typed; what an input method replaces is taken back before that."""
        from desktop.editor.keys_on_the_way import KeysOnTheWay  # when the caret stands

        self._on_the_way = self._on_the_way or KeysOnTheWay(self._view)
        self._on_the_way.watch()
        self._replaced.watch()

    def _let_go_of_keys(self) -> None:
        if self._on_the_way:
            self._on_the_way.answered()

    def _hand_over_keys(self) -> None:
        """Tell a new page that it has the keys, which it does not know."""
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            self.focus_text()

    def _on_patched(self, patch: Patch) -> None:
        if patch.generation != self._generation:
            return  # typed into the body before this one, which was flushed or given up
        self._let_go_of_keys()
        words = self._blocks.words
        self._blocks.patch(patch.start, patch.removed, patch.html)
        self.findings.patched(patch.start, patch.removed, len(patch.html))
        self._caret = patch.caret
        self.body_edited.emit()
        if self._blocks.words != words:
            self.counts_changed.emit(self._blocks.words)

    def _on_picture_stored(self, token: int, picture: StoredPicture) -> None:
        if token == _FROM_WINDOW:
            size = {"width": picture.width, "height": picture.height}
            words = {"alt": picture.alt or None, "credit": picture.credit}
            self.run(Command.INSERT_PICTURE, media=picture.media, **words, **size)
        else:
            self._bridge.answer_picture(token, picture)
        if picture.moving:
            self.animation_kept.emit()

    def _on_picture_refused(self, token: int, error: ExpectedError) -> None:
        self._bridge.answer_picture(token, None)
        self.picture_refused.emit(error)

    def _on_recordings_dropped(self, files: list[Path], place: QPoint) -> None:
        self.run(Command.PLACE_CARET, left=place.x(), top=place.y())
        self.recordings_dropped.emit(files)

    def _on_blocks_expected(self, blocks: tuple[Block, ...]) -> None:
        self._blocks.await_blocks(blocks)

    def _on_answered(self, all_sent: bool) -> None:  # noqa: FBT001
        self._watchdog.answer()
        if all_sent:
            self._let_go_of_keys()

    def _end_renderer(self) -> None:
        """End a page that hangs; it is started again as one that died."""
        page = self._page.renderProcessPid()
        if page:
            with suppress(ProcessLookupError):
                os.kill(page, getattr(signal, "SIGKILL", signal.SIGTERM))

    def _on_renderer_died(self) -> None:
        self._watchdog.forget()
        self._loaded = False
        self._restarting = True
        self._generation += 1
        self._flushes.answer_all()
        self.pasting.cancel_all()
        self._given_up = self._deaths.too_many()
        if self._given_up:
            self.renderer_given_up.emit()
        else:
            QTimer.singleShot(0, self, lambda: self._page.load(PAGE))
