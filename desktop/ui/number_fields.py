"""Fields for a number. The wheel scrolls the panel around them, never the number."""

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QSpinBox

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
    """A number from -`most` to `most` with so many `decimals`."""

    def __init__(self, most: float, *, decimals: int, step: float, suffix: str = "") -> None:
        super().__init__()
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

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the panel around it."""
        event.ignore()
