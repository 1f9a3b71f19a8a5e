"""The window of the library's media: what is asked for, the grid, and beside it one medium."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QLineEdit,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.language import tr, trn
from desktop.library import Entry
from desktop.library.shelved import MediaOrder, MediaWanted, Shelved, Shown
from desktop.progress import Progress
from desktop.ui.controls import Button, Choice, note, scrolling
from desktop.ui.flow import Flow
from desktop.ui.media.detail import Detail
from desktop.ui.media.faces import Faces
from desktop.ui.media.grid import MediaGrid
from desktop.ui.media.tiles import Tiles
from desktop.ui.media.words import nothing_of, order_choices, shown_choices
from desktop.ui.messages import MessageBar

FIRST_SIZE = (1100, 720)
LEAST_SIZE = (480, 420)
_DETAIL_EMS = 22
_BESIDE = 1.6
"""So many times the detail's width is the least at which it stands beside the grid."""


class MediaWindow(QWidget):
    """Shows media; what the writer asks for goes out as signals."""

    looked_for = Signal(str)
    shown_chosen = Signal(object)
    order_chosen = Signal(object)
    more_wanted = Signal()
    looked_at = Signal(object)
    taken = Signal(object)
    bin_requested = Signal(list)
    restore_requested = Signal(list)
    cancel_requested = Signal()
    closed = Signal()

    def __init__(self, faces: Faces, large: Faces) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(tr("Pictures and files"))
        self.setMinimumSize(*LEAST_SIZE)
        self.resize(*FIRST_SIZE)
        self.messages = MessageBar()
        self.detail = Detail(large)
        self._tiles = Tiles()
        self._grid = MediaGrid(self._tiles, faces)
        self._search = self._make_search()
        self._shown = Choice(tr("Which pictures and files"), shown_choices())
        self._order = Choice(tr("In which order"), order_choices())
        self._nothing = note()
        self._nothing.setMargin(16)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._bar, self._stop = QProgressBar(), Button(tr("Stop"), self.cancel_requested.emit)
        self._bar.setAccessibleName(tr("How far the articles are changed"))
        self._several = self._make_several()
        self._going, self._beside = False, True
        self._lay_out()
        self._listen()
        self.show_progress(None)

    def show_media(self, media: list[Shelved], wanted: MediaWanted, *, more: bool) -> None:
        """List `media`, the answer to `wanted`; `more` says that others follow."""
        chosen = [each.media.hash for each in self._grid.chosen()]
        self._tiles.show(media, more=more)
        self._nothing.setText(nothing_of(wanted.shown, wanted.words))
        self._stack.setCurrentWidget(self._grid if media else self._nothing)
        self._binned = wanted.shown is Shown.BINNED
        for each in chosen[:1]:
            self._grid.choose(each)

    def add_media(self, media: list[Shelved], *, more: bool) -> None:
        """List `media` below the others."""
        self._tiles.add(media, more=more)

    def show_uses(self, entries: list[Entry], alike: list[Shelved]) -> None:
        """Tell who shows the medium that is looked at, and which others are the same picture."""
        self.detail.show_articles(entries)
        self.detail.show_alike(alike)

    def renew(self, medium: Shelved) -> None:
        """Show what is known of a medium now."""
        self._tiles.renew(medium)
        self.detail.renew(medium)

    def show_progress(self, progress: Progress | None) -> None:
        """Show how far a change of many articles is; None: none is under way."""
        self._going = progress is not None
        for part in (self._bar, self._stop):
            part.setVisible(self._going)
        self._show_foot()
        if progress:
            self._bar.setMaximum(progress.total)
            self._bar.setValue(progress.done)

    def model(self) -> Tiles:
        """Return what is listed."""
        return self._tiles

    def grid(self) -> MediaGrid:
        """Return the grid."""
        return self._grid

    def show_only(self, shown: Shown) -> None:
        """List only these."""
        self._shown.setCurrentIndex(self._shown.findData(shown.value))

    def take_focus(self) -> None:
        """Put the caret into the search."""
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)
        self._search.selectAll()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Hand over what was typed."""
        self.detail.flush()
        super().closeEvent(event)
        self.closed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the detail beside the grid, or below it where there is little room."""
        super().resizeEvent(event)
        wide = round(self.fontInfo().pixelSize() * _DETAIL_EMS)
        self._beside = beside = self.width() >= wide * _BESIDE
        way = QBoxLayout.Direction
        self._parts.setDirection(way.LeftToRight if beside else way.TopToBottom)
        self._side.setFixedWidth(wide if beside else self.width())
        self._show_side()

    def _make_search(self) -> QLineEdit:
        made = QLineEdit()
        made.setPlaceholderText(tr("Search the pictures and files"))
        made.setAccessibleName(tr("Search the pictures and files"))
        made.setAccessibleDescription(
            tr("By name, description, caption, credit, or number of a document.")
        )
        made.setToolTip(made.accessibleDescription())
        made.setClearButtonEnabled(True)
        return made

    def _make_several(self) -> QFrame:
        made = QFrame()
        made.setObjectName("statusline")
        self._count = note()
        self._bin_all = Button(tr("Put into the bin"), self._bin, picture="trash")
        self._restore_all = Button(tr("Restore"), self._restore, picture="arrow-counter-clockwise")
        line = Flow(spacing=8, centred=True)
        for part in (self._count, self._bin_all, self._restore_all, self._bar, self._stop):
            line.addWidget(part)
        column = QVBoxLayout(made)
        column.setContentsMargins(12, 8, 12, 8)
        column.addLayout(line)
        self._binned = False
        return made

    def _bin(self) -> None:
        self.bin_requested.emit(self._grid.chosen())

    def _restore(self) -> None:
        self.restore_requested.emit(self._grid.chosen())

    def _lay_out(self) -> None:
        head = Flow(spacing=8)
        for part in (self._search, self._shown, self._order):
            head.addWidget(part)
        self._search.setMinimumWidth(round(self.fontInfo().pixelSize() * 18))
        self._stack = QStackedWidget()
        for page in (self._grid, self._nothing):
            self._stack.addWidget(page)
        self._side = scrolling(self.detail)
        self._side.setObjectName("side")
        self._side.setProperty("edge", "left")
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._parts.setSpacing(0)
        self._parts.addWidget(self._stack, 1)
        self._parts.addWidget(self._side, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        top = QVBoxLayout()
        top.setContentsMargins(12, 12, 12, 8)
        top.addLayout(head)
        whole.addLayout(top)
        whole.addWidget(self.messages)
        whole.addLayout(self._parts, 1)
        whole.addWidget(self._several)

    def _listen(self) -> None:
        self._search.textChanged.connect(self.looked_for)
        self._shown.currentIndexChanged.connect(
            lambda _row: self.shown_chosen.emit(Shown(self._shown.value()))
        )
        self._order.currentIndexChanged.connect(
            lambda _row: self.order_chosen.emit(MediaOrder(self._order.value()))
        )
        self._tiles.more_wanted.connect(self.more_wanted)
        self._grid.looked_at.connect(self._look_at)
        self._grid.taken.connect(self.taken)
        self._grid.chosen_counted.connect(self._count_chosen)
        self.detail.bin_requested.connect(self.bin_requested)
        self.detail.restore_requested.connect(self.restore_requested)
        QShortcut(QKeySequence("Escape"), self, self.close)
        QShortcut(QKeySequence("Ctrl+F"), self, self.take_focus)
        deleting = QShortcut(QKeySequence("Del"), self._grid, self._bin)
        deleting.setContext(Qt.ShortcutContext.WidgetShortcut)

    def _show_side(self) -> None:
        """Leave the grid the room of a detail that has nothing to say below it."""
        self._side.setVisible(self._beside or bool(self._grid.chosen()))

    def _look_at(self, medium: Shelved | None) -> None:
        if medium is None:
            self.detail.show_nothing(len(self._grid.chosen()))
        else:
            self.detail.begin(medium)
            self.looked_at.emit(medium)
        self._show_side()

    def _show_foot(self) -> None:
        self._several.setVisible(self._going or len(self._grid.chosen()) > 1)

    def _count_chosen(self, chosen: int) -> None:
        self._show_foot()
        self._count.setText(trn("One file is chosen.", "{count} files are chosen.", chosen))
        several = chosen > 1
        self._count.setVisible(several)
        self._bin_all.setVisible(several and not self._binned)
        self._restore_all.setVisible(several and self._binned)
