"""The library panel: search, state, the list, and the ways to get an article into it."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.article.states import State
from desktop.language import tr, trn
from desktop.library import Entry
from desktop.state_names import state_name
from desktop.ui.controls import Button, Choice, ToolButton, action, heading, note, scrolling
from desktop.ui.entries import Entries, EntryPainter, EntryRole
from desktop.ui.listing import Listed

FILE_PATTERNS = "*.md *.markdown *.html *.htm *.txt"


class LibraryPanel(QFrame):
    """Shows the library; what the writer asks for goes out as signals."""

    looked_for = Signal(str)
    state_chosen = Signal(object)
    article_chosen = Signal(object)
    new_requested = Signal()
    files_chosen = Signal(list)
    more_wanted = Signal()
    bin_requested = Signal(object)
    """Asks to put an article into the bin; carries its `Entry`."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("side")
        self.setProperty("edge", "right")
        self._current: UUID | None = None
        self._model = Entries()
        self._model.more_wanted.connect(self.more_wanted)
        self._list = self._make_list()
        self._search = self._make_search()
        self._states = self._make_states()
        self._empty = _Empty(self.new_requested.emit, self.choose_files)
        self._nothing = note(tr("Nothing was found. Try fewer words, or all states."))
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._nothing.setMargin(12)
        self._stack = QStackedWidget()
        self._empty_place = scrolling(self._empty)
        for page in (self._list, self._empty_place, self._nothing):
            self._stack.addWidget(page)
        self._found = note()
        self._found.setContentsMargins(12, 8, 12, 8)
        self._lay_out()

    def show_entries(self, listed: Listed) -> None:
        """Show what is listed and, when it is nothing, what to do about it."""
        row = self._list.currentIndex().row() if self._list.hasFocus() else -1
        self._model.show(listed.entries, more=listed.more and not listed.looked_for)
        if row >= 0:  # a writer who goes through the list by keys stays at the place
            self._list.setCurrentIndex(self._model.index(min(row, len(listed.entries) - 1)))
        else:
            self.show_current(self._current)
        narrowed = listed.looked_for or listed.filtered
        nothing = self._nothing if narrowed else self._empty_place
        self._stack.setCurrentWidget(self._list if listed.entries else nothing)
        self._found.setText(_found(listed))
        self._found.setVisible(bool(listed.entries and listed.looked_for))

    def add_entries(self, entries: list[Entry], *, more: bool) -> None:
        """Show `entries` below those that are listed; `more` says that others follow."""
        self._model.add(entries, more=more)

    def show_current(self, article_id: UUID | None) -> None:
        """Mark the open article."""
        self._current = article_id
        index = self._model.row_of(article_id)
        self._list.setCurrentIndex(index)

    def model(self) -> Entries:
        """Return what is listed."""
        return self._model

    def focus_search(self) -> None:
        """Put the caret into the search field."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def choose_files(self) -> None:
        """Ask for files to import."""
        patterns = tr("Articles ({patterns})", patterns=FILE_PATTERNS)
        names, _ = QFileDialog.getOpenFileNames(self, tr("Import articles"), "", patterns)
        if names:
            self.files_chosen.emit([Path(name) for name in names])

    def _make_list(self) -> QListView:
        made = _List()
        made.setObjectName("entries")
        made.setAccessibleName(tr("Articles"))
        made.setModel(self._model)
        made.setItemDelegate(EntryPainter(made))
        made.setMouseTracking(True)
        made.setUniformItemSizes(True)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        made.clicked.connect(self._chosen)
        made.activated.connect(self._chosen)
        made.addActions(self._make_actions(made))
        made.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        return made

    def _make_actions(self, entries: QListView) -> list[QAction]:
        opening = action(tr("Open"), "", lambda: self._chosen(entries.currentIndex()))
        binning = action(
            tr("Put into the bin"),
            "trash",
            lambda: self._put_into_bin(entries.currentIndex()),
            keys="Del",
        )
        for each in (opening, binning):
            each.setParent(entries)
            each.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        return [opening, binning]

    def _put_into_bin(self, index: QModelIndex) -> None:
        if index.isValid():
            self.bin_requested.emit(index.data(EntryRole))

    def _chosen(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        entry: Entry = index.data(EntryRole)
        if entry.id != self._current:
            self.article_chosen.emit(entry.id)

    def _make_search(self) -> QLineEdit:
        made = QLineEdit()
        made.setPlaceholderText(tr("Search the articles"))
        made.setAccessibleName(tr("Search the articles"))
        made.setAccessibleDescription(
            tr("With or without tone marks; the list follows as you type.")
        )
        made.setClearButtonEnabled(True)
        made.textChanged.connect(self.looked_for)
        return made

    def _make_states(self) -> Choice:
        every = [("", tr("All states")), *((state.value, state_name(state)) for state in State)]
        made = Choice(tr("Show the articles in this state"), every)
        made.currentIndexChanged.connect(
            lambda _row: self.state_chosen.emit(State(made.value()) if made.value() else None)
        )
        return made

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(heading(tr("Library")), 1)
        top.addWidget(
            ToolButton(action(tr("Import articles"), "download-simple", self.choose_files))
        )
        head = QVBoxLayout()
        head.setContentsMargins(12, 8, 12, 8)
        head.setSpacing(8)
        head.addLayout(top)
        head.addWidget(self._search)
        head.addWidget(self._states)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        column.addWidget(self._found)


class _List(QListView):
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show a writer who comes by keyboard a place to start from."""
        nowhere = not self.currentIndex().isValid()
        super().focusInEvent(event)
        if nowhere and event.reason() is not Qt.FocusReason.MouseFocusReason:
            self.setCurrentIndex(self.model().index(0, 0))


def _found(listed: Listed) -> str:
    count = len(listed.entries)
    if listed.more:
        return tr("The first {count} are shown. One more word finds fewer.", count=count)
    return trn("One article found.", "{count} articles found.", count)


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
