"""The library panel: search, state, the list, and the ways to get an article into it."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.article.states import State
from desktop.language import tr, trn
from desktop.library import Entry, Wanted
from desktop.state_names import state_name
from desktop.ui.controls import Button, Choice, ToolButton, action, heading, note, scrolling
from desktop.ui.entries import Entries
from desktop.ui.entry_list import EntryList
from desktop.ui.finding_articles.filter_button import FilterButton
from desktop.ui.finding_articles.search_field import SearchField
from desktop.ui.finding_articles.searches_button import SearchesButton
from desktop.ui.finding_articles.sorting import SortButton
from desktop.ui.importing.dropping import FileDrops
from desktop.ui.listing import Listed
from desktop.ui.many.foot import ChosenFoot
from desktop.ui.safety.menu import KeepingMenu
from desktop.ui.site.publishing.sight import breakable

if TYPE_CHECKING:
    from desktop.article.post import SyncState

_BIN = "bin"


class LibraryPanel(QFrame):
    """Shows the library; what the writer asks for goes out as signals."""

    looked_for = Signal(str)
    state_chosen = Signal(object)
    order_chosen = Signal(object, bool)
    """Carries a `Sort` and whether it descends."""
    article_chosen = Signal(object)
    writing_requested = Signal()
    """The writer wants to go on writing the open article."""
    grid_chosen = Signal(bool)
    labels_requested = Signal()
    new_requested = Signal()
    import_requested = Signal()
    files_dropped = Signal(list)
    more_wanted = Signal()
    snippets_wanted = Signal(list)
    bin_chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("side")
        self.setProperty("edge", "right")
        self._current: UUID | None = None
        self._name = note()
        self._model = Entries()
        self._model.more_wanted.connect(self.more_wanted)
        self._model.snippets_wanted.connect(self.snippets_wanted)
        self._list = self._make_list()
        self.keeping = KeepingMenu(self)
        self.search = self._make_search()
        self._states = self._make_states()
        self.order = SortButton()
        self.order.chosen.connect(self.order_chosen)
        self.searches = SearchesButton()
        self._grid = action(tr("Show covers"), "squares-four", self._choose_grid, checkable=True)
        self._empty = _Empty(self.new_requested.emit, self.import_requested.emit)
        self._nothing = _margined(note())
        self._stack = QStackedWidget()
        self._empty_place = scrolling(self._empty)
        self._empty_bin = _margined(
            note(tr("The bin is empty. An article that you delete lies here until you restore it."))
        )
        for page in (self._list, self._empty_place, self._nothing, self._empty_bin):
            self._stack.addWidget(page)
        self.foot = ChosenFoot(self._list.in_library, self._list.in_bin)
        self._list.chosen_counted.connect(self.foot.show_chosen)
        self._found = note()
        self._found.setContentsMargins(12, 8, 12, 8)
        for each in (self._nothing, self._found):  # words of the search stand in them
            each.setTextFormat(Qt.TextFormat.PlainText)
        self._lay_out()
        FileDrops(self).dropped.connect(self.files_dropped)

    def show_name(self, name: str) -> None:
        """Show at the head which library it is."""
        self._name.setText(name)
        self._name.show()

    def show_entries(self, listed: Listed) -> None:
        """Show what is listed and, when it is nothing, what to do about it."""
        focused = self._list.hasFocus()
        row = self._list.currentIndex().row() if focused else -1
        chosen = {entry.id for entry in self._list.chosen()}
        self._list.show_bin(binned=listed.binned)
        self._list.follow_more = listed.more
        more = listed.more and not listed.looked_for
        self._model.show(listed.entries, more=more, states=listed.states)
        if row >= 0:  # a writer who goes through the list by keys stays at the place
            self._list.setCurrentIndex(self._model.index(min(row, len(listed.entries) - 1)))
        else:
            self.show_current(self._current)
        if len(chosen) > 1:
            self._list.choose_again(chosen)
        self._nothing.setText(breakable(_nothing(listed)))
        self._stack.setCurrentWidget(self._list if listed.entries else self._nothing_of(listed))
        if focused and not listed.entries:
            self._states.setFocus()
        self.foot.show_listed(len(listed.entries), binned=listed.binned)
        self._found.setText(breakable(_found(listed)))
        self._found.setVisible(bool(listed.entries and listed.looked_for))

    def add_entries(
        self, entries: list[Entry], *, more: bool, states: "Mapping[UUID, SyncState]"
    ) -> None:
        """Show `entries` below those that are listed; `more` says that others follow."""
        self._list.follow_more = more
        self._model.add(entries, more=more, states=states)

    def add_snippets(self, snippets: Mapping[UUID, str]) -> None:
        """Show the words that were found in entries that are listed."""
        self._model.tell(snippets)

    def choose_rest(self, entries: list[Entry]) -> None:
        """Take all that the list holds, where the writer chooses all."""
        self._list.choose_rest(entries)

    def show_current(self, article_id: UUID | None) -> None:
        """Mark the open article; a writer who put the one before into the bin stays at its place."""
        stays = article_id is not None and self.keeps_keys(article_id)
        if article_id != self._current:
            self._list.forget_binned()
        self._current = article_id
        row = self._model.row_of(article_id)
        if not self._list.binned and (row.isValid() or not stays):
            self._list.setCurrentIndex(row)

    def keeps_keys(self, article_id: UUID) -> bool:
        """Tell whether the list keeps the keyboard while this article is opened."""
        return self._list.keeps_keys(article_id, self._current)

    @property
    def articles(self) -> EntryList:
        """The list itself, which asks for what is done with articles."""
        return self._list

    def model(self) -> Entries:
        """Return what is listed."""
        return self._model

    def show_as(self, *, grid: bool) -> None:
        """List one below the other, or as tiles with covers."""
        self._grid.setChecked(grid)
        self._list.show_as(grid=grid)

    def _choose_grid(self) -> None:
        self.show_as(grid=self._grid.isChecked())
        self.grid_chosen.emit(self._grid.isChecked())

    def focus_search(self) -> None:
        """Put the caret into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def show_wanted(self, wanted: Wanted) -> None:
        """Show in the fields what the list is to hold, and tell nobody."""
        self.search.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.search.setText(wanted.words)
        self.search.blockSignals(False)  # noqa: FBT003
        state = wanted.state.value if wanted.state else ""
        self._states.show_value(_BIN if wanted.binned else state)
        self.order.show_order(wanted.sort, descending=wanted.descending)

    def look_for(self, words: str) -> None:
        """Look for `words` in every state."""
        self._states.setCurrentIndex(0)
        self.search.setText(words)

    def _make_list(self) -> EntryList:
        made = EntryList(self._model)
        made.open_requested.connect(self._open)
        made.writing_requested.connect(self._write)
        return made

    def _open(self, entry: Entry) -> None:
        if entry.id != self._current:
            self.article_chosen.emit(entry.id)

    def _write(self, entry: Entry) -> None:
        if entry.id == self._current:
            self.writing_requested.emit()

    def _nothing_of(self, listed: Listed) -> QWidget:
        """Return what to show when nothing is listed."""
        if listed.looked_for or listed.filtered:
            return self._nothing
        return self._empty_bin if listed.binned else self._empty_place

    def _make_search(self) -> SearchField:
        made = SearchField(self)
        made.textChanged.connect(self.looked_for)
        return made

    def _make_states(self) -> Choice:
        states = [(state.value, state_name(state)) for state in State]
        every = [("", tr("All states")), *states, (_BIN, tr("Bin"))]
        made = Choice(tr("Show the articles in this state"), every)
        made.currentIndexChanged.connect(lambda _row: self._choose_state(made.value()))
        return made

    def _choose_state(self, value: str) -> None:
        if value == _BIN:
            self.bin_chosen.emit()
        else:
            self.state_chosen.emit(State(value) if value else None)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(heading(tr("Library")), 1)
        labels = action(tr("Categories, tags and topics"), "tag", self.labels_requested.emit)
        top.addWidget(ToolButton(labels))
        importing = action(tr("Import articles"), "download-simple", self.import_requested.emit)
        top.addWidget(ToolButton(self._grid))
        top.addWidget(ToolButton(importing))
        top.addWidget(self.keeping.button())
        head = QVBoxLayout()
        head.setContentsMargins(12, 8, 12, 8)
        head.setSpacing(8)
        head.addLayout(top)
        head.addWidget(self._name)
        self._name.hide()
        looking = QHBoxLayout()
        looking.setSpacing(8)
        looking.addWidget(self.search, 1)
        looking.addWidget(self.searches)
        head.addLayout(looking)
        narrowing = QHBoxLayout()
        narrowing.setSpacing(4)
        narrowing.addWidget(self._states, 1)
        filters = FilterButton()
        filters.chosen.connect(self.search.begin_filter)
        narrowing.addWidget(filters)
        narrowing.addWidget(self.order)
        head.addLayout(narrowing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        column.addWidget(self._found)
        column.addWidget(self.foot)


def _found(listed: Listed) -> str:
    count = len(listed.entries)
    found = (
        tr("The first {count} are shown. One more word finds fewer.", count=count)
        if listed.more
        else trn("One article found.", "{count} articles found.", count)
    )
    return "\n".join((found, *listed.hints))


def _nothing(listed: Listed) -> str:
    nothing = tr("Nothing was found. Try fewer words, or all states.")
    return "\n\n".join((nothing, *listed.hints))


def _margined(words: QLabel) -> QLabel:
    words.setAlignment(Qt.AlignmentFlag.AlignTop)
    words.setMargin(12)
    return words


class _Empty(QWidget):
    def __init__(self, new: Callable[[], None], choose: Callable[[], None]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(12)
        column.addWidget(note(tr("No articles yet. Write the first one, or import what you have.")))
        column.addWidget(Button(tr("Write an article"), new, picture="plus", kind="primary"))
        column.addWidget(Button(tr("Import articles"), choose, picture="download-simple"))
        column.addStretch(1)
