"""The part of the export panel that publishes a site: which, where to, how far, what came of it."""

from PySide6.QtCore import QSignalBlocker, Qt, QUrl, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QDesktopServices
from PySide6.QtWidgets import QListWidget, QProgressBar, QVBoxLayout, QWidget

from desktop.article.site import SiteProfile
from desktop.language import tr
from desktop.progress import Progress
from desktop.ui.controls import Button, Choice, label, note
from desktop.ui.site.publishing.destination import Destination
from desktop.ui.site.publishing.question import PasswordQuestion, Question
from desktop.ui.site.publishing.sight import breakable, bring_into_sight
from desktop.vietnamese.numbers import format_number

_LISTED = 200
"""Files and articles that could not be published which are named; the rest is counted."""
_ROWS, _LINES = 5, 3
"""Files in sight at once, and how many lines each may take."""


class SitePanel(QWidget):
    """Shows one upload at a time."""

    site_chosen = Signal(str)
    publish_requested = Signal(str)
    stop_requested = Signal()
    trust_given = Signal()
    forget_given = Signal()
    takeover_given = Signal()
    password_given = Signal(str, bool)
    edit_requested = Signal()
    statistics_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._site_url = ""
        self._sites = Choice(tr("Which site"), [])
        self._sites.currentIndexChanged.connect(lambda _at: self.site_chosen.emit(self.site()))
        self._sites_label = label(tr("Which site"), self._sites)
        self._name = note()
        self._destination = Destination()
        self._destination.submitted.connect(self._publish)
        self._button = Button(
            tr("Publish the site"), self._publish, picture="upload-simple", kind="primary"
        )
        self._bar = QProgressBar()
        self._bar.setAccessibleName(tr("Progress of publishing"))
        self._at_hand = note()
        self._stop = Button(tr("Stop"), self.stop_requested.emit)
        self._problem, self._note = note(property_name="problem"), note()
        self._result = note(property_name="said")
        self._failed = _failures()
        self._open = Button(tr("Open the site"), self._show_site, picture="globe")
        self._trust = Question(tr("Trust this server"), self.trust_given.emit)
        self._forget = Question(tr("Forget the old key"), self.forget_given.emit, grave=True)
        self._takeover = Question(tr("Replace what is there"), self.takeover_given.emit)
        self._password = PasswordQuestion(self.password_given.emit, tr("Password"))
        self._lay_out()
        self._show_choice(several=False)
        self.show_idle()

    def site(self) -> str:
        """Return the id of the chosen site."""
        return self._sites.value()

    def take_focus(self) -> None:
        """Put the keyboard where the panel's questions begin."""
        if self._sites.isVisibleTo(self):
            self._sites.setFocus()
        else:
            self._destination.take_focus()

    def show_sites(self, profiles: list[SiteProfile], chosen: str) -> None:
        """Show which sites there are; a single one is only named."""
        with QSignalBlocker(self._sites):
            self._sites.clear()
            for profile in profiles:
                self._sites.addItem(_name(profile), profile.id)
        self._sites.show_value(chosen)
        self._name.setText(_name(profiles[0]))
        self._show_choice(several=len(profiles) > 1)

    def show_address(self, address: str) -> None:
        """Show where the chosen site went last."""
        self._destination.show_address(address)

    def show_idle(self) -> None:
        """Show that nothing is under way."""
        self._show_only()
        self._note.hide()

    def show_progress(self, progress: Progress, left: str) -> None:
        """Show how far it is; `left` says how long it still takes."""
        if self._bar.isHidden():
            self._show_only(self._bar, self._at_hand, self._stop)
            self._stop.setEnabled(True)
            self._stop.setFocus()
            bring_into_sight(self._stop)
        self._bar.setRange(0, progress.total if progress.done else 0)
        self._bar.setValue(progress.done)
        count = f"{format_number(progress.done)}/{format_number(progress.total)}"
        told = (count if progress.done else "", left, progress.what)
        self._at_hand.setText(
            breakable(" · ".join(filter(None, told))) or tr("Saving the article first …")
        )

    def show_stopping(self) -> None:
        """Show that it stops after the file that is at hand."""
        self._stop.setEnabled(False)
        self._at_hand.setText(tr("Stopping after the file at hand …"))

    def show_result(self, text: str, failed: list[str], site: str) -> None:
        """Show what was done, each file that could not be, and where a browser finds the site."""
        self._site_url = site
        self._result.setText(breakable(text))
        self._failed.clear()
        self._failed.addItems([breakable(each) for each in failed[:_LISTED]])
        if len(failed) > _LISTED:
            more = format_number(len(failed) - _LISTED)
            self._failed.addItem(tr("… and {count} files more", count=more))
        rows = min(_ROWS, self._failed.count())
        self._failed.setFixedHeight(rows * _LINES * self._failed.fontMetrics().height())
        self._show_only(
            self._result, *([self._failed] if failed else []), *([self._open] if site else [])
        )
        self._say(text)
        (self._open if site else self._button).setFocus()
        bring_into_sight(self._result)

    def show_problem(self, text: str) -> None:
        """Show why the site is not published."""
        self._problem.setText(breakable(text))
        self._show_only(self._problem)
        bring_into_sight(self._problem)
        self._say(text)
        self._button.setFocus()

    def ask_trust(self, text: str) -> None:
        """Ask whether a server's key is the right one."""
        self._show_only(self._trust)
        self._trust.ask(text)

    def ask_forget(self, text: str) -> None:
        """Tell that a server's key changed; ask whether the old one is to be forgotten."""
        self._show_only(self._forget)
        self._forget.ask(text)

    def ask_takeover(self, text: str) -> None:
        """Ask whether the site takes the place of another one."""
        self._show_only(self._takeover)
        self._takeover.ask(text)

    def ask_password(self, text: str) -> None:
        """Ask for a password."""
        self._show_only(self._password)
        self._password.ask(text)

    def show_note(self, text: str) -> None:
        """Add something worth knowing, which stays beside what comes of it."""
        self._note.setText(text)
        self._note.show()

    def _show_choice(self, *, several: bool) -> None:
        self._sites.setVisible(several)
        self._sites_label.setVisible(several)
        self._name.setVisible(not several)

    def _publish(self) -> None:
        if self._button.isEnabled():
            self._note.hide()
            self.publish_requested.emit(self._destination.address())

    def _show_site(self) -> None:
        QDesktopServices.openUrl(QUrl(self._site_url))

    def _say(self, text: str) -> None:
        self._result.setAccessibleName(text)
        QAccessible.updateAccessibility(QAccessibleEvent(self._result, QAccessible.Event.Alert))

    def _show_only(self, *parts: QWidget) -> None:
        under_way = self._bar in parts
        self._button.setEnabled(not under_way)
        self._destination.setEnabled(not under_way)
        self._sites.setEnabled(not under_way)
        for part in self._changing():
            part.setVisible(part in parts)

    def _changing(self) -> tuple[QWidget, ...]:
        return (
            self._bar,
            self._at_hand,
            self._stop,
            self._problem,
            self._trust,
            self._forget,
            self._takeover,
            self._password,
            self._result,
            self._failed,
            self._open,
        )

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (
            self._sites_label,
            self._sites,
            self._name,
            Button(tr("Edit the site…"), self.edit_requested.emit, picture="pencil-simple"),
            self._destination,
            self._button,
            *self._changing(),
            self._note,
            Button(tr("Readers' figures…"), self.statistics_requested.emit, picture="chart-bar"),
        ):
            column.addWidget(part)


def _name(profile: SiteProfile) -> str:
    return profile.name or profile.portal or profile.agency or tr("The site, not named yet")


def _failures() -> QListWidget:
    made = QListWidget()
    made.setObjectName("list")
    made.setAccessibleName(tr("Files and articles that could not be published"))
    made.setWordWrap(True)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return made
