"""The panel that lists all keys; Enter on one does what it does."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout

from desktop.language import tr
from desktop.ui.controls import note
from desktop.ui.keys.collecting import Key, KeyGroup, looked_for
from desktop.ui.keys.wrapping import WrappingRows
from desktop.ui.side_panels import SidePanel


class KeysPanel(SidePanel):
    """Lists keys by groups, narrowed by words; `chosen` carries the action of a row."""

    chosen = Signal(QAction)

    def __init__(self) -> None:
        super().__init__()
        self.entitle(tr("Keys"))
        self._groups: list[KeyGroup] = []
        self._search = QLineEdit()
        self._search.setAccessibleName(tr("Look for a key by what it does"))
        self._search.setPlaceholderText(tr("What you want to do"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(lambda _words: self._fill())
        self._search.installEventFilter(self)
        self._none = note(tr("No key does that. Try another word."))
        self._tree = _tree()
        self._tree.itemActivated.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(8)
        column.addLayout(self.head())
        for part in (self._search, self._none, self._tree):
            column.addWidget(part)
        column.setStretchFactor(self._tree, 1)

    def show_keys(self, groups: list[KeyGroup]) -> None:
        """List `groups` from the beginning."""
        self._groups = groups
        self._search.clear()
        self._fill()

    def take_focus(self) -> None:
        """Put the caret into the search."""
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Go down from the search into the list."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() != Qt.Key.Key_Down:
            return False
        group = self._tree.topLevelItem(0)
        first = group.child(0) if group else None
        if first:
            self._tree.setCurrentItem(first)
            self._tree.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys that mean something here."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _fill(self) -> None:
        fitting = looked_for(self._groups, self._search.text())
        self._tree.clear()
        bold = self.font()
        bold.setBold(True)
        for group in fitting:
            top = QTreeWidgetItem([group.name])
            top.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self._tree.addTopLevelItem(top)
            top.setFirstColumnSpanned(True)
            top.setFont(0, bold)
            for key in group.keys:
                top.addChild(_row(key))
        self._tree.expandAll()
        self._tree.doItemsLayout()
        self._tree.setVisible(bool(fitting))
        self._none.setVisible(not fitting)

    def _choose(self, item: QTreeWidgetItem) -> None:
        action = item.data(0, Qt.ItemDataRole.UserRole)
        if isinstance(action, QAction):
            self.chosen.emit(action)


def _tree() -> QTreeWidget:
    made = QTreeWidget()
    made.setObjectName("list")
    made.setAccessibleName(tr("Keys"))
    made.setColumnCount(2)
    made.setHeaderHidden(True)
    made.setRootIsDecorated(False)
    made.setIndentation(0)
    made.setItemsExpandable(False)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setItemDelegate(WrappingRows(made))
    made.header().setStretchLastSection(False)
    made.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    made.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
    return made


def _row(key: Key) -> QTreeWidgetItem:
    row = QTreeWidgetItem([key.does, key.keys.replace(", ", "\n")])
    row.setData(1, Qt.ItemDataRole.AccessibleTextRole, key.keys)
    row.setData(0, Qt.ItemDataRole.UserRole, key.action)
    row.setToolTip(0, key.does)
    row.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return row
