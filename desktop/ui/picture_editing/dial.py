"""A value between two ends: a slider for the hand, a number for who knows what he wants."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget

from desktop.ui.controls import label
from desktop.ui.number_fields import DecimalNumber


class Dial(QWidget):
    """Shows a number from -`most` to `most`; `turned` carries it when somebody changes it."""

    turned = Signal(float)

    def __init__(self, name: str, most: float, *, steps: int = 1, suffix: str = "") -> None:
        super().__init__()
        self._steps = steps
        """Into how many the slider divides one."""
        self._slider = _Slider(Qt.Orientation.Horizontal)
        self._slider.setRange(round(-most * steps), round(most * steps))
        self._slider.setPageStep(steps)
        self._slider.setAccessibleName(name)
        self._number = DecimalNumber(
            most, decimals=0 if steps == 1 else 1, step=1 / steps, suffix=suffix
        )
        self._slider.valueChanged.connect(lambda value: self._take(value / self._steps))
        self._number.valueChanged.connect(self._take)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._slider, 1)
        row.addWidget(self._number)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label(name, self._number))
        column.addLayout(row)

    def show_value(self, value: float) -> None:
        """Show `value` without telling anybody."""
        self._slider.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self._slider.setValue(round(value * self._steps))
        self._slider.blockSignals(False)  # noqa: FBT003
        self._number.show_number(value)

    def _take(self, value: float) -> None:
        self.show_value(value)
        self.turned.emit(value)


class _Slider(QSlider):
    """Leaves the wheel to the panel around it."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
