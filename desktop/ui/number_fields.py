"""Fields for a number. The wheel scrolls the panel around them, never the number."""

from PySide6.QtCore import QLocale
from PySide6.QtGui import QValidator, QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QSpinBox

from desktop.language import spoken

_BEFORE = 6
"""Pixels before the digits: the style sheet's padding does not reach into the field."""


class WholeNumber(QSpinBox):
    """A number from `least` to `most`, with its unit as `suffix`; told once it is typed whole."""

    def __init__(self, least: int, most: int, *, suffix: str = "", step: int = 1) -> None:
        super().__init__()
        self.setRange(least, most)
        self.setSuffix(suffix)
        self.setSingleStep(step)
        self.setKeyboardTracking(False)
        self.lineEdit().setTextMargins(_BEFORE, 0, 0, 0)

    def show_number(self, number: int) -> None:
        """Show `number` without telling anybody."""
        self.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.setValue(number)
        self.blockSignals(False)  # noqa: FBT003

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the panel around it."""
        event.ignore()


class DecimalNumber(QDoubleSpinBox):
    """A number from -`most` to `most` with so many `decimals`, after the language's sign.

    Both signs are taken: in Vietnam too, number pads have the full stop.
    """

    def __init__(self, most: float, *, decimals: int, step: float, suffix: str = "") -> None:
        super().__init__()
        self.setLocale(QLocale(spoken()))
        self.setRange(-most, most)
        self.setDecimals(decimals)
        self.setSingleStep(step)
        self.setSuffix(suffix)
        self.setKeyboardTracking(False)
        self.lineEdit().setTextMargins(_BEFORE, 0, 0, 0)

    def show_number(self, number: float) -> None:
        """Show `number` without telling anybody."""
        self.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.setValue(number)
        self.blockSignals(False)  # noqa: FBT003

    def validate(self, text: str, place: int) -> tuple[QValidator.State, str, int]:
        """Write the language's sign for the other one."""
        mine = self.locale().decimalPoint()
        return super().validate(text.replace(".", mine).replace(",", mine), place)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the panel around it."""
        event.ignore()
