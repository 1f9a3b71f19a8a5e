"""The panel of importing: how far it is, and below that what came of each file."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from desktop.language import tr
from desktop.ui.controls import Button, note, scrolling
from desktop.ui.importing.results import Result
from desktop.ui.importing.row import ResultRow
from desktop.ui.side_panels import SidePanel
from desktop.ui.site.publishing.sight import breakable


class ImportPanel(SidePanel):
    """Shows what presenters say; the newest files stand below the older ones."""

    cancel_requested = Signal()
    more_requested = Signal()
    open_requested = Signal(object)
    """Each of these carries the article's id."""
    undo_requested = Signal(object)
    restore_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.entitle(tr("Import"))
        self._first: ResultRow | None = None
        """The first article of this import."""
        self._of_article: dict[UUID, ResultRow] = {}
        self._step = note()
        self._bar = QProgressBar()
        self._bar.setAccessibleName(tr("Progress of the import"))
        self._cancel = Button(tr("Cancel"), self.cancel_requested.emit)
        self._summary = note()
        self._more = Button(
            tr("Import more"), self.more_requested.emit, picture="download-simple", kind="quiet"
        )
        self._results = QVBoxLayout()
        self._results.setSpacing(8)
        self._lay_out()
        self._show_running(running=False)

    def take_focus(self) -> None:
        """Put the keyboard on what can be done now."""
        if not self._cancel.isHidden():
            self._cancel.setFocus()
        elif self._first:
            self._first.take_focus()
        else:
            self._more.setFocus()

    def show_progress(self, words: str, done: int, total: int) -> None:
        """Show the file at hand, and how far it is."""
        self._step.setText(breakable(words))
        self._bar.setMaximum(total)
        self._bar.setValue(done)
        self._show_running(running=True)

    def add_result(self, result: Result) -> None:
        """Show what came of one more file."""
        row = ResultRow(
            result,
            open_article=partial(self.open_requested.emit, result.article_id),
            undo=partial(self.undo_requested.emit, result.article_id),
            restore=partial(self.restore_requested.emit, result.article_id),
        )
        self._results.addWidget(row)
        row.show()  # now, so that it can take the keyboard
        if result.article_id:
            self._of_article[result.article_id] = row
            self._first = self._first or row

    def show_ended(self, words: str) -> None:
        """Show that no more files are read, and what came of them together."""
        self._show_running(running=False)
        self._summary.setText(words)
        self._summary.setAccessibleName(words)
        QAccessible.updateAccessibility(QAccessibleEvent(self._summary, QAccessible.Event.Alert))
        self._first = None  # the next import has one of its own

    def show_binned(self, article_id: UUID, *, binned: bool) -> None:
        """Show that an imported article is in the bin, or back from it."""
        self._of_article[article_id].show_binned(binned=binned)

    def show_gone(self, article_id: UUID) -> None:
        """Show that an imported article is not in the library any more, nor in its bin."""
        self._of_article[article_id].show_gone()

    def _show_running(self, *, running: bool) -> None:
        """Show what belongs to an import under way, or to one that is over."""
        focused = self.window().focusWidget() in (self._cancel, self._more)
        for part in (self._step, self._bar, self._cancel):
            part.setVisible(running)
        for part in (self._summary, self._more):
            part.setVisible(not running)
        if focused:
            self.take_focus()

    def _lay_out(self) -> None:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(12, 8, 12, 16)
        column.setSpacing(8)
        column.addLayout(self.head())
        for part in (self._step, self._bar, self._cancel, self._summary):
            column.addWidget(part)
        column.addLayout(self._results)
        column.addWidget(self._more)
        column.addStretch(1)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.addWidget(scrolling(whole))
