"""The tools beside the picture, each of which says the recipe that it leads to."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from desktop.article.recipe import AS_IT_IS, STRAIGHTEN_MOST, TONE_MOST, Recipe, Size
from desktop.language import tr
from desktop.ui.controls import Button, Choice, Tick, heading, label, note
from desktop.ui.flow import Flow
from desktop.ui.picture_editing.crop_numbers import CropNumbers
from desktop.ui.picture_editing.dial import Dial
from desktop.ui.picture_editing.shapes import Shape, shape_choices


class Tools(QFrame):
    """`changed` carries a recipe and the word that joins it to the one before."""

    changed = Signal(object, str)
    shape_chosen = Signal(object)
    hiding_chosen = Signal(bool)
    area_added = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._recipe: Recipe = AS_IT_IS
        self._size = note()
        self._shape = Choice(tr("Shape of the crop"), shape_choices())
        self._crop = CropNumbers()
        self._straighten = Dial(tr("Straighten"), STRAIGHTEN_MOST, steps=2, suffix="°")
        self._brightness = Dial(tr("Brightness"), TONE_MOST)
        self._contrast = Dial(tr("Contrast"), TONE_MOST)
        self._hiding = Tick(
            tr("Draw what is to be hidden"),
            tr("The mouse then draws areas, and the arrows move the last one."),
        )
        self._words = QLineEdit()
        self._lay_out()
        self._listen()

    def show_recipe(self, recipe: Recipe, original: Size) -> None:
        """Show what is done to a picture of this size."""
        self._recipe = recipe
        frame = recipe.frame(original)
        width, height = recipe.size(original)
        self._size.setText(
            tr("The picture becomes {width} × {height} pixels.", width=width, height=height)
        )
        self._crop.show_crop(recipe.crop, frame)
        self._straighten.show_value(recipe.straighten)
        self._brightness.show_value(recipe.brightness)
        self._contrast.show_value(recipe.contrast)
        self._show_areas.setEnabled(bool(recipe.blurred))
        if self._words.text().strip() != recipe.watermark:
            self._words.setText(recipe.watermark)

    def free_shape(self) -> None:
        """Let the crop take any shape again."""
        self._shape.show_value(Shape.FREE.value)

    def stop_hiding(self) -> None:
        """Let the mouse crop again."""
        self._hiding.setChecked(False)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        self._show_areas = Button(tr("Show the last one again"), self._unhide, picture="eye")
        turn_left, turn_right, flip = (
            Button(tr("Turn left"), lambda: self._do(3), picture="arrow-counter-clockwise"),
            Button(tr("Turn right"), lambda: self._do(1), picture="arrow-clockwise"),
            Button(tr("Mirror"), self._flip, picture="arrows-left-right"),
        )
        parts: list[QWidget | Flow] = [
            heading(tr("Crop")),
            label(tr("Shape of the crop"), self._shape),
            self._shape,
            self._crop,
            self._size,
            heading(tr("Turn")),
            _row(turn_left, turn_right, flip),
            self._straighten,
            heading(tr("Light")),
            self._brightness,
            self._contrast,
            heading(tr("Hide faces and number plates")),
            self._hiding,
            _row(Button(tr("Add an area"), self._add, picture="plus"), self._show_areas),
            label(tr("Words in the corner"), self._words),
            self._words,
        ]
        for part in parts:
            if isinstance(part, Flow):
                column.addLayout(part)
            else:
                column.addWidget(part)
        column.addStretch(1)

    def _listen(self) -> None:
        self._shape.activated.connect(
            lambda _index: self.shape_chosen.emit(Shape(self._shape.value()))
        )
        self._crop.changed.connect(
            lambda crop: self.changed.emit(replace(self._recipe, crop=crop), "numbers")
        )
        self._straighten.turned.connect(
            lambda value: self._tell("straighten", replace(self._recipe, straighten=value))
        )
        self._brightness.turned.connect(
            lambda value: self._tell("brightness", replace(self._recipe, brightness=round(value)))
        )
        self._contrast.turned.connect(
            lambda value: self._tell("contrast", replace(self._recipe, contrast=round(value)))
        )
        self._hiding.toggled.connect(self.hiding_chosen)
        self._words.textEdited.connect(
            lambda text: self._tell("words", replace(self._recipe, watermark=text.strip()))
        )

    def _tell(self, joined: str, recipe: Recipe) -> None:
        self.changed.emit(recipe, joined)

    def _do(self, quarters: int) -> None:
        self.changed.emit(self._recipe.turned(quarters), "")

    def _flip(self) -> None:
        self.changed.emit(self._recipe.flipped(), "")

    def _add(self) -> None:
        self._hiding.setChecked(True)
        self.area_added.emit()

    def _unhide(self) -> None:
        self.changed.emit(replace(self._recipe, blurred=self._recipe.blurred[:-1]), "")


def _row(*buttons: QWidget) -> Flow:
    row = Flow(spacing=8)
    for button in buttons:
        row.addWidget(button)
    return row
