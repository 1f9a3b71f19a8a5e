"""What readers are told of a sound, a film or a map in the text."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.editor.state import EmbedAt, RecordingAt
from desktop.language import tr
from desktop.ui.background import Pause, later
from desktop.ui.controls import Button, label, note
from desktop.ui.inspector.fields import one_line
from desktop.ui.inspector.form import LONGEST, PAUSE, Paragraph


class FigureWords(QWidget):
    """Fields for the words of a figure; `edited` carries all of them by their names."""

    edited = Signal(object)

    def __init__(self, names: dict[str, str]) -> None:
        super().__init__()
        self._fields = {name: _Field() for name in names}
        self._typing = Pause(self._take, pause=PAUSE, longest=LONGEST, later=later)
        self._shown: dict[str, str] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(4)
        for name, words in names.items():
            field = self._fields[name]
            self.column.addWidget(label(words, field))
            self.column.addWidget(field)
            field.edited.connect(self._typing.changed)
            field.left.connect(self.flush)

    def show_words(self, words: dict[str, str]) -> None:
        """Show `words`, except where they are being typed."""
        self._shown = words
        for name, field in self._fields.items():
            field.show_text(words[name])

    def flush(self) -> None:
        """Hand over what was typed without waiting for a pause."""
        self._typing.now()

    def _take(self) -> None:
        words = {name: one_line(field.toPlainText()) for name, field in self._fields.items()}
        if words != self._shown:
            self.edited.emit(words)


class _Field(Paragraph):
    def show_text(self, text: str) -> None:
        """Show `text` without telling anybody, except while another is being typed."""
        if self.hasFocus() or one_line(self.toPlainText()) == text:
            return
        self.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.setPlainText(text)
        self.blockSignals(False)  # noqa: FBT003


class RecordingWords(FigureWords):
    """Caption, credit, and the way to what is said."""

    transcript_requested = Signal()
    transcript_removed = Signal()

    def __init__(self) -> None:
        super().__init__(_shared())
        self._unsaid = note(
            tr("Write down what is said, for readers who cannot hear and for the search.")
        )
        self._write = Button("", self.transcript_requested.emit)
        self._remove = Button(tr("Remove the transcript"), self.transcript_removed.emit)
        for each in (self._unsaid, self._write, self._remove):
            self.column.addWidget(each)

    def show_recording(self, recording: RecordingAt) -> None:
        """Show the words of `recording`."""
        self.show_words({"caption": recording.caption, "credit": recording.credit})
        self._unsaid.setVisible(not recording.transcribed)
        self._remove.setVisible(recording.transcribed)
        self._write.setText(
            tr("Go to the transcript") if recording.transcribed else tr("Write the transcript")
        )


class EmbedWords(FigureWords):
    """Title, caption, credit, and the address."""

    def __init__(self) -> None:
        super().__init__({"title": tr("Title")} | _shared())
        self._address = QLineEdit()
        self._address.setReadOnly(True)
        self.column.addWidget(label(tr("Address"), self._address))
        self.column.addWidget(self._address)

    def show_embed(self, embed: EmbedAt) -> None:
        """Show the words of `embed`."""
        words = {"title": embed.title, "caption": embed.caption, "credit": embed.credit}
        self.show_words(words)
        if self._address.text() != embed.address:
            self._address.setText(embed.address)
            self._address.setCursorPosition(0)


def _shared() -> dict[str, str]:
    return {"caption": tr("Words below it"), "credit": tr("Author or source")}
