"""The panel that shows what changed since a version, with the way back to it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.language import tr
from desktop.library import Version
from desktop.ui.conflicts.folding import folded
from desktop.ui.conflicts.marked_text import MarkedText
from desktop.ui.controls import Button, note, scrolling
from desktop.ui.inspector.versions import reason_name
from desktop.ui.moments import day_and_clock
from desktop.ui.side_panels import SidePanel
from desktop.ui.versions.comparing import Changed

_MOST = 200
"""Places shown: a text with more is another text."""


class VersionPanel(SidePanel):
    """Shows the places that changed, words marked in them; `restore_requested` with the number."""

    restore_requested = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._number = 0
        self._when = note()
        self._legend = note(tr("Underlined words came since then; those struck through went."))
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
        for part in (self._when, self._restore, self._legend, self._scroll):
            column.addWidget(part)
        column.setStretchFactor(self._scroll, 1)

    def show_changes(self, version: Version, changed: tuple[Changed, ...]) -> None:
        """Show what `changed` since `version`."""
        self._number = version.number
        self.entitle(tr("Since version {number}", number=version.number))
        self._when.setText(f"{day_and_clock(version.kept_at)} · {reason_name(version.reason)}")
        self._restore.setEnabled(bool(changed))
        self._legend.setVisible(any(each.spans for each in changed))
        self._clear()
        for each in changed[:_MOST]:
            self._add(each)
        if not changed:
            self._column.addWidget(note(tr("Nothing changed since then.")))
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

    def _clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()

    def _ask(self) -> None:
        self.restore_requested.emit(self._number)
        self.closed.emit()
