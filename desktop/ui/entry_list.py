"""The list of articles as one goes through it: by mouse, by keys, and by its context menu."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QSize,
    Qt,
    Signal,
    SignalInstance,
)
from PySide6.QtGui import (
    QAction,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from desktop.language import tr
from desktop.library import Entry
from desktop.ui.controls import action
from desktop.ui.covers import Covers
from desktop.ui.entries import Entries, EntryPainter, EntryRole
from desktop.ui.tiles import LEAST, TilePainter
from desktop.ui.undoing import nothing

if TYPE_CHECKING:
    from collections.abc import Callable

_ALONE = QItemSelectionModel.SelectionFlag.ClearAndSelect
_SEVERAL = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class EntryList(QListView):
    """Shows entries, of which one can be opened and several be chosen.

    Each request carries a list of `Entry`, that to open the one.
    """

    open_requested = Signal(object)
    writing_requested = Signal(object)
    """Carries the `Entry` whose text is to get the keyboard."""
    fields_requested = Signal(list)
    pages_requested = Signal(list)
    package_requested = Signal(list)
    bin_requested = Signal(list)
    restore_requested = Signal(list)
    remove_requested = Signal(list)
    empty_requested = Signal()
    undo_requested = Signal()
    rest_requested = Signal()
    """All were chosen, of which some are not fetched yet: `choose_rest` takes them."""
    chosen_counted = Signal(int)

    def __init__(self, entries: Entries) -> None:
        super().__init__()
        self.binned = False
        """Whether it is the bin that is listed."""
        self.follow_more = False
        """Whether more is found than the model holds."""
        self._opens = True
        self._clicked: UUID | None = None
        """The article that a click opened last: the keyboard stays here."""
        self._left: set[UUID] = set()
        """What was put into the bin since."""
        self._rest: dict[UUID, Entry] = {}
        """What is chosen besides, without a row of its own until the writer gets there."""
        self._awaited: Callable[[], None] | None = None
        """What is done once the rest is here; None: the rest is not waited for."""
        self.setObjectName("entries")
        self.setAccessibleName(tr("Articles"))
        self.setModel(entries)
        self.covers = Covers()
        self.covers.came.connect(self.viewport().update)
        self._lines, self._tiles = EntryPainter(self), TilePainter(self.covers, self)
        self._grid = False
        self.setItemDelegate(self._lines)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._opening = action(tr("Open"), "", lambda: self._write(self.currentIndex()))
        self._binning = action(tr("Put into the bin"), "trash", self.delete, keys="Del")
        self._setting = action(
            tr("Set fields…"), "pencil-simple", self._set_fields, keys="Alt+Return"
        )
        self._exporting = action(tr("Export pages…"), "export", self._export)
        self._packing = action(tr("Export a package…"), "package", self._pack)
        self._restoring = action(tr("Restore"), "arrow-counter-clockwise", self.restore)
        self._removing = action(tr("Delete for good…"), "trash", self.remove)
        self._emptying = action(tr("Empty the bin…"), "trash", self.empty_requested.emit)
        self.in_library = (self._setting, self._exporting, self._packing, self._binning)
        """What can be done with chosen articles, and below with those in the bin."""
        self.in_bin = (self._restoring, self._removing, self._emptying)
        self._add(self._opening, *self.in_library, *self.in_bin)
        self._show_actions()
        self.clicked.connect(self._click)
        self.activated.connect(self._activate)
        self.selectionModel().selectionChanged.connect(self._take_choice)
        entries.modelReset.connect(self._let_rest_go)
        entries.rowsInserted.connect(self._choose_rows)

    def show_as(self, *, grid: bool) -> None:
        """Show entries one below the other, or as tiles with their covers."""
        self._grid = grid
        self.setItemDelegate(self._tiles if grid else self._lines)
        flow = QListView.Flow
        self.setFlow(flow.LeftToRight if grid else flow.TopToBottom)
        self.setWrapping(grid)
        self.setResizeMode(QListView.ResizeMode.Adjust if grid else QListView.ResizeMode.Fixed)
        self._measure()
        self.scrollTo(self.currentIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the tiles share the width."""
        self._measure()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._measure()

    def _measure(self) -> None:
        """Make tiles as wide as stand side by side, the scroll bar beside them."""
        if not self._grid:
            self.setGridSize(QSize())
            return
        room = self.width() - 2 * self.frameWidth() - self.verticalScrollBar().sizeHint().width()
        columns = max(1, int(room / (LEAST * self.fontInfo().pixelSize())))
        self._tiles.width = room // columns
        option = QStyleOptionViewItem()
        option.font = self.font()
        self.setGridSize(self._tiles.sizeHint(option, QModelIndex()))

    def show_bin(self, *, binned: bool) -> None:
        """Do what is of use in the bin, or in the library."""
        if binned == self.binned:
            return
        self.binned = binned
        self.clearSelection()
        self.setAccessibleName(tr("Articles in the bin") if binned else tr("Articles"))
        self._show_actions()

    def chosen(self) -> list[Entry]:
        """Return the entries that are chosen, from top to bottom."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        return [*(self.model().index(row, 0).data(EntryRole) for row in rows), *self._rest.values()]

    def selectAll(self) -> None:
        """Choose all that the list holds, what was not scrolled to as well."""
        super().selectAll()
        if self.follow_more and self._awaited is None:
            self._awaited = nothing
            self.rest_requested.emit()

    def choose_rest(self, entries: list[Entry]) -> None:
        """Take `entries`, all that the list holds, where all are to be chosen."""
        if self._awaited is None:
            return
        then, self._awaited = self._awaited, None
        chosen = {self._entry(index).id for index in self.selectedIndexes()}
        self._rest = {entry.id: entry for entry in entries if entry.id not in chosen}
        self._count()
        then()

    def choose_again(self, ids: set[UUID]) -> None:
        """Choose those of `ids` that are listed anew; all, if it was all."""
        model, picked = self.model(), QItemSelection()
        for row in range(model.rowCount()):
            index = model.index(row, 0)
            if self._entry(index).id in ids:
                picked.select(index, index)
        self.selectionModel().select(picked, _ALONE)
        if len(ids) > len(self.selectedIndexes()) == model.rowCount():
            self.selectAll()

    def keeps_keys(self, came: UUID, went: UUID | None) -> bool:
        """Tell whether the writer goes on here while `came` is shown in the place of `went`.

        As in a mail program: after a click, and when the open article goes to the bin, Del means
        the next article and no letters of a text.
        """
        return self.hasFocus() and (came == self._clicked or went in self._left)

    def forget_binned(self) -> None:
        """Let what went into the bin hold the keyboard no longer: another article is shown."""
        self._left = set()

    def delete(self) -> None:
        """Ask for the chosen articles to be put into the bin."""
        self._left = {entry.id for entry in self.chosen()}
        self._ask(self.bin_requested)

    def restore(self) -> None:
        """Ask for the chosen articles to be taken out of the bin."""
        self._ask(self.restore_requested)

    def remove(self) -> None:
        """Ask for the chosen articles, which lie in the bin, to go for good."""
        self._ask(self.remove_requested)

    def _set_fields(self) -> None:
        self._ask(self.fields_requested)

    def _export(self) -> None:
        self._ask(self.pages_requested)

    def _pack(self) -> None:
        self._ask(self.package_requested)

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+Z, which elsewhere undoes what was typed."""
        if event.type() is QEvent.Type.ShortcutOverride and _is_undo(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take back the last act in the library at Ctrl+Z."""
        if _is_undo(event):
            self.undo_requested.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose with Ctrl and Shift, open without."""
        self._opens = not event.modifiers() & _SEVERAL
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show a writer who comes by keyboard a place to start from."""
        nowhere = not self.currentIndex().isValid()
        super().focusInEvent(event)
        if nowhere and event.reason() is not Qt.FocusReason.MouseFocusReason:
            self.setCurrentIndex(self.model().index(0, 0))

    def _ask(self, request: SignalInstance) -> None:
        """Ask for something to be done with what is chosen, as soon as all of it is here."""
        if self._awaited is not None:
            self._awaited = lambda: self._ask(request)
        elif entries := self.chosen():
            self.setFocus()
            request.emit(entries)

    def _show_actions(self) -> None:
        for each in self.in_bin:
            each.setVisible(self.binned)
        for each in (self._opening, *self.in_library):
            each.setVisible(not self.binned)

    def _add(self, *actions: QAction) -> None:
        for each in actions:
            each.setParent(self)
            each.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            each.setAutoRepeat(False)  # a key held down would empty the library
            self.addAction(each)

    def _click(self, index: QModelIndex) -> None:
        if self._opens and index.isValid() and not self.binned:
            self._open(index, clicked=True)

    def _activate(self, index: QModelIndex) -> None:
        if self.binned:
            self.restore()
        else:
            self._write(index)

    def _write(self, index: QModelIndex) -> None:
        if index.isValid() and not self.binned:
            self._open(index, clicked=False)
            self.writing_requested.emit(self._entry(index))

    def _open(self, index: QModelIndex, *, clicked: bool) -> None:
        entry = self._entry(index)
        self._clicked, self._left = entry.id if clicked else None, set()
        self.open_requested.emit(entry)

    def _entry(self, index: QModelIndex) -> Entry:
        entry: Entry = index.data(EntryRole)
        return entry

    def _take_choice(self, _now: QItemSelection, before: QItemSelection) -> None:
        if len(before.indexes()) > 1:
            self._let_rest_go()
        else:  # one row more or fewer
            self._count()

    def _let_rest_go(self) -> None:
        self._rest, self._awaited = {}, None
        self._count()

    def _choose_rows(self, _parent: QModelIndex, first: int, last: int) -> None:
        """Let rows that came be chosen, if they are of the rest."""
        model, picked = self.model(), QItemSelection()
        for row in range(first, last + 1):
            index = model.index(row, 0)
            if self._rest.pop(self._entry(index).id, None):
                picked.select(index, index)
        self.selectionModel().select(picked, QItemSelectionModel.SelectionFlag.Select)

    def _count(self) -> None:
        count = len(self.selectedIndexes()) + len(self._rest)
        for each in (*self.in_library, self._restoring, self._removing):
            each.setEnabled(count > 0)
        self.chosen_counted.emit(count)


def _is_undo(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo)
