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
from PySide6.QtGui import QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

_FONT, _NAMES = "phosphor-1.3.0.ttf", "phosphor-charmap-1.3.0.json"


class _Glyph(QIconEngine):
    def __init__(self, name: str, role: QPalette.ColorRole) -> None:
        super().__init__()
        self._name = name
        self._role = role

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        group = (
            QPalette.ColorGroup.Disabled
            if mode is QIcon.Mode.Disabled
            else QPalette.ColorGroup.Active
        )
        role = QPalette.ColorRole.HighlightedText if mode is QIcon.Mode.Selected else self._role
        side = min(rect.width(), rect.height())
        letter = _letters().get(self._name)
        font = QFont(_family()) if letter else QApplication.font()
        font.setPixelSize(side if letter else round(side * 0.9))
        painter.save()
        painter.setFont(font)
        painter.setPen(QApplication.palette().color(group, role))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, letter or self._name)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        drawn = QPixmap(size)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return drawn

    def clone(self) -> QIconEngine:
        return _Glyph(self._name, self._role)


def icon(name: str, role: QPalette.ColorRole = QPalette.ColorRole.ButtonText) -> QIcon:
    """Return the icon that Phosphor calls `name`, drawn in the palette's `role`.

    What Phosphor has no sign for is written instead: the icon `x²` shows just that.
    """
    return QIcon(_Glyph(name, role))


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
