"""The panel of findings: the list, and below it what is said of the one with the keyboard."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.language import tr, trn
from desktop.proofing import Severity, rule_title
from desktop.settings.model import ProofingSettings
from desktop.ui.bounded import Bounded
from desktop.ui.controls import Tick, ToolButton, action, note
from desktop.ui.flow import Flow
from desktop.ui.menu import Menu
from desktop.ui.proofing.deeds import Deeds
from desktop.ui.proofing.found import Kind
from desktop.ui.proofing.kind_list import KindList
from desktop.ui.proofing.rows import Row
from desktop.ui.side_panels import SidePanel

_DETAIL_PART = 0.45
"""The part of the panel's height that what is said of one finding may take before it scrolls."""


class FindingsPanel(SidePanel):
    """Lists what was found in the open article; what the writer wants done goes out as signals."""

    go_requested = Signal(int)
    mend_requested = Signal(list)
    ignore_requested = Signal(int, object)
    marking_chosen = Signal(bool)
    heed_requested = Signal(object)
    """Something is not to be ignored any more; carries rule and excerpt."""

    def __init__(self) -> None:
        super().__init__()
        self.entitle(tr("Proofing"))
        self._list, self._deeds = KindList(), Deeds(self)
        self._stops = note(property_name="problem")
        self._none = note(tr("Nothing to mend was found."))
        self._message = note(property_name="said")
        self._marking = Tick(
            tr("Mark while writing"), tr("Draws a line under what is found, and a sign beside it.")
        )
        self._always = Menu(tr("Ignored always"), self)
        self._buttons = [ToolButton(each, words=True) for each in self._shown_deeds()]
        self._detail = QWidget()
        self._bounded = Bounded(self._detail)
        self._lay_out()
        self._listen()
        self.show_kinds([])

    def take_focus(self) -> None:
        """Put the keyboard into the list."""
        (self._list if self._list.isVisibleTo(self) else self._marking).setFocus()

    def show_kinds(self, found: Sequence[Kind]) -> None:
        """List what was found."""
        self._list.show_kinds(found)
        stops = sum(len(kind.found) for kind in found if kind.severity is Severity.STOP)
        self._stops.setText(
            trn(
                "This text must not be published: it bears the mark of a state secret.",
                "This text must not be published: it bears {count} marks of state secrets.",
                stops,
            )
        )
        self._stops.setVisible(stops > 0)
        had_keys = self._list.hasFocus()
        self._list.setVisible(bool(found))
        self._none.setVisible(not found)
        self._show_row(self._list.row())
        if had_keys and not found:
            self._marking.setFocus()

    def show_settings(self, settings: ProofingSettings) -> None:
        """Show what is remembered."""
        self._marking.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self._marking.setChecked(settings.mark_while_writing)
        self._marking.blockSignals(False)  # noqa: FBT003
        self._always.clear()
        for rule, excerpt in settings.ignored:
            words = tr("“{words}” ({rule}): find it again", words=excerpt, rule=rule_title(rule))
            self._always.addAction(words, partial(self.heed_requested.emit, (rule, excerpt)))
        self._always.menuAction().setEnabled(bool(settings.ignored))

    def _shown_deeds(self) -> list[QAction]:
        return [self._deeds.mend, self._deeds.mend_all, self._deeds.ignore]

    def _show_row(self, row: Row | None) -> None:
        self._deeds.show(row)
        self._message.setText(row.found.finding.message if row and row.found else "")
        self._message.setVisible(bool(self._message.text()))
        for button, deed in zip(self._buttons, self._shown_deeds(), strict=True):
            button.setVisible(deed.isVisible())
            button.setAccessibleName(deed.text())
        said = bool(self._message.text()) or any(each.isVisible() for each in self._shown_deeds())
        self._detail.setVisible(said)
        self._bounded.keep_to(round(self.height() * _DETAIL_PART))

    def _listen(self) -> None:
        self._list.chosen.connect(self._show_row)
        self._list.go_requested.connect(self.go_requested)
        self._list.mend_requested.connect(lambda number: self.mend_requested.emit([number]))
        self._list.addActions(self._deeds.all())
        self._deeds.mend_requested.connect(self.mend_requested)
        self._deeds.ignore_requested.connect(self.ignore_requested)
        self._marking.toggled.connect(self.marking_chosen)

    def _lay_out(self) -> None:
        always = self._opener(tr("Ignored always"), "bell-slash", self._always)
        for button in (always, self._buttons[2]):
            button.setPopupMode(ToolButton.ToolButtonPopupMode.InstantPopup)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(8)
        column.addLayout(self.head())
        for part in (self._stops, self._none):
            column.addWidget(part)
        column.addWidget(self._list, 1)
        self._fill_detail()
        column.addWidget(self._bounded)
        column.addStretch(0)
        foot = Flow(spacing=8)
        foot.addWidget(self._marking)
        foot.addWidget(always)
        column.addLayout(foot)

    def _opener(self, words: str, sign: str, menu: Menu) -> ToolButton:
        opener = action(words, sign, lambda: None, beside_words=True)
        opener.setMenu(menu)
        opener.setParent(self)
        return ToolButton(opener, words=True)

    def _fill_detail(self) -> None:
        column = QVBoxLayout(self._detail)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(8)
        column.addWidget(self._message)
        row = Flow(spacing=4)
        for button in self._buttons:
            row.addWidget(button)
        column.addLayout(row)
