"""The export panel: where to, how far, what came of it; and who publishes."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop.article.site import SiteProfile
from desktop.language import tr
from desktop.progress import Progress
from desktop.ui.controls import Button, ToolButton, action, heading, label, note, scrolling
from desktop.ui.exporting import Target
from desktop.ui.inspector.fields import Field, one_line
from desktop.ui.inspector.form import Form
from desktop.ui.inspector.section import Section


def profile_fields() -> list[Field[SiteProfile]]:
    """Return the fields that readers see of the publisher."""
    named = {
        "portal": tr("Name of the portal"),
        "agency": tr("Agency"),
        "address": tr("Address of the agency"),
        "responsible": tr("Person responsible"),
        "phone": tr("Telephone"),
        "email": tr("E-mail"),
        "base_url": tr("Web address of the portal"),
    }
    return [_profile_field(name, words) for name, words in named.items()]


def _profile_field(name: str, words: str) -> Field[SiteProfile]:
    return Field(
        name=name,
        label=words,
        read=lambda profile: str(getattr(profile, name)),
        write=lambda profile, text: replace(profile, **{name: one_line(text)}),
    )


class ExportPanel(QFrame):
    """Shows one export at a time."""

    export_requested = Signal(object)
    cancel_requested = Signal()
    profile_edited = Signal(object)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("side")
        self.setProperty("edge", "left")
        self._profile = SiteProfile()
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
        self._form = Form(profile_fields(), lambda: self._profile)
        self._form.edited.connect(self._edit_profile)
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

    def show_profile(self, profile: SiteProfile) -> None:
        """Show who publishes."""
        self._profile = profile
        self._form.begin(profile)

    def flush(self) -> None:
        """Hand over what was typed without waiting for a pause."""
        self._form.flush()

    def _edit_profile(self, profile: SiteProfile) -> None:
        self._profile = profile
        self.profile_edited.emit(profile)

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
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(12, 8, 12, 16)
        column.setSpacing(8)
        top = QHBoxLayout()
        top.addWidget(heading(tr("Export the page")), 1)
        top.addWidget(ToolButton(action(tr("Close the panel"), "x", self.closed.emit)))
        column.addLayout(top)
        column.addWidget(self._file)
        column.addWidget(self._folder)
        column.addWidget(label(tr("Where to"), self._target))
        column.addWidget(self._target)
        column.addWidget(Button(tr("Choose…"), self._choose, picture="folder-open"))
        for part in (
            self._export,
            self._bar,
            self._cancel,
            self._problem,
            self._result,
            self._open,
            self._notes,
        ):
            column.addWidget(part)
        whole = QWidget()
        outer = QVBoxLayout(whole)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(inside)
        outer.addWidget(Section(tr("Publisher"), self._form, unfolded=False))
        outer.addStretch(1)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.addWidget(scrolling(whole))
