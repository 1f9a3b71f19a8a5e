"""The panel that shows what changed since a version, with the way back to it."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.language import tr
from desktop.library import Version
from desktop.ui.conflicts.folding import folded
from desktop.ui.conflicts.marked_text import MarkedText
from desktop.ui.controls import Button, Choice, label, note, scrolling
from desktop.ui.inspector.versions import reason_name, version_name
from desktop.ui.moments import day_and_clock
from desktop.ui.side_panels import SidePanel
from desktop.ui.versions.comparing import Changed

_MOST = 200
"""Places shown: a text with more is another text."""


class VersionPanel(SidePanel):
    """Shows the places that changed, words marked in them; `restore_requested` with the number."""

    restore_requested = Signal(int)
    other_chosen = Signal(int, int)
    """The version that is shown, and the one to compare it with; 0 is the text that is open."""

    def __init__(self) -> None:
        super().__init__()
        self._number = 0
        self._when = note()
        self._other = Choice(tr("Compared with"), [])
        self._other.currentIndexChanged.connect(self._choose_other)
        self._legend = note(tr("Underlined words came; those struck through went."))
        self._restore = Button(
            tr("Restore this version"), self._ask, picture="clock-counter-clockwise"
        )
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(8)
        self._scroll = scrolling(self._inside)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # arrows scroll it
        self._scroll.setAccessibleName(tr("What changed"))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(8)
        column.addLayout(self.head())
        chosen = label(tr("Compared with"), self._other)
        for part in (self._when, chosen, self._other, self._restore, self._legend, self._scroll):
            column.addWidget(part)
        column.setStretchFactor(self._scroll, 1)

    def show_versions(self, versions: Sequence[Version], other: int) -> None:
        """Offer `versions` and the text that is open to compare with; `other` is chosen."""
        with QSignalBlocker(self._other):
            self._other.clear()
            self._other.addItem(tr("The text as it is now"), "0")
            for version in versions:
                self._other.addItem(version_name(version), str(version.number))
            self._other.show_value(str(other))

    def show_changes(self, version: Version, changed: tuple[Changed, ...], other: int = 0) -> None:
        """Show what `changed` from `version` to version `other`; 0 is the text that is open."""
        self._number = version.number
        if other:
            earlier, later = sorted((version.number, other))
            title = tr("From version {earlier} to {later}", earlier=earlier, later=later)
        else:
            title = tr("Since version {number}", number=version.number)
        self.entitle(title)
        self._when.setText(f"{day_and_clock(version.kept_at)} · {reason_name(version.reason)}")
        self._restore.setEnabled(bool(changed or other))
        self._legend.setVisible(any(each.spans for each in changed))
        self._clear()
        for each in changed[:_MOST]:
            self._add(each)
        if not changed:
            same = tr("Both say the same.") if other else tr("Nothing changed since then.")
            self._column.addWidget(note(same))
        if len(changed) > _MOST:
            more = len(changed) - _MOST
            self._column.addWidget(note(tr("{count} more places changed.", count=more)))
        self._column.addStretch(1)

    def take_focus(self) -> None:
        """Put the keyboard where one reads on."""
        self._scroll.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys that mean something here."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _add(self, changed: Changed) -> None:
        self._column.addWidget(note(changed.name))
        if changed.spans:
            (parts,) = folded(changed.spans)
            self._column.addWidget(MarkedText(parts))
        else:
            self._column.addWidget(note(tr("The words are the same; their form changed.")))

    def _choose_other(self) -> None:
        self.other_chosen.emit(self._number, int(self._other.value() or 0))

    def _clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()

    def _ask(self) -> None:
        self.restore_requested.emit(self._number)
        self.closed.emit()
