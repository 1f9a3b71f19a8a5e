"""The panel of backups and packages: the job at hand, what came of the last, and the backups."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.language import tr, trn
from desktop.library.backups.listing import Backup
from desktop.progress import Progress
from desktop.ui.controls import Button, heading, note, scrolling
from desktop.ui.job_at_hand import JobAtHand
from desktop.ui.moments import written
from desktop.ui.side_panels import SidePanel
from desktop.ui.site.publishing.sight import breakable


class KeepingPanel(SidePanel):
    """Shows what presenters say; what the writer asks for goes out as signals."""

    cancel_requested = Signal()
    backup_requested = Signal()
    bundle_requested = Signal()
    file_requested = Signal()
    """Another file is to be restored from."""
    restore_requested = Signal(object)
    """With the `Backup`."""

    def __init__(self) -> None:
        super().__init__()
        self.entitle(tr("Backups and packages"))
        self._job = JobAtHand()
        self._job.cancel_requested.connect(self.cancel_requested)
        self._now = Button(tr("Back up now"), self.backup_requested.emit, picture="archive")
        self._tools = (
            self._now,
            Button(tr("Back up to a file…"), self.bundle_requested.emit, kind="quiet"),
            Button(tr("Restore from a file…"), self.file_requested.emit, kind="quiet"),
        )
        self._asked = note()
        self._yes = Button(tr("Restore the library"), self._agree, kind="primary")
        self._question = self._make_question()
        self._agreed: Callable[[], None] | None = None
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self._lay_out()
        self._show_running(running=False)

    def take_focus(self) -> None:
        """Put the keyboard on what can be done now."""
        (self._now if self._job.cancel.isHidden() else self._job.cancel).setFocus()

    def show_progress(self, words: str, progress: Progress) -> None:
        """Show what is being done, and how far it is."""
        self._job.show_progress(words, progress)
        self._show_running(running=True)

    def show_ended(self, words: str, *, failed: bool) -> None:
        """Show what came of it."""
        self._show_running(running=False)
        self._job.show_said(words, failed=failed)

    def ask(self, words: str, agreed: Callable[[], None]) -> None:
        """Ask whether the library is to go back, and do `agreed` if so."""
        self._asked.setText(breakable(words))
        self._yes.setAccessibleDescription(words)
        self._agreed = agreed
        self._job.hide_said()
        self._question.show()
        self._scroll.ensureVisible(0, 0)
        self._yes.setFocus()

    def show_backups(self, backups: Sequence[Backup]) -> None:
        """Show which backups there are, the newest first."""
        while (item := self._rows.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for backup in backups:
            self._rows.addWidget(self._row(backup))
        if not backups:
            self._rows.addWidget(note(tr("There is no backup yet; one is made every day.")))

    def _row(self, backup: Backup) -> QFrame:
        made = QFrame()
        made.setObjectName("inline")
        when = written(backup.made_at)
        column = QVBoxLayout(made)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        column.addWidget(note(when, property_name="named"))
        column.addWidget(note(_facts(backup)))
        restore = Button(tr("Restore…"), partial(self.restore_requested.emit, backup))
        restore.setAccessibleName(tr("Restore the backup of {when}", when=when))
        column.addWidget(restore)
        return made

    def _make_question(self) -> QFrame:
        made = QFrame()
        made.setObjectName("inline")
        column = QVBoxLayout(made)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(8)
        no = Button(tr("Leave it as it is"), self._take_back)
        for part in (self._asked, self._yes, no):
            column.addWidget(part)
        made.hide()
        return made

    def _agree(self) -> None:
        agreed = self._agreed
        self._take_back()
        if agreed:
            agreed()

    def _take_back(self) -> None:
        self._agreed = None
        self._now.setFocus()
        self._question.hide()

    def _show_running(self, *, running: bool) -> None:
        if running:
            self._question.hide()
        focused = self.window().focusWidget() in (self._job.cancel, *self._tools)
        self._job.show_running(running=running)
        for tool in self._tools:
            tool.setEnabled(not running)
        self._list.setEnabled(not running)
        if focused:
            self.take_focus()

    def _lay_out(self) -> None:
        whole, self._list = QWidget(), QWidget()
        listed = QVBoxLayout(self._list)
        listed.setContentsMargins(0, 8, 0, 0)
        listed.setSpacing(8)
        listed.addWidget(heading(tr("Backups")))
        listed.addWidget(note(tr("Pictures stay beside the library; a backup to a file has them.")))
        listed.addLayout(self._rows)
        column = QVBoxLayout(whole)
        column.setContentsMargins(12, 8, 12, 16)
        column.setSpacing(8)
        column.addLayout(self.head())
        top = (self._question, self._job)
        for part in (*top, *self._tools, self._list):
            column.addWidget(part)
        column.addStretch(1)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        self._scroll = scrolling(whole)
        frame.addWidget(self._scroll)


def _facts(backup: Backup) -> str:
    size = _readable(backup.size)
    if backup.articles is None:
        return size
    articles = trn("One article", "{count} articles", backup.articles)
    return f"{articles} · {size}"


def _readable(size: int) -> str:
    """Return `size` bytes as people read them, a comma before the decimals as in Vietnam."""
    kilobytes = size / 1024
    if kilobytes < 1024:  # noqa: PLR2004 - a megabyte
        return f"{max(1, round(kilobytes))} KB"
    return f"{kilobytes / 1024:.1f} MB".replace(".", ",")
