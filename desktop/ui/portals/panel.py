"""The part of the export panel that keeps the portals in step: one button, and what came of it."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from desktop.language import tr
from desktop.progress import Progress
from desktop.ui.controls import Button, label, note
from desktop.ui.flow import Flow
from desktop.ui.portals.log import ConflictList, Log
from desktop.ui.portals.questions import DeletionsQuestion
from desktop.ui.portals.rest import Rest
from desktop.ui.portals.sync_view import Overview
from desktop.ui.portals.words import LogLine
from desktop.ui.site.publishing.question import PasswordQuestion
from desktop.ui.site.publishing.sight import breakable, bring_into_sight
from desktop.vietnamese.numbers import format_number

_GATHERED = 150
"""Milliseconds for which steps are gathered: laying out the log takes longer than a step."""


class PortalPanel(QWidget):
    """Shows one sync at a time; what the writer asks for goes out as signals."""

    sync_requested = Signal()
    dry_run_requested = Signal()
    stop_requested = Signal()
    pause_requested = Signal()
    continue_requested = Signal()
    password_given = Signal(str, bool)
    deletions_accepted = Signal()
    conflict_chosen = Signal(object)
    article_chosen = Signal(object)
    portals_requested = Signal()
    paste_requested = Signal()
    """Asks for the open article in pieces, for a portal that no program can speak to."""

    def __init__(self) -> None:
        super().__init__()
        self._portals, self._rest = note(), note(property_name="said")
        self._sync = Button(
            tr("Sync now"), self.sync_requested.emit, picture="arrows-clockwise", kind="primary"
        )
        self._look = Button(tr("Show what would happen"), self.dry_run_requested.emit)
        self._bar = QProgressBar()
        self._bar.setAccessibleName(tr("Progress of the sync"))
        self._at_hand = note()
        self._pause = Button(tr("Pause"), self.pause_requested.emit, picture="pause")
        self._stop = Button(tr("Stop"), self.stop_requested.emit)
        self._continue = Button(tr("Continue"), self.continue_requested.emit, picture="play")
        self._problem, self._note = note(property_name="problem"), note()
        self._result = note(property_name="said")
        self._again = Button(
            tr("Try again"), self.sync_requested.emit, picture="arrow-counter-clockwise"
        )
        self._password = PasswordQuestion(self.password_given.emit, tr("Password"))
        self._deletions = DeletionsQuestion(self.deletions_accepted.emit, self.show_idle)
        self._conflicts, self._log = ConflictList(), Log()
        self._conflicts.conflict_chosen.connect(self.conflict_chosen)
        self._log.article_chosen.connect(self.article_chosen)
        self._step = Progress(0, 0), ""
        self._lines: list[LogLine] = []
        self._gathering = QTimer(self)
        self._gathering.setSingleShot(True)
        self._gathering.setInterval(_GATHERED)
        self._gathering.timeout.connect(self._show_gathered)
        self._make_parts()
        self._lay_out()
        self.show_idle()
        self.show_overview(Overview())

    def take_focus(self) -> None:
        """Put the keyboard where the panel begins."""
        (self._sync if self._sync.isVisibleTo(self) else self._add).setFocus()

    def show_overview(self, overview: Overview) -> None:
        """Show the portals; none of them means that the panel explains what a portal is."""
        self._portals.setText("\n".join(overview.portals))
        self._empty.setVisible(not overview.portals)
        self._whole.setVisible(bool(overview.portals))
        self._conflicts.show_conflicts(overview.conflicts)
        self._conflict_part.setVisible(bool(overview.conflicts))

    def show_rest(self, rest: Rest) -> None:
        """Show why nothing goes by itself."""
        self._rest.setText(
            {
                Rest.NONE: "",
                Rest.NO_NETWORK: tr("Waiting for the network. The sync then goes by itself."),
                Rest.PAUSED: tr("Paused: nothing goes by itself until you continue."),
            }[rest]
        )
        self._rest.setVisible(rest is not Rest.NONE)
        self._continue.setVisible(rest is Rest.PAUSED)

    def show_progress(self, progress: Progress, portal: str) -> None:
        """Show how far the sync of `portal` is."""
        if self._bar.isHidden():
            self._show_only(self._bar, self._at_hand, self._running)
            self._note.hide()
            self._stop.setEnabled(True)
            self._pause.setEnabled(True)
        self._step = progress, portal
        self._gather()

    def show_stopping(self) -> None:
        """Show that it stops after the request under way."""
        self._stop.setEnabled(False)
        self._pause.setEnabled(False)
        self._at_hand.setText(tr("Stopping after the request under way …"))

    def clear_log(self) -> None:
        """Forget what was told of earlier syncs."""
        self._lines.clear()
        self._log.clear()
        self._log_part.hide()

    def add_line(self, line: LogLine) -> None:
        """Tell what became of an article."""
        self._lines.append(line)
        self._gather()

    def show_result(self, text: str, *, again: bool) -> None:
        """Show what came of it all; `again` offers to try once more."""
        self._result.setText(breakable(text))
        self._show_only(self._result, *([self._again] if again else []))
        self._say(text)

    def show_problem(self, text: str) -> None:
        """Show why nothing could be synced."""
        self._problem.setText(breakable(text))
        self._show_only(self._problem, self._again)
        self._say(text)

    def show_idle(self) -> None:
        """Show that nothing is under way."""
        self._show_only()
        self._note.hide()

    def ask_password(self, text: str) -> None:
        """Ask for a portal's password."""
        self._show_only(self._password)
        self._password.ask(text)

    def ask_deletions(self, text: str, missing: int) -> None:
        """Ask whether `missing` articles may go into the bin; leaving it alone is the no."""
        self._show_only(self._deletions)
        self._deletions.ask_about(text, missing)

    def show_note(self, text: str) -> None:
        """Add something worth knowing."""
        self._note.setText(text)
        self._note.show()
        bring_into_sight(self._note)

    def _gather(self) -> None:
        if not self._gathering.isActive():
            self._gathering.start()

    def _show_gathered(self) -> None:
        if self._stop.isEnabled():  # else it tells that it is stopping
            self._show_step(*self._step)
        if self._lines:
            self._log.add_lines(self._lines)
            self._lines.clear()
            self._log_part.show()

    def _show_step(self, progress: Progress, portal: str) -> None:
        self._bar.setRange(0, progress.total)
        self._bar.setValue(progress.done)
        count = f"{format_number(progress.done)}/{format_number(progress.total)}"
        told = (portal, count if progress.total else "", progress.what)
        self._at_hand.setText(breakable(" · ".join(filter(None, told))))

    def _say(self, text: str) -> None:
        self._result.setAccessibleName(text)
        QAccessible.updateAccessibility(QAccessibleEvent(self._result, QAccessible.Event.Alert))

    def _show_only(self, *parts: QWidget) -> None:
        under_way = self._bar in parts
        self._gathering.stop()
        self._show_gathered()
        self._sync.setEnabled(not under_way)
        self._look.setEnabled(not under_way)
        for part in (
            self._bar,
            self._at_hand,
            self._running,
            self._problem,
            self._result,
            self._again,
            self._password,
            self._deletions,
        ):
            part.setVisible(part in parts)
        # a panel that scrolls has asked for the height before the words were laid out in it
        QTimer.singleShot(0, self, self.updateGeometry)

    def _make_parts(self) -> None:
        self._running = _beside(self._pause, self._stop)
        resolve = Button(tr("Resolve…"), self._conflicts.resolve, picture="warning")
        self._conflict_part = _below(
            label(tr("These need your decision"), self._conflicts),
            self._conflicts,
            resolve,
        )
        self._log_part = _below(label(tr("Log of the sync"), self._log), self._log)
        self._log_part.hide()
        self._add = Button(
            tr("Add a portal…"), self.portals_requested.emit, picture="plus", kind="primary"
        )
        self._empty = _below(
            note(
                tr(
                    "A portal is the website system of your agency, such as WordPress, Plone or "
                    "Liferay. Bản Tin keeps your articles and the portal's the same: what you "
                    "write goes there, what colleagues change there comes here."
                ),
                property_name="said",
            ),
            self._add,
        )
        self._whole = _below(
            self._portals,
            self._rest,
            self._continue,
            self._sync,
            self._bar,
            self._at_hand,
            self._running,
            self._password,
            self._deletions,
            self._problem,
            self._result,
            self._note,
            self._again,
            self._conflict_part,
            self._log_part,
            self._look,
            Button(tr("Portals…"), self.portals_requested.emit, picture="pencil-simple"),
        )

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._empty)
        column.addWidget(self._whole)
        column.addSpacing(16)
        column.addWidget(note(tr("For a portal that takes articles only by hand:")))
        column.addWidget(
            Button(tr("Paste by hand…"), self.paste_requested.emit, picture="clipboard-text")
        )


def _below(*parts: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    for part in parts:
        column.addWidget(part)
    return made


def _beside(*parts: QWidget) -> QWidget:
    made = QWidget()
    line = Flow(spacing=8)
    made.setLayout(line)
    for part in parts:
        line.addWidget(part)
    return made
