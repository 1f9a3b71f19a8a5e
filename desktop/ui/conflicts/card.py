"""One place to decide: what stood there, mine, the portal's, and the ways to decide."""

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
)

from desktop.article.merging import Kind, Side, Span
from desktop.language import tr
from desktop.ui.conflicts.choices import Choice, OwnWords
from desktop.ui.conflicts.fold_button import FoldButton
from desktop.ui.conflicts.folding import folded, is_folded
from desktop.ui.conflicts.question import Spans, Spot, is_same
from desktop.ui.conflicts.tile import Tile, headline, radio, undecided_note
from desktop.ui.conflicts.words import Names
from desktop.ui.controls import note
from desktop.ui.flow import Flow

_OWN = "own"
_LINES = 5


class Card(QFrame):
    """Shows a spot, side by side in as many columns as there is room for."""

    chosen = Signal(object, object)
    """Carries the spot's key and the choice."""

    def __init__(self, spot: Spot, sides: Names) -> None:
        super().__init__()
        self.setObjectName("card")
        self.spot = spot
        self._group = QButtonGroup(self)
        self._ways: dict[Side | str, QRadioButton] = {}
        self._open = undecided_note()
        self._own = QPlainTextEdit(spot.own or "")
        self._own.setAccessibleName(tr("{place}: my own words", place=spot.name))
        self._own.setTabChangesFocus(True)
        self._own_note = note(
            tr("Links, bold and italic letters of this paragraph are lost in your own words.")
        )
        self._before = None if spot.base is None else Tile(tr("Before"), of=spot.name, chosen=False)
        self._mine = _side(sides.mine, spot.mine, spot)
        self._theirs = _side(sides.theirs, spot.theirs, spot)
        self._whole = FoldButton(spot.name, self._show_texts)
        self._grid = QGridLayout()
        self._lay_out(sides)
        self._listen()
        self._show_texts(whole=False)
        self.show_choice(None)

    def show_columns(self, columns: int) -> None:
        """Put the texts side by side in `columns`; one that finds no room goes above or below."""
        columns = min(columns, 2 + (self._before is not None))
        places = {
            3: ((0, 0, 1), (0, 1, 1), (0, 2, 1)),
            2: ((0, 0, 2), (1, 0, 1), (1, 1, 1)),
            1: ((0, 0, 1), (1, 0, 1), (2, 0, 1)),
        }[columns]
        for tile, (row, column, span) in zip(
            (self._before, self._mine, self._theirs), places, strict=True
        ):
            if tile is not None:
                self._grid.addWidget(tile, row, column, 1, span)
        for column in range(3):
            self._grid.setColumnStretch(column, int(column < columns))

    def show_choice(self, choice: Choice | None) -> None:
        """Show what is chosen here; None: nothing yet."""
        self._open.setVisible(choice is None)
        way = self._ways.get(_OWN if isinstance(choice, OwnWords) else choice or "")
        self._check(way)
        own = isinstance(choice, OwnWords)
        self._own.setVisible(own)
        self._own_note.setVisible(own and self.spot.loses_format)
        if isinstance(choice, OwnWords) and self._own.toPlainText() != choice.text:
            with QSignalBlocker(self._own):
                self._own.setPlainText(choice.text)
        self._mine.show_choice(chosen=choice is Side.MINE)
        self._theirs.show_choice(chosen=choice is Side.THEIRS)

    def take_focus(self) -> None:
        """Put the keyboard where this place is decided."""
        self._ways[Side.MINE].setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._own.setFixedHeight(_LINES * self._own.fontMetrics().lineSpacing() + 24)

    def _check(self, way: QRadioButton | None) -> None:
        self._group.setExclusive(way is not None)  # else the last one cannot be let go
        for button in self._ways.values():
            with QSignalBlocker(button):
                button.setChecked(button is way)
            button.update()
        self._group.setExclusive(True)

    def _show_texts(self, *, whole: bool) -> None:
        texts = _texts(self.spot)
        short = folded(*texts)
        self._whole.setVisible(any(map(is_folded, short)))
        tiles = [tile for tile in (self._before, self._mine, self._theirs) if tile]
        for tile, parts in zip(tiles, texts if whole else short, strict=True):
            tile.show_parts(parts)

    def _choose(self, way: Side | str) -> None:
        choice = way if isinstance(way, Side) else OwnWords(self._own.toPlainText())
        self.chosen.emit(self.spot.key, choice)
        if way == _OWN:
            self._own.setFocus(Qt.FocusReason.OtherFocusReason)

    def _listen(self) -> None:
        for way, button in self._ways.items():
            self._group.addButton(button)
            button.clicked.connect(lambda _on, way=way: self._choose(way))
        self._own.textChanged.connect(
            lambda: self.chosen.emit(self.spot.key, OwnWords(self._own.toPlainText()))
        )

    def _lay_out(self, sides: Names) -> None:
        for side, tile in ((Side.MINE, self._mine), (Side.THEIRS, self._theirs)):
            if tile.choice is not None:
                self._ways[side] = tile.choice
        more = Flow(spacing=16)
        if self.spot.both:
            self._ways[Side.BOTH] = radio(sides.both, self.spot.name)
            more.addWidget(self._ways[Side.BOTH])
        if self.spot.own is not None:
            self._ways[_OWN] = radio(tr("My own words"), self.spot.name)
            more.addWidget(self._ways[_OWN])
        self._grid.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 8)
        column.setSpacing(8)
        column.addLayout(headline(self.spot.name, self._whole, self._open))
        column.addLayout(self._grid)
        column.addLayout(more)
        column.addWidget(self._own)
        column.addWidget(self._own_note)


def _side(name: str, spans: Spans, spot: Spot) -> Tile:
    unmarked = bool(spans) and is_same(spans)
    return Tile(name, of=spot.name, chosen=True, unmarked=unmarked)


def _texts(spot: Spot) -> tuple[Spans, ...]:
    """Return the texts that stand side by side, the one before first if there is one."""
    if spot.base is None:
        return spot.mine, spot.theirs
    before = (Span(spot.base, Kind.SAME),) if spot.base else ()
    return before, spot.mine, spot.theirs
