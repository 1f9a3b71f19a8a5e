"""The middle of the window: messages, the title, and the article's text."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.article.model import Article
from desktop.editor.state import EditState
from desktop.language import tr
from desktop.ui.background import Pause, later
from desktop.ui.bounded import Bounded
from desktop.ui.inspector.fields import Field, heading_fields
from desktop.ui.inspector.form import LONGEST, PAUSE, Paragraph
from desktop.ui.messages import MessageBar
from desktop.ui.room import tab_on

if TYPE_CHECKING:
    from desktop.ui.link_bar import LinkBar
    from desktop.ui.table_bar import TableBar

_PAPER_EMS = 1.1875 * 16 * 0.529 * 64
"""Pixels at 100 %: 64 zeros of Source Serif 4, the widest that the editor's page sets its text."""
_TITLE_PART = 0.25
"""The part of the column's height that a long title may take before it scrolls."""
_MESSAGES_PART = 0.42
"""The part that messages may take before they scroll: with the largest letters, one message."""
_LEAST_MESSAGE = 14
"""Letters' heights that a message needs at least: with less beside a drawer it stays under it."""
_LINES_PART = 0.5
"""The part that all lines which ask for something may take before they scroll."""
_TEXT_LEAST = 48
"""Pixels that the text keeps, whatever stands above it."""


