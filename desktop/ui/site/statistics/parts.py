"""The parts of the figures' window: visits by day, a poll, a list of articles."""

from uuid import UUID

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QListWidget,
    QListWidgetItem,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.article.readers import Readers
from desktop.article.site import Poll
from desktop.language import tr
from desktop.ui.controls import label, note
from desktop.ui.inspector.section import Section
from desktop.ui.site.statistics.bars import Bar, DayBars, ShareBar
from desktop.ui.site.statistics.words import day_name, visits, votes
from desktop.vietnamese.numbers import format_number

_ROWS = 8
_LINES, _MOST_LINES = 3, 13
"""Lines of an article in a list, its space included, and of a list before it scrolls."""


class VisitsPart(QWidget):
    """The visits of the last thirty days: totals, bars, and the same as a table."""

    def __init__(self) -> None:
        super().__init__()
        self._totals = note(property_name="said")
        self._bars = DayBars()
        self._table = QTableWidget(0, 2)
        self._table.setObjectName("list")
        self._table.setAccessibleName(tr("Visits by day"))
        self._table.setHorizontalHeaderLabels([tr("Day"), tr("Number of visits")])
        self._table.verticalHeader().hide()
        self._table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._table.horizontalHeader().hide()  # it is read aloud; days and counts show themselves
        self._table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self._table.setTabKeyNavigation(False)
        column = _column(self)
        for part in (
            self._totals,
            self._bars,
            Section(tr("The same as a table"), self._table, unfolded=False),
        ):
            column.addWidget(part)

    def show_readers(self, readers: Readers) -> None:
        """Show the visits."""
        self._totals.setText(
            tr(
                "Today {today}, yesterday {yesterday}, altogether {total}",
                today=visits(readers.today),
                yesterday=visits(readers.yesterday),
                total=visits(readers.total),
            )
        )
        bars = tuple(
            Bar(day_name(day), day_name(day)[:5], count, visits(count))
            for day, count in readers.days
        )
        self._bars.show_bars(bars)
        self._bars.setVisible(bool(bars))
        self._bars.setAccessibleName(tr("Chart of the visits by day"))
        self._bars.setAccessibleDescription(self._totals.text())
        self._fill(bars)

    def _fill(self, bars: tuple[Bar, ...]) -> None:
        self._table.setRowCount(len(bars))
        for row, bar in enumerate(reversed(bars)):
            number = QTableWidgetItem(format_number(bar.count))
            number.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._table.setItem(row, 0, QTableWidgetItem(bar.name))
            self._table.setItem(row, 1, number)
        self._table.resizeRowsToContents()
        self._table.setFixedHeight(round(1.8 * self.fontMetrics().height() * _ROWS))


class PollPart(QWidget):
    """A poll's question, and a bar for each answer."""

    def __init__(self, poll: Poll, given: dict[str, int]) -> None:
        super().__init__()
        total = sum(given.values())
        column = _column(self)
        column.addWidget(label(poll.question))
        for option in poll.options:
            count = given.get(option.id, 0)
            column.addWidget(note(f"{option.text}: {votes(count, total)}", property_name="said"))
            column.addWidget(ShareBar(count, total))


class ArticleList(QWidget):
    """Articles that stand out; Enter or a double click opens one.

    `extra` is the room below the words of each, in lines' heights.
    """

    article_chosen = Signal(UUID)

    def __init__(self, name: str, *, extra: float = 0) -> None:
        super().__init__()
        self._extra = extra
        self._list = QListWidget()
        self._list.setObjectName("list")
        self._list.setAccessibleName(name)
        self._list.setWordWrap(True)
        self._list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemActivated.connect(
            lambda item: self.article_chosen.emit(UUID(item.data(Qt.ItemDataRole.UserRole)))
        )
        self._none = note(tr("Nothing yet."))
        column = _column(self)
        for part in (self._none, self._list):
            column.addWidget(part)

    def show_articles(self, articles: list[tuple[str, str]]) -> None:
        """List articles: (32 digits of the id, words)."""
        self._list.clear()
        for name, words in articles:
            item = QListWidgetItem(words)
            item.setData(Qt.ItemDataRole.UserRole, name)
            self._list.addItem(item)
        self._none.setVisible(not articles)
        self._list.setVisible(bool(articles))
        self._fit()
        taller = 1 + self._extra / _LINES
        lines = min(_MOST_LINES, _LINES * len(articles)) * taller + 1
        self._list.setFixedHeight(round(lines * self.fontMetrics().height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give each article the lines that it needs: Qt forgets the style sheet's padding."""
        metrics = self.fontMetrics()
        room = QRect(0, 0, max(1, self.width() - 4 * metrics.height()), 0)
        for row in range(self._list.count()):
            item = self._list.item(row)
            words = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, item.text())
            below = round((0.8 + self._extra) * metrics.height())
            item.setSizeHint(QSize(0, words.height() + below))


def _column(of: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(of)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    return column
