"""The window in which a picture is edited: the picture, its tools beside or below it, a foot."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QFrame, QProgressBar, QVBoxLayout, QWidget

from desktop.article.recipe import Recipe, Size
from desktop.language import tr
from desktop.ui.controls import Button, note, scrolling
from desktop.ui.flow import Flow
from desktop.ui.picture_editing.canvas import Canvas
from desktop.ui.picture_editing.shapes import Shape
from desktop.ui.picture_editing.tools import Tools

if TYPE_CHECKING:
    from desktop.exchange.developing import Plate

FIRST_SIZE = (1040, 680)
LEAST_SIZE = (480, 420)
_TOOLS_EMS = 22
"""Width of the tools in letters' heights."""
_BESIDE = 1.9
"""So many times the tools' width is the least at which they stand beside the picture."""


class PictureWindow(QWidget):
    """Shows one picture and what is done to it."""

    changed = Signal(object, str)
    shape_chosen = Signal(object)
    undo_requested = Signal()
    redo_requested = Signal()
    reset_requested = Signal()
    apply_requested = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(tr("Edit the picture"))
        self.setMinimumSize(*LEAST_SIZE)
        self.resize(*FIRST_SIZE)
        self._canvas, self._tools = Canvas(), Tools()
        self._original: Size = (1, 1)
        self._recipe = Recipe()
        self._problem = note(property_name="problem")
        self._problem.hide()
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(tr("The picture is being made"))
        self._undo = Button(
            tr("Undo"), self.undo_requested.emit, picture="arrow-u-up-left", kind="quiet"
        )
        self._redo = Button(
            tr("Redo"), self.redo_requested.emit, picture="arrow-u-up-right", kind="quiet"
        )
        self._apply = Button(tr("Apply"), self.apply_requested.emit, kind="primary")
        self._lay_out()
        self._listen()

    def show_proof(self, proof: "Plate") -> None:
        """Show how the picture looks, uncropped."""
        self._canvas.show_proof(proof)

    def show_recipe(self, recipe: Recipe, original: Size) -> None:
        """Show what is done to a picture of this size."""
        if recipe.frame(original) != self._recipe.frame(self._original):
            self._keep_shape(Shape.FREE)
        self._recipe, self._original = recipe, original
        self._canvas.show_recipe(recipe, original)
        self._tools.show_recipe(recipe, original)

    def show_steps(self, *, undo: bool, redo: bool) -> None:
        """Show whether there is something to undo or to do again."""
        self._problem.hide()
        self._undo.setEnabled(undo)
        self._redo.setEnabled(redo)

    def start_over(self) -> None:
        """Crop to any shape and hide nothing, whatever was chosen for the last picture."""
        self._keep_shape(Shape.FREE)
        self._tools.stop_hiding()

    def show_busy(self, *, busy: bool) -> None:
        """Show that the picture is being opened or made."""
        self._problem.hide()
        self._bar.setVisible(busy)
        for part in (self._canvas, self._tools, self._apply):
            part.setDisabled(busy)
        if not busy:
            self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_problem(self, sentence: str) -> None:
        """Show why something was not done."""
        self._problem.setText(sentence)
        self._problem.show()

    def leave(self) -> None:
        """Go away; nothing is done to the picture."""
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the writer is done."""
        super().closeEvent(event)
        self.closed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the tools beside the picture, or below it where there is little room."""
        super().resizeEvent(event)
        wide = self._tools_width()
        beside = self.width() >= wide * _BESIDE
        direction = QBoxLayout.Direction
        self._parts.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self._side.setFixedWidth(wide) if beside else self._side.setFixedWidth(self.width())

    def _escape(self) -> None:
        """Go away, unless what was done would be lost by one key."""
        busy = not self._apply.isEnabled()
        if busy or not self._undo.isEnabled():
            self.leave()
            return
        said = tr("Nothing is applied yet: “Apply” keeps what you did, “Cancel” drops it.")
        self.show_problem(said)

    def _tools_width(self) -> int:
        return round(self.fontInfo().pixelSize() * _TOOLS_EMS)

    def _choose_shape(self, shape: Shape) -> None:
        self.shape_chosen.emit(shape)
        self._keep_shape(shape)

    def _keep_shape(self, shape: Shape) -> None:
        self._canvas.shape = shape.ratio(self._recipe.frame(self._original))
        if shape is Shape.FREE:
            self._tools.free_shape()

    def _lay_out(self) -> None:
        self._side = scrolling(self._tools)
        self._side.setObjectName("side")
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._parts.setSpacing(0)
        self._parts.addWidget(self._canvas, 1)
        self._parts.addWidget(self._side, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._bar)
        whole.addWidget(self._problem)
        whole.addLayout(self._parts, 1)
        whole.addWidget(self._foot())

    def _foot(self) -> QWidget:
        made = QFrame()
        made.setObjectName("statusline")
        line = Flow(spacing=8, centred=True)
        for button in (
            self._apply,
            Button(tr("Cancel"), self.leave),
            self._undo,
            self._redo,
            Button(
                tr("Back to the original"),
                self.reset_requested.emit,
                picture="arrow-counter-clockwise",
                kind="quiet",
            ),
        ):
            line.addWidget(button)
        column = QVBoxLayout(made)
        column.setContentsMargins(16, 8, 16, 8)
        column.addLayout(line)
        return made

    def _listen(self) -> None:
        for part in (self._canvas, self._tools):
            part.changed.connect(self.changed)
        self._tools.shape_chosen.connect(self._choose_shape)
        self._tools.hiding_chosen.connect(lambda on: self._canvas.hide_areas(hiding=on))
        self._tools.area_added.connect(self._canvas.add_hidden)
        keys = QKeySequence.StandardKey
        for key, asked in (
            (keys.Undo, self.undo_requested),
            (keys.Redo, self.redo_requested),
        ):
            QShortcut(key, self).activated.connect(asked)
        QShortcut("Ctrl+Return", self).activated.connect(self.apply_requested)
        QShortcut("Esc", self).activated.connect(self._escape)
