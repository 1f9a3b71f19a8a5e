"""The files handed out with the article: add one, say what it is, take it away."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QLabel, QVBoxLayout, QWidget

from desktop.article.model import Attachment
from desktop.language import tr
from desktop.ui.controls import Button, note
from desktop.ui.inspector.fields import Field, Kind, Refused, one_line
from desktop.ui.inspector.form import Form
from desktop.ui.moments import day
from desktop.vietnamese.dates import read_moment
from desktop.vietnamese.errors import UnreadableDate, WrongWeekday

FILE_PATTERNS = (
    "*.pdf *.doc *.docx *.odt *.rtf *.txt *.xls *.xlsx *.ods *.csv *.ppt *.pptx *.odp"
    " *.zip *.rar *.7z *.mp3 *.m4a *.ogg *.mp4 *.webm *.jpg *.jpeg *.png"
)


def ask_for_file(over: QWidget) -> Path | None:
    """Ask for a file to hand out with the system's own dialog."""
    patterns = tr("Documents ({patterns})", patterns=FILE_PATTERNS)
    name, _ = QFileDialog.getOpenFileName(over, tr("Attach a file"), "", patterns)
    return Path(name) if name else None


class Attachments(QWidget):
    """Shows the attachments; `edited` carries all of them as they now are.

    `file_of` tells where a file lies that has this SHA-256, if the library has it.
    """

    edited = Signal(tuple)
    file_requested = Signal()

    def __init__(self, file_of: Callable[[str], Path | None]) -> None:
        super().__init__()
        self._file_of = file_of
        self._shown: tuple[Attachment, ...] = ()
        self._rows: list[_Row] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(12)
        self._none = note(tr("No file is attached, such as a decision or a plan as PDF."))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._none)
        column.addLayout(self._column)
        column.addWidget(Button(tr("Attach a file"), self.file_requested.emit, picture="paperclip"))

    def show_attachments(self, attachments: tuple[Attachment, ...]) -> None:
        """Show `attachments`; a field that is being typed in stays."""
        same = [file.media for file in self._shown] == [file.media for file in attachments]
        self._shown = attachments
        self._none.setVisible(not attachments)
        if not same:
            self._build()
        for row in self._rows:
            row.show_value()

    def flush(self) -> None:
        """Hand over what was typed without waiting for a pause."""
        for row in self._rows:
            row.form.flush()

    def _build(self) -> None:
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [_Row(self, number) for number in range(len(self._shown))]
        for row in self._rows:
            self._column.addWidget(row)

    def attachment(self, number: int) -> Attachment:
        """Return the attachment in row `number`."""
        return self._shown[number]

    def kind_and_size(self, number: int) -> str:
        """Return what the file in row `number` is and how large: `PDF, 1,2 MB`."""
        from desktop.vietnamese.numbers import format_size

        attachment = self._shown[number]
        told = [Path(attachment.file).suffix.removeprefix(".").upper()]
        with suppress(OSError):  # a file that is missing has no size
            file = self._file_of(attachment.media)
            told += [format_size(file.stat().st_size)] if file else []
        return ", ".join(filter(None, told))

    def put(self, number: int, attachment: Attachment) -> None:
        """Take what was typed in row `number`."""
        if attachment != self._shown[number]:
            before, after = self._shown[:number], self._shown[number + 1 :]
            self._shown = (*before, attachment, *after)
            self.edited.emit(self._shown)

    def remove(self, number: int) -> None:
        """Take row `number` away."""
        self.edited.emit((*self._shown[:number], *self._shown[number + 1 :]))


class _Row(QFrame):
    def __init__(self, holder: Attachments, number: int) -> None:
        super().__init__()
        self._read = partial(holder.attachment, number)
        self._kind = holder.kind_and_size(number)
        self._name = QLabel()
        self._name.setWordWrap(True)
        self.form: Form[Attachment] = Form(_fields(), self._read)
        self.form.edited.connect(lambda attachment: holder.put(number, attachment))
        self._remove = Button("", lambda: holder.remove(number), picture="trash")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self._name, note(self._kind), self.form, self._remove):
            column.addWidget(part)

    def show_value(self) -> None:
        """Show the attachment as it now is."""
        attachment = self._read()
        self._name.setText(attachment.file)
        self._remove.setText(tr("Remove"))
        self._remove.setAccessibleName(tr("Remove {file}", file=attachment.file))
        self._remove.setAccessibleDescription(self._kind)
        self.form.show_value(attachment)
        for field in _fields():
            spoken = tr("{field} of {file}", field=field.label, file=attachment.file)
            self.form.editors[field.name].show_name(field.label, spoken)


def _fields() -> list[Field[Attachment]]:
    return [
        Field(
            name="number",
            label=tr("Number and sign"),
            placeholder="3616/BTTTT-TTĐN",
            read=lambda file: file.number,
            write=lambda file, text: replace(file, number=one_line(text)),
        ),
        Field(
            name="date",
            label=tr("Day of the document"),
            placeholder=tr("dd/mm/yyyy"),
            read=lambda file: file.date,
            write=_write_date,
        ),
        Field(
            name="authority",
            label=tr("Issued by"),
            read=lambda file: file.authority,
            write=lambda file, text: replace(file, authority=one_line(text)),
        ),
        Field(
            name="abstract",
            label=tr("What it is about"),
            kind=Kind.PARAGRAPH,
            read=lambda file: file.abstract,
            write=lambda file, text: replace(file, abstract=one_line(text)),
        ),
    ]


def _write_date(file: Attachment, text: str) -> Attachment:
    if not text.strip():
        return replace(file, date="")
    try:
        return replace(file, date=day(read_moment(text)))
    except (UnreadableDate, WrongWeekday) as fault:
        raise Refused(tr("Write the day as 12/07/2018.")) from fault
