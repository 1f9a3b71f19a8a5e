"""The plain question of a deletion: whether the article stays or goes."""

from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QRadioButton, QVBoxLayout

from desktop.article.merging import Side
from desktop.article.post import Conflict, ConflictKind
from desktop.language import tr
from desktop.ui.conflicts.choices import Choice
from desktop.ui.conflicts.merged_part import ChangeRow
from desktop.ui.conflicts.question import Change, text_changes
from desktop.ui.controls import heading, note


class DeletionPart(QFrame):
    """Shows what the other side changed, and two ways to decide."""

    chosen = Signal(object)
    """Carries the side that is chosen."""

    def __init__(self, conflict: Conflict) -> None:
        super().__init__()
        self.setObjectName("card")
        self._group = QButtonGroup(self)
        self._open = note(tr("Not decided yet"))
        self._ways: dict[Side, QRadioButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 8)
        column.setSpacing(4)
        column.addWidget(heading(tr("Does the article stay, or does it go?")))
        column.addWidget(self._open)
        for way in _ways(conflict):
            button = QRadioButton(way.name)
            button.setAccessibleName(way.name)
            button.setAccessibleDescription(way.follows)
            button.clicked.connect(lambda _on, side=way.side: self.chosen.emit(side))
            self._ways[way.side] = button
            self._group.addButton(button)
            column.addWidget(button)
            follows = note(way.follows)
            follows.setContentsMargins(2 * self.fontInfo().pixelSize(), 0, 0, 8)
            column.addWidget(follows)
        changes = _changes(conflict)
        if changes:
            column.addSpacing(8)
            column.addWidget(heading(tr("What was changed")))
        for change in changes:
            column.addWidget(ChangeRow(change.name, change.spans))

    def show_choice(self, choice: Choice | None) -> None:
        """Show what is chosen; None: nothing yet."""
        self._open.setVisible(choice is None)
        self._group.setExclusive(False)
        for side, button in self._ways.items():
            with QSignalBlocker(button):
                button.setChecked(side is choice)
        self._group.setExclusive(True)

    def take_focus(self) -> None:
        """Put the keyboard where it is decided."""
        next(iter(self._ways.values())).setFocus(Qt.FocusReason.OtherFocusReason)


@dataclass(frozen=True, slots=True)
class _Way:
    side: Side
    name: str
    follows: str


def _ways(conflict: Conflict) -> tuple[_Way, _Way]:
    """Return how it can be decided: keeping the article first."""
    keep, delete = tr("Keep the article"), tr("Delete the article")
    if conflict.kind is ConflictKind.DELETED_HERE:
        return (
            _Way(Side.THEIRS, keep, tr("It comes out of the bin, with the portal's changes.")),
            _Way(Side.MINE, delete, tr("It stays in the bin here, and is deleted on the portal.")),
        )
    return (
        _Way(
            Side.MINE, keep, tr("With the next sync it is on the portal again, with your changes.")
        ),
        _Way(Side.THEIRS, delete, tr("It goes into the bin here, and can be restored from there.")),
    )


def _changes(conflict: Conflict) -> tuple[Change, ...]:
    here = conflict.kind is ConflictKind.DELETED_HERE
    kept = conflict.theirs if here else conflict.mine
    return text_changes(conflict.base, kept) if kept else ()
