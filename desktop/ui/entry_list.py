"""The list of articles as one goes through it: by mouse, by keys, and by its context menu."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent
from PySide6.QtWidgets import QListView

from desktop.language import tr
from desktop.library import Entry
from desktop.ui.controls import action
from desktop.ui.entries import Entries, EntryPainter, EntryRole


class EntryList(QListView):
    """Shows entries; in the library one is opened, in the bin several can be restored at once."""

    open_requested = Signal(object)
    """Each request carries the `Entry`."""
    bin_requested = Signal(object)
    restore_requested = Signal(list)
    chosen_counted = Signal(int)

    def __init__(self, entries: Entries) -> None:
        super().__init__()
        self.binned = False
        """Whether it is the bin that is listed."""
        self.setObjectName("entries")
        self.setAccessibleName(tr("Articles"))
        self.setModel(entries)
        self.setItemDelegate(EntryPainter(self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._opening = action(tr("Open"), "", lambda: self._open(self.currentIndex()))
        self._binning = action(tr("Put into the bin"), "trash", self._bin, keys="Del")
        self._restoring = action(tr("Restore"), "arrow-counter-clockwise", self.restore)
        self._add(self._opening, self._binning, self._restoring)
        self._restoring.setVisible(False)
        self.clicked.connect(self._open)
        self.activated.connect(self._activate)
        self.selectionModel().selectionChanged.connect(lambda _now, _before: self._count())
        entries.modelReset.connect(self._count)

    def show_bin(self, *, binned: bool) -> None:
        """Do what is of use in the bin, or in the library."""
        if binned == self.binned:
            return
        self.binned = binned
        modes = QListView.SelectionMode
        self.setSelectionMode(modes.ExtendedSelection if binned else modes.SingleSelection)
        self.setAccessibleName(tr("Articles in the bin") if binned else tr("Articles"))
        self._restoring.setVisible(binned)
        for each in (self._opening, self._binning):
            each.setVisible(not binned)

    def restore(self) -> None:
        """Ask for the chosen articles to be taken out of the bin."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        if rows:
            self.setFocus()
            entries = [self.model().index(row, 0).data(EntryRole) for row in rows]
            self.restore_requested.emit(entries)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show a writer who comes by keyboard a place to start from."""
        nowhere = not self.currentIndex().isValid()
        super().focusInEvent(event)
        if nowhere and event.reason() is not Qt.FocusReason.MouseFocusReason:
            self.setCurrentIndex(self.model().index(0, 0))

    def _add(self, *actions: QAction) -> None:
        for each in actions:
            each.setParent(self)
            each.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self.addAction(each)

    def _activate(self, index: QModelIndex) -> None:
        if self.binned:
            self.restore()
        else:
            self._open(index)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid() and not self.binned:
            self.open_requested.emit(self._entry(index))

    def _bin(self) -> None:
        index = self.currentIndex()
        if index.isValid():
            self.bin_requested.emit(self._entry(index))

    def _entry(self, index: QModelIndex) -> Entry:
        entry: Entry = index.data(EntryRole)
        return entry

    def _count(self) -> None:
        self.chosen_counted.emit(len(self.selectedIndexes()))
