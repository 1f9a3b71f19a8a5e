"""A line of text with the words that were found in it set off."""

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QFont, QPainter, QTextCharFormat, QTextLayout

from desktop.library import HIT_BEGINS, HIT_ENDS

_BEFORE = 12
"""Letters before the first hit, at most."""


def paint_hits(painter: QPainter, line: QRect, font: QFont, marked: str, shown: str) -> None:
    """Draw `shown` at the left of `line`, its hits in bold.

    `marked` is the text with a mark before and after each hit; `shown` is the same without the
    marks, maybe cut at its end.
    """
    layout = QTextLayout(shown, font)
    layout.setFormats(
        [_bold(begin, end) for begin, end in hits(marked) if end <= len(shown) and begin < end]
    )
    layout.beginLayout()
    only = layout.createLine()
    layout.endLayout()
    only.setPosition(QPointF(0, (line.height() - only.height()) / 2))
    layout.draw(painter, QPointF(line.topLeft()), [], line)


def near_hit(snippet: str) -> str:
    """Return `snippet` from some letters before its first hit on: a list is narrow."""
    at = snippet.find(HIT_BEGINS)
    if at <= _BEFORE:
        return snippet
    begin = snippet.find(" ", at - _BEFORE, at)
    return f"…{snippet[begin + 1 if begin >= 0 else at :]}"


def hits(marked: str) -> list[tuple[int, int]]:
    """Return where each hit begins and ends in the text without the marks."""
    found, at = [], 0
    for number, part in enumerate(marked.replace(HIT_ENDS, HIT_BEGINS).split(HIT_BEGINS)):
        if number % 2:
            found.append((at, at + len(part)))
        at += len(part)
    return found


def _bold(begin: int, end: int) -> QTextLayout.FormatRange:
    made, look = QTextLayout.FormatRange(), QTextCharFormat()
    look.setFontWeight(QFont.Weight.Bold)
    look.setFontUnderline(True)
    made.start, made.length, made.format = begin, end - begin, look
    return made