class PageColumn(QWidget):
    """Title above, text below; `edited` carries the article with the title as typed."""

    edited = Signal(object)
    title_left = Signal()
    link_set = Signal(str, str, str)
    """What the line for a link asked for; the next three too are of the lines that ask."""
    link_removed = Signal()
    table_chosen = Signal(object)
    line_left = Signal()

    def __init__(self, text: QWidget, current: Callable[[], Article]) -> None:
        super().__init__()
        self.setObjectName("desk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.messages = MessageBar()
        self._current = current
        self._size = 100.0
        self._field: Field[Article] = heading_fields()[0]
        self._title = _Title()
        self._typing = Pause(self._take, pause=PAUSE, longest=LONGEST, later=later)
        self._title.edited.connect(self._typing.changed)
        self._title.left.connect(self.flush)
        self._title.finished.connect(self.title_left)
        text.setMinimumHeight(_TEXT_LEAST)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._said = Bounded(self.messages)
        self._lines: list[QWidget] = []
        self._asking: list[Bounded] = []
        self._beside = QHBoxLayout()
        self._beside.addWidget(self._said)
        column.addLayout(self._beside)
        self._row = QHBoxLayout()
        self._row.addWidget(self._title)
        column.addLayout(self._row)
        column.addWidget(text, 1)
        self._text = text
        self._instead: QWidget | None = None

    @cached_property
    def link(self) -> "LinkBar":
        """The line that asks for a link."""
        from desktop.ui.link_bar import LinkBar

        line = LinkBar()
        line.link_set.connect(self.link_set)
        line.link_removed.connect(self.link_removed)
        line.left.connect(self.line_left)
        self.hold_line(line, once=True)
        return line

    @cached_property
    def table(self) -> "TableBar":
        """The line that asks how large a table is."""
        from desktop.ui.table_bar import TableBar

        line = TableBar()
        line.table_chosen.connect(self.table_chosen)
        line.left.connect(self.line_left)
        self.hold_line(line, once=True)
        return line

    def leave_free(self, left: int, right: int) -> None:
        """Keep messages out of so many pixels at the edges, where drawers lie over the page."""
        least = _LEAST_MESSAGE * self.messages.fontInfo().pixelSize()
        fits = self.width() - left - right >= least
        self._beside.setContentsMargins(left if fits else 0, 0, right if fits else 0, 0)

    def show_title(self, article: Article) -> None:
        """Show the title, except while it is being typed."""
        if not self._title.hasFocus() and self._title.toPlainText() != article.title:
            self._put(article)

    def begin(self, article: Article) -> None:
        """Show another article's title."""
        self._typing.forget()
        self._put(article)

    def ask_for_link(self, state: EditState) -> None:
        """Ask for the link at the caret."""
        self.show_line(self.link)
        self.link.ask(state)

    def ask_for_table(self) -> None:
        """Ask how large a new table is."""
        self.show_line(self.table)
        self.table.ask()

    def hold_line(self, line: QWidget, *, once: bool = False) -> None:
        """Have room above the title for one more line that asks; `once` goes when another asks."""
        held = Bounded(line, from_beginning=True)
        self._column.insertWidget(1 + len(self._asking), held)
        tab_on(self._asking[-1] if self._asking else self._said, held)
        self._asking.append(held)
        if once:
            self._lines.append(line)
        self._align()

    def hold_instead(self, view: QWidget) -> None:
        """Have room for what may stand in the text's place."""
        view.hide()
        self._column.addWidget(view, 1)

    def show_instead(self, view: QWidget) -> None:
        """Show `view`, which is held, in the text's place."""
        self._instead = view
        self._text.hide()
        view.show()

    def show_text(self) -> None:
        """Show the text again."""
        if self._instead is not None:
            self._instead.hide()
        self._text.show()

    def show_line(self, line: QWidget) -> None:
        """Let no other line that asks once stand beside the one that asks now."""
        for other in self._lines:
            if other is not line:
                other.hide()

    def clear_lines(self) -> None:
        """Let no line ask any more that asks once."""
        for line in self._lines:
            line.hide()

    def focus_title(self) -> None:
        """Put the caret into the title."""
        self._title.setFocus(Qt.FocusReason.OtherFocusReason)

    def select_title(self, start: int, end: int) -> None:
        """Put the keyboard to letters of the title."""
        self._title.select_letters(start, end)

    def flush(self) -> None:
        """Hand over what was typed without waiting for a pause."""
        self._typing.now()

    def scale(self, text_size: float) -> None:
        """Measure in text of `text_size` percent."""
        self._size = text_size
        self._align()

    def minimumSizeHint(self) -> QSize:
        """Return the least size: all but the text scrolls before it asks for more height."""
        return QSize(super().minimumSizeHint().width(), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the title above its text."""
        super().resizeEvent(event)
        self._align()

    def event(self, event: QEvent) -> bool:
        """Part the height anew when a line comes, goes or asks for more."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._share()
        return super().event(event)

    def _align(self) -> None:
        """Set the title flush with the paper, as `resources/editor/src/editor.css` places it."""
        room = self.width()
        margin = max(0.0, min(room * 0.03, 32.0))
        padding = max(16.0, min(room * 0.06, 72.0))
        paper = min(room - 2 * margin, _PAPER_EMS * self._size / 100 + 2 * padding)
        left = round((room - paper) / 2)
        self._row.setContentsMargins(left, 16, left, 0)
        lines = self.height() * _TITLE_PART / self._title.line_height()
        self._title.most_lines = max(1, round(lines))
        self._title.indent(round(padding))
        self._share()

    def _share(self) -> None:
        """Part the height: lines that ask come before messages, which scroll in what is left."""
        asking = [line for line in self._asking if not line.isHidden()]
        for line in asking:
            line.keep_to(round(self.height() * _LINES_PART / len(asking)))
        title = self._row.contentsMargins().top() + self._title.height()
        taken = sum(line.minimumHeight() for line in asking) + title + _TEXT_LEAST
        most = min(self.height() * _MESSAGES_PART, self.height() - taken)
        self._said.keep_to(max(0, round(most)))

    def _put(self, article: Article) -> None:
        self._title.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self._title.setPlainText(article.title)
        self._title.blockSignals(False)  # noqa: FBT003

    def _take(self) -> None:
        self.edited.emit(self._field.write(self._current(), self._title.toPlainText()))


class _Title(Paragraph):
    finished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("title")
        self.setAccessibleName(tr("Title of the article"))
        self.setPlaceholderText(tr("Write the title here"))

    def line_height(self) -> int:
        """Return the height of a line of the title in pixels."""
        return self.fontMetrics().lineSpacing()

    def indent(self, pixels: int) -> None:
        """Begin the text so far from the left edge, as the article's text does."""
        frame = 9  # border and padding in the style sheet
        self.setViewportMargins(max(0, pixels - frame), 0, max(0, pixels - frame), 0)
        self._fit()

    def go_on(self) -> None:
        """Go on to the text."""
        self.finished.emit()
