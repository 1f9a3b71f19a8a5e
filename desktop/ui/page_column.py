"""The middle of the window: messages, the title, and the article's text."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.article.model import Article
from desktop.language import tr
from desktop.ui.background import Pause, later
from desktop.ui.inspector.fields import Field, heading_fields
from desktop.ui.inspector.form import LONGEST, PAUSE, Paragraph
from desktop.ui.link_bar import LinkBar
from desktop.ui.messages import MessageBar

TEXT_WIDTH = 720
"""Pixels at 100 %: the text's 72 letters, with the margins that the editor's page draws."""


class PageColumn(QWidget):
    """Title above, text below; `edited` carries the article with the title as typed."""

    edited = Signal(object)
    title_left = Signal()

    def __init__(self, text: QWidget, current: Callable[[], Article]) -> None:
        super().__init__()
        self.setObjectName("desk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.messages, self.link = MessageBar(), LinkBar()
        self._current = current
        self._field: Field[Article] = heading_fields()[0]
        self._title = _Title()
        self._typing = Pause(self._take, pause=PAUSE, longest=LONGEST, later=later)
        self._title.edited.connect(self._typing.changed)
        self._title.left.connect(self.flush)
        self._title.finished.connect(self.title_left)
        text.setMinimumHeight(120)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.messages)
        column.addWidget(self.link)
        column.addLayout(_centred(self._title))
        column.addWidget(text, 1)

    def show_title(self, article: Article) -> None:
        """Show the title, except while it is being typed."""
        if not self._title.hasFocus() and self._title.toPlainText() != article.title:
            self._put(article)

    def begin(self, article: Article) -> None:
        """Show another article's title."""
        self._typing.forget()
        self._put(article)

    def focus_title(self) -> None:
        """Put the caret into the title."""
        self._title.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Hand over what was typed without waiting for a pause."""
        self._typing.now()

    def scale(self, text_size: float) -> None:
        """Give the title the width of the text."""
        self._title.setMaximumWidth(round(TEXT_WIDTH * text_size / 100))

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

    def sizeHint(self) -> QSize:
        return QSize(TEXT_WIDTH, self.height())

    def focusNextChild(self) -> bool:
        self.finished.emit()
        return True


def _centred(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(12, 12, 12, 4)
    widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    row.addStretch(1)
    row.addWidget(widget, 1000)
    row.addStretch(1)
    return row
