"""The crop in pixels of the picture, for the keyboard and for exact sizes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.article.recipe import Area, Size
from desktop.language import tr
from desktop.ui.controls import label
from desktop.ui.number_fields import WholeNumber


class CropNumbers(QWidget):
    """Four numbers; `changed` carries the crop that they say."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._frame: Size = (1, 1)
        self._left, self._top, self._width, self._height = (
            WholeNumber(0, 1, suffix=" px") for _ in range(4)
        )
        named = (
            (tr("From the left"), self._left),
            (tr("From the top"), self._top),
            (tr("Width of the crop"), self._width),
            (tr("Height of the crop"), self._height),
        )
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        for place, (name, number) in enumerate(named):
            row, column = divmod(place, 2)
            grid.addWidget(label(name, number), 2 * row, column)
            grid.addWidget(number, 2 * row + 1, column)
            number.valueChanged.connect(lambda _value: self._take())

    def show_crop(self, crop: Area, frame: Size) -> None:
        """Show `crop` of a picture that is `frame` pixels large."""
        self._frame = frame
        left, top, right, bottom = crop.pixels(frame)
        shown = (
            (self._left, left, 0, frame[0] - 1),
            (self._top, top, 0, frame[1] - 1),
            (self._width, right - left, 1, frame[0]),
            (self._height, bottom - top, 1, frame[1]),
        )
        for number, value, least, most in shown:
            number.blockSignals(True)  # noqa: FBT003 - until its number is shown
            number.setRange(least, most)
            number.show_number(value)

    def _take(self) -> None:
        width, height = self._frame
        area = Area(
            self._left.value() / width,
            self._top.value() / height,
            self._width.value() / width,
            self._height.value() / height,
        )
        self.changed.emit(area.kept_inside())
