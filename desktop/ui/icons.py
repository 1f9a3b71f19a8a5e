"""The icons: glyphs of the Phosphor font that QtAwesome ships, in the colour of the moment.

Importing QtAwesome costs 0.13 s (QtPy behind it loads every Qt class), a good part of what the
window may take to start; so only its font and its table of names are read, and the glyphs are
drawn here. Being drawn when they are shown, they follow the palette and the text size.
"""

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QFontMetrics,
    QIcon,
    QIconEngine,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtWidgets import QApplication

_PART = 0.92
"""Part of its size that a glyph beside words fills, and a written sign."""
_LOWER = 0.07
"""Part of its size by which an icon sinks beside words, whose own middle lies below the line's:
Be Vietnam Pro keeps 1.26 em above the line for stacked marks, and capitals fill 0.74 of them."""

_FONT, _NAMES = "phosphor-1.3.0.ttf", "phosphor-charmap-1.3.0.json"


class _Glyph(QIconEngine):
    def __init__(self, name: str, role: QPalette.ColorRole, *, beside_words: bool) -> None:
        super().__init__()
        self._name, self._role, self._beside = name, role, beside_words

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        """Draw the entry."""
        group = (
            QPalette.ColorGroup.Disabled
            if mode is QIcon.Mode.Disabled
            else QPalette.ColorGroup.Active
        )
        role = QPalette.ColorRole.HighlightedText if mode is QIcon.Mode.Selected else self._role
        side = min(rect.width(), rect.height())
        letter = _letters().get(self._name)
        if letter:
            font = QFont(_family())
            font.setPixelSize(round(side * (_PART if self._beside else 1)))
        else:
            font = _sign_font(self._name, side, rect.width())
        if self._beside:
            rect = rect.translated(0, round(side * _LOWER))
        painter.save()
        painter.setFont(font)
        painter.setPen(QApplication.palette().color(group, role))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, letter or self._name)
        painter.restore()

    def actualSize(self, size: QSize, _mode: QIcon.Mode, _state: QIcon.State) -> QSize:
        """Return a square within `size`, or as much of its width as a written sign asks for."""
        side = min(size.width(), size.height())
        if self._name in _letters():
            return QSize(side, side)
        return QSize(min(size.width(), max(side, _sign_width(self._name, side))), side)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        if size.isEmpty():  # a button that is squeezed until its window is laid out
            return QPixmap()
        drawn = QPixmap(size)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return drawn

    def clone(self) -> QIconEngine:
        """Return the same glyph."""
        return _Glyph(self._name, self._role, beside_words=self._beside)


def icon(
    name: str,
    role: QPalette.ColorRole = QPalette.ColorRole.ButtonText,
    *,
    beside_words: bool = False,
) -> QIcon:
    """Return the icon that Phosphor calls `name`, drawn in the palette's `role`.

    `beside_words` brings it level with them. What Phosphor has no sign for is written instead: the icon `x²` shows just that.
    """
    return QIcon(_Glyph(name, role, beside_words=beside_words))


def _sign_font(sign: str, side: int, width: int) -> QFont:
    """Return the font that writes `sign` as high as the other icons, or as wide as it may be."""
    font = QApplication.font()
    font.setPixelSize(round(side * _PART * min(1, width / _sign_width(sign, side))))
    return font


def _sign_width(sign: str, side: int) -> int:
    font = QApplication.font()
    font.setPixelSize(round(side * _PART))
    return QFontMetrics(font).horizontalAdvance(sign) + 2


@cache
def _letters() -> dict[str, str]:
    codes: dict[str, str] = json.loads((_folder() / _NAMES).read_text(encoding="utf-8"))
    return {name: chr(int(code, 16)) for name, code in codes.items()}


@cache
def _family() -> str:
    number = QFontDatabase.addApplicationFont(str(_folder() / _FONT))
    return QFontDatabase.applicationFontFamilies(number)[0]


@cache
def _folder() -> Path:
    package = find_spec("qtawesome")
    if package is None or package.origin is None:
        raise ModuleNotFoundError("qtawesome")
    return Path(package.origin).parent / "fonts"
