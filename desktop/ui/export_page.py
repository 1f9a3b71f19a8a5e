"""The part of the export panel that writes the open article: where to, how far, what came of it."""

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QLineEdit,
    QProgressBar,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop.language import tr
from desktop.progress import Progress
from desktop.ui.controls import Button, label, note
from desktop.ui.exporting import Target


class PagePart(QWidget):
    """Shows one export at a time."""

    export_requested = Signal(object)
    cancel_requested = Signal()
    profile_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._page = Path()
        self._file = QRadioButton(tr("One file, pictures inside"))
        self._folder = QRadioButton(tr("A folder with page and pictures"))
        for choice in (self._file, self._folder):
            choice.setAccessibleName(choice.text())
        self._kinds = QButtonGroup(self)
        self._target = QLineEdit()
        self._bar = QProgressBar()
        self._bar.setAccessibleName(tr("Progress of the export"))
        self._result, self._notes = note(), note()
        self._problem = note(property_name="problem")
        self._export = Button(tr("Export"), self._ask, picture="export", kind="primary")
        self._cancel = Button(tr("Stop"), self.cancel_requested.emit)
        self._open = Button(tr("Open in the browser"), self._show_page, picture="globe")
        self._lay_out()
        self.show_idle()

    def take_focus(self) -> None:
        """Put the keyboard where the panel's questions begin."""
        (self._folder if self._folder.isChecked() else self._file).setFocus()

    def show_target(self, target: Path, *, folder: bool) -> None:
        """Show where the page would go."""
        (self._folder if folder else self._file).setChecked(True)
        self._target.setText(str(target))

    def show_idle(self) -> None:
        """Show that nothing is under way."""
        self._show_only()
        self._export.setEnabled(True)

    def show_progress(self, progress: Progress) -> None:
        """Show how far the export is."""
        self._show_only(self._bar, self._cancel)
        self._export.setEnabled(False)
        self._bar.setRange(0, progress.total)
        self._bar.setValue(progress.done)

    def show_result(self, text: str, notes: list[str], page: Path) -> None:
        """Show what was written, and what the page lacks."""
        self._page = page
        self._result.setText(text)
        self._notes.setText("\n\n".join(notes))
        self._show_only(self._result, self._open, *([self._notes] if notes else []))
        self._export.setEnabled(True)
        self._open.setFocus()

    def show_problem(self, text: str) -> None:
        """Show why nothing was written."""
        self._problem.setText(text)
        self._show_only(self._problem)
        self._export.setEnabled(True)

    def _show_only(self, *parts: QWidget) -> None:
        for part in (self._bar, self._cancel, self._result, self._open, self._notes, self._problem):
            part.setVisible(part in parts)

    def _ask(self) -> None:
        self.export_requested.emit(Target(Path(self._target.text()), self._folder.isChecked()))

    def _show_page(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._page)))

    def _choose(self) -> None:
        path = self._target.text()
        if self._folder.isChecked():
            chosen = QFileDialog.getExistingDirectory(
                self, tr("Choose a folder"), str(Path(path).parent)
            )
            chosen = str(Path(chosen) / Path(path).stem) if chosen else ""
        else:
            chosen, _ = QFileDialog.getSaveFileName(self, tr("Export"), path, "HTML (*.html)")
        if chosen:
            self._target.setText(chosen)

    def _switch(self) -> None:
        path = Path(self._target.text())
        if path.name:
            self._target.setText(str(path.with_suffix("" if self._folder.isChecked() else ".html")))

    def _lay_out(self) -> None:
        for choice in (self._file, self._folder):
            self._kinds.addButton(choice)
            choice.clicked.connect(lambda _on: self._switch())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (
            self._file,
            self._folder,
            label(tr("Where to"), self._target),
            self._target,
            Button(tr("Choose…"), self._choose, picture="folder-open"),
            self._export,
            self._bar,
            self._cancel,
            self._problem,
            self._result,
            self._open,
            self._notes,
            Button(tr("Publisher…"), self.profile_requested.emit, picture="pencil-simple"),
        ):
            column.addWidget(part)
