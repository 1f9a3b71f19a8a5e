"""The page of one portal: its form, what can be done with it, and what came of that."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QLabel, QProgressBar, QVBoxLayout, QWidget

from desktop.language import tr
from desktop.ui.controls import Button, note
from desktop.ui.portals.form import AccountForm
from desktop.ui.site.publishing.question import Question
from desktop.ui.site.publishing.sight import breakable, bring_into_sight


class PortalPage(QWidget):
    """Shows the form, the connection test, and the question before a portal is removed."""

    save_requested = Signal()
    test_requested = Signal()
    test_cancelled = Signal()
    approval_cancelled = Signal()
    removal_requested = Signal()
    removed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.form = AccountForm()
        self._problem = note(property_name="problem")
        self._note = note()
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(tr("Test of the connection"))
        self._step = note()
        self._cancel = Button(tr("Stop the test"), self.test_cancelled.emit)
        self._well = note(property_name="said")
        self._ill = note(property_name="problem")
        self._approving = note(property_name="said")
        self._leave = Button(tr("Do not wait"), self.approval_cancelled.emit)
        self._removal = Question(tr("Remove the portal"), self.removed.emit)
        self._keep = Button(tr("Keep it"), self._removal.hide)
        self._removal.column.insertWidget(1, self._keep)
        self._save = Button(
            tr("Save"), self.save_requested.emit, picture="floppy-disk", kind="primary"
        )
        self._test = Button(tr("Test the connection"), self.test_requested.emit, picture="key")
        self._remove = Button(
            tr("Remove the portal…"), self.removal_requested.emit, picture="trash"
        )
        self._lay_out()
        self.begin()

    def begin(self) -> None:
        """Show nothing of what was done before."""
        for part in (
            self._problem,
            self._note,
            self._well,
            self._ill,
            self._approving,
            self._leave,
            self._removal,
        ):
            part.hide()
        self.show_untested()

    @property
    def acts(self) -> list[Button]:
        """What can be done with the portal, which the window keeps in sight."""
        return [self._save, self._test, self._remove]

    def show_problem(self, text: str) -> None:
        """Say why the account is not kept; an empty text takes it back."""
        self._show(self._problem, text)

    def show_note(self, text: str) -> None:
        """Add something worth knowing."""
        self._show(self._note, text)

    def show_testing(self, step: str) -> None:
        """Show that a test is under way, and its step."""
        if self._bar.isHidden():
            self.show_untested()
            for part in (self._bar, self._step, self._cancel):
                part.show()
            self._test.setEnabled(False)
            bring_into_sight(self._cancel)
        self._step.setText(step)

    def show_tested(self, text: str, *, well: bool) -> None:
        """Show what came of the test."""
        self.show_untested()
        self._show(self._well if well else self._ill, text)

    def show_untested(self) -> None:
        """Show nothing of a test."""
        for part in (self._bar, self._step, self._cancel, self._well, self._ill):
            part.hide()
        self._test.setEnabled(True)

    def show_approving(self, text: str) -> None:
        """Show that the browser is waited for; an empty text takes it back."""
        self._leave.setVisible(bool(text))
        self._show(self._approving, text)

    def ask_removal(self, text: str) -> None:
        """Ask whether to remove the portal; the keyboard is on the answer that keeps it."""
        self._removal.ask(text)
        self._keep.setFocus()

    def _show(self, part: QLabel, text: str) -> None:
        part.setText(breakable(text))
        part.setVisible(bool(text))
        if text:
            part.setAccessibleName(text)
            bring_into_sight(part)
            QAccessible.updateAccessibility(QAccessibleEvent(part, QAccessible.Event.Alert))

    def _lay_out(self) -> None:
        self.form.submitted.connect(self.save_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 24)
        column.setSpacing(12)
        column.addWidget(self.form)
        column.addWidget(self._approving)
        column.addWidget(self._leave)
        for part in (
            self._problem,
            self._note,
            self._bar,
            self._step,
            self._cancel,
            self._well,
            self._ill,
            self._removal,
        ):
            column.addWidget(part)
        column.addStretch(1)
