"""The panel of libraries: which is open, which others are known, and a shared one to come."""

from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.language import tr, trn
from desktop.library.address import Place
from desktop.progress import Progress
from desktop.ui.controls import Button, heading, note, scrolling
from desktop.ui.job_at_hand import JobAtHand
from desktop.ui.libraries.form import ServerForm
from desktop.ui.libraries.names import called, where
from desktop.ui.side_panels import SidePanel
from desktop.ui.site.publishing.sight import breakable


class LibrariesPanel(SidePanel):
    """Shows what presenters say; what the writer asks for goes out as signals."""

    open_requested = Signal(object)
    """With the `Place`."""
    copy_requested = Signal(object, bool)
    """With the `Place`, and whether only the chosen articles are meant."""
    folder_requested = Signal()
    cancel_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.entitle(tr("Libraries"))
        self._now = note(property_name="named")
        self._job = JobAtHand()
        self._job.cancel_requested.connect(self.cancel_requested)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self._others = QWidget()
        self._folder = Button(
            tr("Another folder…"), self.folder_requested.emit, picture="folder-open"
        )
        self.form = ServerForm()
        self._lay_out()
        self._show_running(running=False)

    def take_focus(self) -> None:
        """Put the keyboard on the first that can be done."""
        (self._folder if self._job.cancel.isHidden() else self._job.cancel).setFocus()

    def show_libraries(self, current: Place, others: Sequence[Place], *, chosen: int) -> None:
        """Show which library is open and which `others` are known; `chosen` articles of the list."""
        self._now.setText(tr("Open now: {library}", library=called(current)))
        while (item := self._rows.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for place in others:
            self._rows.addWidget(self._row(place, chosen))
        self._order_stops()

    def show_progress(self, words: str, progress: Progress) -> None:
        """Show what is being done, and how far it is."""
        self._job.show_progress(words, progress)
        self._show_running(running=True)

    def show_ended(self, words: str, *, failed: bool) -> None:
        """Show what came of it."""
        self._show_running(running=False)
        self._job.show_said(words, failed=failed)

    def _order_stops(self) -> None:
        """Let Tab go through the libraries where they stand, though they are made after the form."""
        rows = [item.widget() for n in range(self._rows.count()) if (item := self._rows.itemAt(n))]
        stops = [button for row in rows if row for button in row.findChildren(Button)]
        for before, after in pairwise([self._job.cancel, *stops]):
            QWidget.setTabOrder(before, after)

    def _row(self, place: Place, chosen: int) -> QFrame:
        made = QFrame()
        made.setObjectName("inline")
        column = QVBoxLayout(made)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        name = called(place)
        column.addWidget(note(name, property_name="named"))
        column.addWidget(note(breakable(where(place))))
        opener = Button(tr("Open"), partial(self.open_requested.emit, place))
        opener.setAccessibleName(tr("Open: {library}", library=name))
        column.addWidget(opener)
        if chosen:
            words = trn("Copy one article there", "Copy {count} articles there", chosen)
            column.addWidget(self._copier(words, place, chosen=True))
        column.addWidget(self._copier(tr("Copy all articles there"), place, chosen=False))
        return made

    def _copier(self, words: str, place: Place, *, chosen: bool) -> Button:
        made = Button(words, partial(self.copy_requested.emit, place, chosen), kind="quiet")
        made.setAccessibleName(f"{words}: {called(place)}")
        return made

    def _show_running(self, *, running: bool) -> None:
        self._job.show_running(running=running)
        self._others.setEnabled(not running)

    def _lay_out(self) -> None:
        whole = QWidget()
        listed = QVBoxLayout(self._others)
        listed.setContentsMargins(0, 0, 0, 0)
        listed.setSpacing(8)
        listed.addWidget(heading(tr("Other libraries")))
        listed.addLayout(self._rows)
        listed.addWidget(self._folder)
        listed.addWidget(heading(tr("A shared library")))
        listed.addWidget(self.form)
        column = QVBoxLayout(whole)
        column.setContentsMargins(12, 8, 12, 16)
        column.setSpacing(8)
        column.addLayout(self.head())
        for part in (self._now, self._job, self._others):
            column.addWidget(part)
        column.addStretch(1)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.addWidget(scrolling(whole))
