"""Related articles: those chosen by hand, what the library suggests, and a search for others."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop.language import tr
from desktop.ui.background import Pause, later
from desktop.ui.controls import ToolButton, action, label, note
from desktop.ui.moments import day_and_clock

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.article.model import Article
    from desktop.library import Entry

PAUSE, LONGEST = 300, 900
"""Milliseconds from a change or a keystroke to the question."""

_Row = tuple[str, str, QAction]
"""A title, what is to be said of it, and what can be done with it."""


class RelatedArticles(QWidget):
    """Shows three lists, the chosen one first; asks for them only while it is in sight."""

    wanted = Signal()
    """The lists are in sight and may be old."""
    looked_for = Signal(str)
    added = Signal(object)
    """This and the next carry an article's id."""
    removed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._article: Article | None = None
        self._asking = Pause(self.wanted.emit, pause=PAUSE, longest=LONGEST, later=later)
        self._looking = Pause(self._look, pause=PAUSE, longest=LONGEST, later=later)
        self._chosen = _Rows(tr("None is chosen. Readers see what fits best."))
        self._suggested = _Rows(tr("Nothing in the library is like this article yet."))
        self._found = _Rows(tr("Nothing was found."))
        self._search = QLineEdit()
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._type)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._chosen)
        column.addWidget(label(tr("Suggested")))
        column.addWidget(self._suggested)
        column.addWidget(label(tr("Look for another article"), self._search))
        column.addWidget(self._search)
        column.addWidget(self._found)
        self._found.hide()

    def show_article(self, article: "Article") -> None:
        """Take note of the open article; the lists follow when it says something else."""
        former, self._article = self._article, article
        if former is None or former.id != article.id:
            self._search.clear()
        if self.isVisible() and (former is None or _said(former) != _said(article)):
            self._asking.changed()

    def show_lists(
        self, chosen: "Sequence[Entry]", suggested: "Sequence[tuple[Entry, tuple[str, ...]]]"
    ) -> None:
        """Show what is chosen, and what could be with the topic and tags that it shares."""
        self._chosen.show_rows(
            [(_title(each), _when(each), self._dropping(each)) for each in chosen]
        )
        self._suggested.show_rows(
            [
                (_title(each), ", ".join(shared) or _when(each), self._adding(each))
                for each, shared in suggested
            ]
        )

    def show_found(self, entries: "Sequence[Entry]") -> None:
        """Show what the search has found."""
        self._found.show_rows([(_title(each), _when(each), self._adding(each)) for each in entries])
        self._found.setVisible(bool(self._search.text().strip()))

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the lists, which may be old."""
        super().showEvent(event)
        self._asking.changed()

    def hideEvent(self, event: QHideEvent) -> None:
        """Ask for nothing any more."""
        self._asking.forget()
        self._looking.forget()
        super().hideEvent(event)

    def _type(self, text: str) -> None:
        if text.strip():
            self._looking.changed()
        else:
            self._looking.forget()
            self._found.hide()

    def _look(self) -> None:
        self.looked_for.emit(self._search.text().strip())

    def _adding(self, entry: "Entry") -> QAction:
        name = tr("Add “{title}” to the related articles", title=_title(entry))
        return action(name, "plus", partial(self.added.emit, entry.id))

    def _dropping(self, entry: "Entry") -> QAction:
        name = tr("Take “{title}” out of the related articles", title=_title(entry))
        return action(name, "x", partial(self.removed.emit, entry.id))


class _Rows(QWidget):
    """Titles with a button each; a sentence where there are none."""

    def __init__(self, nothing: str) -> None:
        super().__init__()
        self._nothing = note(nothing)
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self._nothing)

    def show_rows(self, rows: "Sequence[_Row]") -> None:
        """Show `rows` in place of what was shown."""
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [_row(*each) for each in rows]
        for row in self._rows:
            self._column.addWidget(row)
        self._nothing.setVisible(not rows)


def _row(title: str, said: str, act: QAction) -> QWidget:
    made = QWidget()
    act.setParent(made)
    name = QLabel(title)
    name.setWordWrap(True)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(name)
    words.addWidget(note(said))
    line = QHBoxLayout(made)
    line.setContentsMargins(0, 0, 0, 0)
    line.addLayout(words, 1)
    line.addWidget(ToolButton(act))
    return made


def _said(article: "Article") -> tuple[object, ...]:
    """Return what the lists depend on."""
    labels = (article.topic, article.tags, article.categories)
    return (article.id, article.related, article.title, *labels)


def _title(entry: "Entry") -> str:
    return entry.title or tr("Without a title")


def _when(entry: "Entry") -> str:
    return tr("In the bin") if entry.deleted_at else day_and_clock(entry.modified_at)
