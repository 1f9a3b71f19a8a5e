"""The plain question of a deletion: whether the article stays or goes."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QRadioButton, QVBoxLayout

from desktop.article.merging import Side
from desktop.article.post import Conflict, ConflictKind
from desktop.language import tr
from desktop.ui.conflicts.choices import Choice
from desktop.ui.conflicts.merged_part import ChangeRow
from desktop.ui.conflicts.question import Change, text_changes
from desktop.ui.conflicts.tile import headline, undecided_note
from desktop.ui.controls import heading


class DeletionPart(QFrame):
    """Shows what the other side changed, and two ways to decide."""

    chosen = Signal(object)
    """Carries the side that is chosen."""

    def __init__(self, conflict: Conflict) -> None:
        super().__init__()
        self.setObjectName("card")
        self._group = QButtonGroup(self)
        self._open = undecided_note()
        self._ways = {side: QRadioButton(words) for side, words in _ways(conflict).items()}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 8)
        column.setSpacing(8)
        column.addLayout(headline(tr("Does the article stay, or does it go?"), self._open))
        for side, button in self._ways.items():
            button.setAccessibleName(button.text())
            button.clicked.connect(lambda _on, side=side: self.chosen.emit(side))
            self._group.addButton(button)
            column.addWidget(button)
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


def _ways(conflict: Conflict) -> dict[Side, str]:
    if conflict.kind is ConflictKind.DELETED_HERE:
        return {
            Side.THEIRS: tr("Keep the article, as it is on the portal"),
            Side.MINE: tr("Delete it on the portal too"),
        }
    return {
        Side.MINE: tr("Keep the article and bring it back to the portal"),
        Side.THEIRS: tr("Accept the deletion and put it in the bin"),
    }


def _changes(conflict: Conflict) -> tuple[Change, ...]:
    here = conflict.kind is ConflictKind.DELETED_HERE
    kept = conflict.theirs if here else conflict.mine
    return text_changes(conflict.base, kept) if kept else ()
