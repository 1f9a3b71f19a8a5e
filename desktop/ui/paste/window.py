"""The paste panel's window, small enough to stand beside the browser and stay above it."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication, QShortcut
from PySide6.QtWidgets import QFileDialog, QFrame, QProgressBar, QVBoxLayout, QWidget

from desktop.language import tr
from desktop.ui.controls import Button, Tick, heading, note, scrolling
from desktop.ui.flow import Flow
from desktop.ui.paste.fields import FieldList
from desktop.ui.paste.pictures import PictureFiles
from desktop.ui.site.publishing.sight import breakable
from desktop.vietnamese import slug

if TYPE_CHECKING:
    from desktop.export.paste import PasteField, PastePicture

FIRST_SIZE = (440, 660)
LEAST_SIZE = (320, 320)


class PasteWindow(QWidget):
    """Shows one article's fields."""

    copy_requested = Signal(str)
    export_requested = Signal(Path)
    refresh_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(tr("Paste into the portal"))
        self.setMinimumSize(*LEAST_SIZE)
        self.resize(*FIRST_SIZE)
        self._folder, self._name = Path(), ""
        self._title = heading("")
        self._fields = FieldList()
        self._fields.copy_requested.connect(self.copy_requested)
        self._pictures = PictureFiles()
        self._pictures.chosen.connect(self._copy_path)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(tr("The article is being laid out"))
        self._notes, self._said = note(), note(property_name="said")
        self._problem = note(property_name="problem")
        self._lay_out()
        self._show_standing()
        QShortcut("Esc", self).activated.connect(self.close)
        for key, step in (("Up", self.focusPreviousChild), ("Down", self.focusNextChild)):
            QShortcut(key, self._fields, context=_INSIDE).activated.connect(step)

    def show_busy(self) -> None:
        """Show that the article is being laid out, or the package written."""
        self._show_standing(self._bar)

    def show_fields(self, title: str, fields: "Sequence[PasteField]", done: set[str]) -> None:
        """Show the fields in their order, those in `done` as copied."""
        self._name = slug(title) or slug(tr("Untitled"))
        self._title.setText(breakable(title) or tr("Untitled"))
        self._show_standing()
        self._fields.show_fields(fields, done)

    def show_pictures(self, pictures: "Sequence[PastePicture]", folder: Path) -> None:
        """Show the pictures, whose files are in `folder`."""
        self._folder = folder
        self._pictures.show_pictures(pictures, folder)
        self._picture_part.setVisible(bool(pictures))

    def show_copied(self, key: str) -> None:
        """Show a field as copied, and where to go on."""
        self._show_standing()
        self._fields.show_copied(key)

    def show_notes(self, notes: Sequence[str]) -> None:
        """Show what is missing."""
        self._notes.setText("\n\n".join(notes))
        self._notes.setVisible(bool(notes))

    def show_said(self, text: str) -> None:
        """Show what was done."""
        self._said.setText(breakable(text))
        self._show_standing(self._said)

    def show_problem(self, text: str) -> None:
        """Show why something was not done."""
        self._problem.setText(breakable(text))
        self._show_standing(self._problem)

    def _show_standing(self, *parts: QWidget) -> None:
        for part in (self._bar, self._said, self._problem):
            part.setVisible(part in parts)

    def _copy_path(self, path: Path) -> None:
        QGuiApplication.clipboard().setText(str(path))
        self.show_said(
            tr("The path of {name} is copied; paste it as the file to upload.", name=path.name)
        )

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def _ask_where(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, tr("Write a package"), f"{self._name}.zip", "ZIP (*.zip)"
        )
        if chosen:
            self.export_requested.emit(Path(chosen))

    def _stay(self, above: bool) -> None:  # noqa: FBT001 - Qt's own signature
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint, above)
        self.show()  # changing the flag hides the window

    def _lay_out(self) -> None:
        inside = QFrame()
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        for part in (
            self._title,
            note(tr("Press “Copy” beside a field, then paste it into the portal's form.")),
            self._bar,
            self._problem,
            self._said,
            self._notes,
            self._fields,
            self._pictures_part(),
        ):
            column.addWidget(part)
        column.addSpacing(8)
        column.addLayout(self._more())
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scrolling(inside), 1)
        whole.addWidget(self._foot())

    def _pictures_part(self) -> QWidget:
        self._picture_part = made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(
            note(tr("Drag a picture into the portal, or press Enter on it to copy its path."))
        )
        column.addWidget(self._pictures)
        column.addWidget(
            Button(tr("Open the folder"), self._open_folder, picture="folder-open"),
            0,
            Qt.AlignmentFlag.AlignLeft,
        )
        made.hide()
        return made

    def _foot(self) -> QWidget:
        made = QFrame()
        made.setObjectName("statusline")
        above = Tick(tr("Stay on top"), tr("Keeps this window beside the browser."))
        above.toggled.connect(self._stay)
        line = QVBoxLayout(made)
        line.setContentsMargins(16, 8, 16, 8)
        line.addWidget(above)
        return made

    def _more(self) -> Flow:
        line = Flow(spacing=8)
        line.addWidget(
            Button(tr("Read anew"), self.refresh_requested.emit, picture="arrow-clockwise")
        )
        line.addWidget(Button(tr("Package…"), self._ask_where, picture="package"))
        return line


_INSIDE = Qt.ShortcutContext.WidgetWithChildrenShortcut
