"""What makes sure that something new in a narrow panel is seen, all of it."""

import re

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

_LONG = re.compile(r"\S{25,}")
_PIECE = re.compile(r"(\S{12})(?=\S)")
_MAY_BREAK = "\u200b"


def breakable(text: str) -> str:
    """Return `text` with places to break in what is too long for a line, such as a fingerprint."""
    return _LONG.sub(lambda word: _PIECE.sub(rf"\1{_MAY_BREAK}", word[0]), text)


def bring_into_sight(widget: QWidget) -> None:
    """Scroll the panel around `widget` to it, once it is laid out."""
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    if isinstance(parent, QScrollArea):
        panel = parent
        QTimer.singleShot(0, panel, lambda: panel.ensureWidgetVisible(widget, 0, 8))
