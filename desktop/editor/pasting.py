"""Pastes on their way: cleaned on a thread of their own, so that window and typing go on."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from desktop.editor.blocks import Block, counted
from desktop.editor.bridge import EditorBridge
from desktop.editor.media import MediaStore
from desktop.editor.messages import Arrival
from desktop.exchange.clipboard import Clip, Form, Pasted, take_up

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.exchange.notes import Note
    from desktop.progress import Job

SLOW_MS = 1000
"""A paste that takes longer is spoken of."""

_RTF = (
    "text/rtf",
    "application/rtf",
    "Rich Text Format",
    'application/x-qt-windows-mime;value="Rich Text Format"',
)


@dataclass(frozen=True, slots=True)
class PasteTold:
    """A paste that stands in the text, and what the writer should know of it."""

    token: int
    form: Form
    notes: "tuple[Note, ...]"


@dataclass(frozen=True, slots=True)
class _Taken:
    token: int
    form: Form
    pasted: Pasted
    blocks: tuple[Block, ...]


class Pasting(QObject):
    """Has what is pasted cleaned, gives it to the page, and can give it in another form again."""

    told = Signal(object)
    """A paste stands in the text; carries a `PasteTold`."""
    slow = Signal(int)
    """A paste takes more than a second; carries its token."""
    ended = Signal(int)
    """A paste is no longer on its way, whatever became of it."""
    gone = Signal()
    """The last paste was undone."""
    expected = Signal(object)
    """The page is going to send these canonical `Block`s."""

    def __init__(self, bridge: EditorBridge, media: MediaStore, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge, self._media = bridge, media
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._last: tuple[int, Clip] | None = None
        self._clocks: dict[int, QTimer] = {}
        self._given: dict[int, PasteTold] = {}
        QGuiApplication.clipboard().dataChanged.connect(self._tell_of_rich_text)
        bridge.loaded.connect(self._tell_soon)
        bridge.paste_begun.connect(self._begin)
        bridge.paste_done.connect(self._tell)
        bridge.paste_undone.connect(self._tell_of_end)
        self._thread = _Thread()
        self._thread.came.connect(self._give)
        self._thread.stopped.connect(self.cancel)

    def paste_as(self, form: Form) -> None:
        """Put the last paste into its place again in another form."""
        if self._last:
            self._start(*self._last, form)

    def cancel(self, token: int) -> None:
        """Give up the paste that is on its way."""
        if token in self._clocks:
            self._end(token)
            self._bridge.answer_paste(token, None)

    def cancel_all(self) -> None:
        """Give up every paste, and the last clip: the text that they were meant for is gone."""
        for token in list(self._clocks):
            self._end(token)
        self._given.clear()
        self._last = None

    def is_wanted(self, token: int) -> bool:
        """Tell whether the paste is still waited for."""
        return token in self._clocks

    def _tell_soon(self) -> None:
        """Tell a new page once the caret stands: another program may be slow to say what it has."""
        self._bridge.state_told.connect(
            self._tell_of_rich_text, Qt.ConnectionType.SingleShotConnection
        )

    def _tell_of_rich_text(self, *_state: object) -> None:
        self._bridge.rich_text_offered.emit(bool(_rich_text_kind()))

    def _begin(self, arrival: Arrival) -> None:
        has_more = "<img" in arrival.html or not arrival.html
        rtf = _rich_text() if arrival.from_clipboard and has_more else b""
        source = _source() if arrival.from_clipboard else ""
        self._last = arrival.token, Clip(arrival.html, arrival.text, rtf, source)
        self._start(*self._last, Form.CLEAN)

    def _start(self, token: int, clip: Clip, form: Form) -> None:
        clock = QTimer(self, singleShot=True, interval=SLOW_MS)
        clock.timeout.connect(partial(self.slow.emit, token))
        clock.start()
        self._clocks[token] = clock
        begin = partial(take_up, clip, form, self._media.add_picture)
        wanted = partial(self.is_wanted, token)
        self._pool.start(_Cleaning(self._thread, token, form, begin, wanted))

    def _give(self, taken: _Taken) -> None:
        if not self.is_wanted(taken.token):
            return
        self._end(taken.token)
        self.expected.emit(taken.blocks)
        self._given[taken.token] = PasteTold(taken.token, taken.form, taken.pasted.notes)
        self._bridge.answer_paste(taken.token, taken.pasted.blocks)

    def _tell(self, token: int) -> None:
        if (told := self._given.pop(token, None)) is not None:
            self.told.emit(told)

    def _tell_of_end(self, token: int) -> None:
        if self._last and self._last[0] == token:
            self.gone.emit()

    def _end(self, token: int) -> None:
        clock = self._clocks.pop(token)
        clock.stop()
        clock.deleteLater()
        self.ended.emit(token)


class _Thread(QObject):
    """What comes from the pool's thread; lives as long as something runs there."""

    came = Signal(object)
    stopped = Signal(int)


class _Cleaning(QRunnable):
    def __init__(
        self,
        thread: _Thread,
        token: int,
        form: Form,
        begin: "Callable[[], Job[Pasted]]",
        wanted: "Callable[[], bool]",
    ) -> None:
        super().__init__()
        self._thread, self._token, self._form = thread, token, form
        self._begin, self._wanted = begin, wanted

    def run(self) -> None:
        """Make blocks, as long as somebody waits for them."""
        try:
            job = self._begin()
            while self._wanted():
                next(job)
        except StopIteration as end:
            pasted: Pasted = end.value
            known = tuple(counted(block) for block in pasted.blocks)
            self._thread.came.emit(_Taken(self._token, self._form, pasted, known))
        finally:
            self._thread.stopped.emit(self._token)  # a bug leaves no place that waits for ever


def _source() -> str:
    """Return the address of the page that the clipboard's HTML was copied from; empty for none."""
    from desktop.exchange.clipboard.copied_from import SOURCE_KINDS, source_of

    offered = QGuiApplication.clipboard().mimeData()
    said = ((kind, offered.data(kind).data()) for kind in SOURCE_KINDS if offered.hasFormat(kind))
    return next(filter(None, (source_of(kind, bytes(data)) for kind, data in said)), "")


def _rich_text_kind() -> str:
    """Return under which name the clipboard has RTF; empty for none."""
    offered = QGuiApplication.clipboard().mimeData()
    return next((kind for kind in _RTF if offered is not None and offered.hasFormat(kind)), "")


def _rich_text() -> bytes:
    """Return what the clipboard has as RTF: Word keeps there the pictures of its HTML."""
    kind = _rich_text_kind()
    return bytes(QGuiApplication.clipboard().mimeData().data(kind).data()) if kind else b""
