"""The one object that the page and the application share; `src/bridge.ts` is its other side."""

import base64
import binascii
from collections.abc import Sequence

import msgspec
from PySide6.QtCore import Property, QObject, Signal, Slot

from desktop.article.body.addresses import link
from desktop.editor.commands import Argument, Command
from desktop.editor.media import StoredPicture
from desktop.editor.messages import Arrival, GivenBody, Labels, Patch
from desktop.editor.state import EditState


class EditorBridge(QObject):
    """Slots are what the page calls, the first group of signals what it listens to.

    Values cross as JSON. The second group tells the widget, in values, what the page said.
    """

    appearance_changed = Signal(str)
    body_given = Signal(str)
    command_given = Signal(str, str)
    flush_requested = Signal(int)
    asked = Signal()
    focus_requested = Signal()
    picture_stored = Signal(int, str)
    paste_ready = Signal(int, str)
    rich_text_offered = Signal(bool)

    loaded = Signal(list)
    shown = Signal(int)
    patched = Signal(object)
    keys_rested = Signal()
    flush_answered = Signal(int)
    answered = Signal(bool)
    state_told = Signal(object)
    picture_arrived = Signal(int, bytes, str)
    paste_begun = Signal(object)
    paste_done = Signal(int)
    paste_undone = Signal(int)
    link_wanted = Signal()
    link_followed = Signal(str)
    editing_wanted = Signal()
    address_offered = Signal(str)

    def __init__(self, labels: Labels, parent: QObject) -> None:
        super().__init__(parent)
        self._labels = _json(labels)

    def _words(self) -> str:
        return self._labels

    labels = Property(str, _words, constant=True)

    def give_body(self, given: GivenBody) -> None:
        """Have the page show a body."""
        self.body_given.emit(_json(given))

    def give_command(self, command: Command, arguments: dict[str, Argument]) -> None:
        """Have the page carry out a command."""
        self.command_given.emit(command.value, _json(arguments))

    def answer_picture(self, token: int, stored: StoredPicture | None) -> None:
        """Tell the page what became of a picture it gave; none: it was refused."""
        self.picture_stored.emit(token, _json(stored))

    def answer_paste(self, token: int, blocks: Sequence[str] | None) -> None:
        """Give the page the canonical blocks of a paste; none: it was given up."""
        self.paste_ready.emit(token, _json(blocks))

    @Slot("QStringList")
    def page_loaded(self, commands: list[str]) -> None:
        """Hear that the page's script runs and which commands it knows."""
        self.loaded.emit(commands)

    @Slot(int)
    def body_shown(self, generation: int) -> None:
        """Hear that the body of `generation` stands in the page."""
        self.shown.emit(generation)

    @Slot(str)
    def body_patched(self, patch: str) -> None:
        """Take an edit."""
        self.patched.emit(msgspec.json.decode(patch, type=Patch))

    @Slot()
    def rested(self) -> None:
        """Hear that the keys rest, and that all that they wrote has been sent."""
        self.keys_rested.emit()

    @Slot(int)
    def flushed(self, token: int) -> None:
        """Hear that everything has been sent that was asked for with `token`."""
        self.flush_answered.emit(token)

    @Slot(bool)
    def answer(self, all_sent: bool) -> None:  # noqa: FBT001
        """Hear that the page is alive, and whether it has sent all that was typed."""
        self.answered.emit(all_sent)

    @Slot(str)
    def state_changed(self, state: str) -> None:
        """Take the state of the caret."""
        self.state_told.emit(msgspec.json.decode(state, type=EditState))

    @Slot(int, str, str)
    def add_picture(self, token: int, name: str, data: str) -> None:
        """Take a picture file, in base64, that was dropped or pasted."""
        try:
            content = base64.b64decode(data, validate=True)
        except binascii.Error:
            content = b""  # the store says that this is no picture
        self.picture_arrived.emit(token, content, name)

    @Slot(int, str, str, bool)
    def paste(self, token: int, html: str, text: str, from_clipboard: bool) -> None:  # noqa: FBT001
        """Take what is being pasted or dropped, as it came."""
        self.paste_begun.emit(Arrival(token, html, text, from_clipboard=from_clipboard))

    @Slot(int)
    def pasted(self, token: int) -> None:
        """Hear that a paste stands in the text."""
        self.paste_done.emit(token)

    @Slot(int)
    def paste_gone(self, token: int) -> None:
        """Hear that a paste was undone."""
        self.paste_undone.emit(token)

    @Slot()
    def request_link(self) -> None:
        """Hear that the writer pressed Ctrl+K."""
        self.link_wanted.emit()

    @Slot(str)
    def offer_address(self, address: str) -> None:
        """Hear that an address was pasted, alone in its line, that may be a film's or a map's."""
        self.address_offered.emit(address)

    @Slot(str)
    def activate_link(self, href: str) -> None:
        """Hear that the writer pressed Ctrl and clicked a link; one that no article may have is none."""
        if (address := link(href)) is not None:
            self.link_followed.emit(address)

    @Slot()
    def request_picture_editing(self) -> None:
        """Hear that the writer clicked twice on a picture."""
        self.editing_wanted.emit()


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()
