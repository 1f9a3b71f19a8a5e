"""A field for HTML: with line numbers, tags in colour, and long lines that wrap."""

import re

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

_TAG = re.compile(r"</?[a-zA-Z][^<>\s]*|/?>")
_VALUE = re.compile(r'"[^"]*"')
_COMMENT = re.compile(r"<!--.*?-->")
_ROOM = 8
"""Pixels on both sides of a number."""


class SourceText(QPlainTextEdit):
    """Plain text in letters of one width; Tab leaves it."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self._numbers = _Numbers(self)
        self._colours = _Colours(self.document())
        self.blockCountChanged.connect(lambda _count: self._make_room())
        self.updateRequest.connect(self._scroll_numbers)
        self._dress()

    @property
    def lines(self) -> str:
        """The text, letter by letter as it stands."""
        block, found = self.document().begin(), []
        while block.isValid():
            found.append(block.text())
            block = block.next()
        return "\n".join(found)

    def show_line(self, line: int) -> None:
        """Put the caret to the beginning of `line`, counted from 1, and into sight."""
        block = self.document().findBlockByNumber(line - 1)
        self.setTextCursor(QTextCursor(block))
        self.centerCursor()
        self.setFocus()

    def numbers_width(self) -> int:
        """Return the room that the numbers take, in pixels."""
        digits = len(str(max(1, self.blockCount())))
        return 2 * _ROOM + digits * self._metrics().horizontalAdvance("9")

    def paint_numbers(self, painter: QPainter, rect: QRect) -> None:
        """Write the number of each line that is in sight."""
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        painter.setFont(self.document().defaultFont())
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        while block.isValid() and top <= rect.bottom():
            number, line = str(block.blockNumber() + 1), self._metrics().height()
            left = self.numbers_width() - _ROOM - self._metrics().horizontalAdvance(number)
            painter.drawText(left, round(top), self.numbers_width(), line, 0, number)
            top += self.blockBoundingRect(block).height()
            block = block.next()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the numbers beside the text."""
        super().resizeEvent(event)
        inside = self.contentsRect()
        self._numbers.setGeometry(
            inside.left(), inside.top(), self.numbers_width(), inside.height()
        )

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the text size or the colours."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.PaletteChange):
            self._dress()

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self.document().defaultFont())

    def _dress(self) -> None:
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(self.fontInfo().pixelSize())
        self.document().setDefaultFont(font)
        self._colours.rehighlight()
        self._make_room()

    def _make_room(self) -> None:
        self.setViewportMargins(self.numbers_width(), 0, 0, 0)

    def _scroll_numbers(self, rect: QRect, down: int) -> None:
        if down:
            self._numbers.scroll(0, down)
        else:
            self._numbers.update(0, rect.y(), self._numbers.width(), rect.height())


class _Numbers(QWidget):
    def __init__(self, text: SourceText) -> None:
        super().__init__(text)
        self._text = text

    def sizeHint(self) -> QSize:
        """Return how wide the numbers are."""
        return QSize(self._text.numbers_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the numbers."""
        painter = QPainter(self)
        self._text.paint_numbers(painter, event.rect())
        painter.end()


class _Colours(QSyntaxHighlighter):
    def highlightBlock(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Colour the tags, the values and the comments of a line."""
        palette = QApplication.palette()
        for pattern, role, italic in (
            (_TAG, QPalette.ColorRole.Link, False),
            (_VALUE, QPalette.ColorRole.PlaceholderText, True),
            (_COMMENT, QPalette.ColorRole.PlaceholderText, True),
        ):
            shown = QTextCharFormat()
            shown.setForeground(palette.color(role))
            shown.setFontItalic(italic)
            if not italic:
                shown.setFontWeight(QFont.Weight.DemiBold)
            for match in pattern.finditer(text):
                self.setFormat(match.start(), match.end() - match.start(), shown)
