"""The window of the readers' figures."""

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.article.site import SiteProfile
from desktop.language import tr
from desktop.ui.controls import Button, Choice, heading, note, restyle, scrolling
from desktop.ui.inspector.section import Section
from desktop.ui.site.publishing.question import PasswordQuestion
from desktop.ui.site.publishing.sight import breakable
from desktop.ui.site.statistics.barred import ChartedArticles
from desktop.ui.site.statistics.parts import PollPart, VisitsPart
from desktop.ui.site.statistics.presenter import Figured
from desktop.ui.site.statistics.words import as_of, rating, visits

FIRST_SIZE = (720, 700)


class StatisticsWindow(QWidget):
    """Shows one site's figures; it is gone once it is closed."""

    site_chosen = Signal(str)
    refresh_requested = Signal()
    token_given = Signal(str, bool)
    edit_requested = Signal()
    article_chosen = Signal(object)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle(tr("Readers' figures"))
        self.resize(*FIRST_SIZE)
        self._sites = Choice(tr("Which site"), [])
        self._sites.currentIndexChanged.connect(
            lambda _at: self.site_chosen.emit(self._sites.value())
        )
        self._refresh = Button(
            tr("Read anew"), self.refresh_requested.emit, picture="arrow-clockwise"
        )
        self._time, self._standing = note(), note()
        self._token = PasswordQuestion(self.token_given.emit, tr("Token of the newsroom"))
        self._none = _no_service(self.edit_requested.emit)
        self._visits = VisitsPart()
        self._polls = QWidget()
        self._poll_column = QVBoxLayout(self._polls)
        self._poll_column.setContentsMargins(0, 0, 0, 0)
        self._poll_column.setSpacing(16)
        self._read = ChartedArticles(tr("Most read"))
        self._rated = ChartedArticles(tr("Best rated"))
        self._sections = self._make_sections()
        self._lay_out()
        self._show_sections(shown=False)
        QShortcut(QKeySequence("Escape"), self, self.close)

    def show_sites(self, profiles: list[SiteProfile], chosen: str) -> None:
        """Show which sites have a service."""
        with QSignalBlocker(self._sites):
            self._sites.clear()
            for profile in profiles:
                self._sites.addItem(profile.name or profile.portal or profile.agency, profile.id)
        self._sites.show_value(chosen)
        self._sites.setVisible(len(profiles) > 1)
        self._none.hide()
        self._refresh.show()

    def show_none(self) -> None:
        """Show that no site has a service."""
        self._show_sections(shown=False)
        for part in (self._sites, self._refresh, self._token):
            part.hide()
        self._none.show()

    def show_figures(self, figures: Figured) -> None:
        """Show a site's figures."""
        readers = figures.readers
        self._time.setText(as_of(readers))
        self._token.hide()
        self._visits.show_readers(readers)
        self._show_polls(figures)
        most = max((readers.read[one] for one, _title in figures.most_read), default=1)
        self._read.show_shares(
            [
                (one, f"{title}\n{visits(readers.read[one])}", readers.read[one] / max(1, most))
                for one, title in figures.most_read
            ]
        )
        self._rated.show_shares(
            [
                (one, f"{title}\n{rating(readers.ratings[one])}", readers.ratings[one].average / 5)
                for one, title in figures.best_rated
            ]
        )
        self._show_sections(shown=True)

    def show_standing(self, text: str, *, grave: bool) -> None:
        """Show where reading them stands; empty when all is well."""
        self._standing.setText(breakable(text))
        self._standing.setAccessibleName(text)
        restyle(self._standing, "problem", value=grave)
        self._standing.setVisible(bool(text))

    def ask_token(self, text: str) -> None:
        """Ask for the newsroom's token."""
        self._token.ask(text)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let go."""
        super().closeEvent(event)
        self.closed.emit()
        self.deleteLater()

    def _show_polls(self, figures: Figured) -> None:
        while (item := self._poll_column.takeAt(0)) is not None:
            if old := item.widget():
                old.deleteLater()
        polls = [poll for poll in figures.profile.polls if poll.is_shown]
        for poll in polls:
            self._poll_column.addWidget(PollPart(poll, figures.readers.polls.get(poll.id, {})))
        if not polls:
            self._poll_column.addWidget(note(tr("The site has no poll.")))

    def _make_sections(self) -> list[Section]:
        self._read.article_chosen.connect(self.article_chosen)
        self._rated.article_chosen.connect(self.article_chosen)
        return [
            Section(tr("Visits of the last thirty days"), self._visits),
            Section(tr("Polls"), self._polls),
            Section(tr("Most read"), self._read),
            Section(tr("Best rated"), self._rated),
        ]

    def _show_sections(self, *, shown: bool) -> None:
        for section in self._sections:
            section.setVisible(shown)
        self._time.setVisible(shown)

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(12, 12, 12, 16)
        column.setSpacing(8)
        top = QHBoxLayout()
        top.addWidget(heading(tr("Readers' figures")), 1)
        top.addWidget(self._refresh)
        column.addLayout(top)
        for part in (self._sites, self._time, self._standing, self._token, self._none):
            column.addWidget(part)
        for section in self._sections:
            column.addWidget(section)
        column.addStretch(1)
        for hidden in (self._sites, self._standing, self._token, self._none):
            hidden.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(inside))


def _no_service(edit: Callable[[], None]) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(
        note(
            tr(
                "Readers' figures come from the service for readers, and no site has one yet. Enter "
                "its address in the site's profile."
            )
        )
    )
    column.addWidget(Button(tr("Edit the site…"), edit, picture="pencil-simple"))
    return made
