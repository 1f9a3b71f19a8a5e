"""What readers are told of a picture: the same few fields for the cover and within the text."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.language import tr
from desktop.ui.controls import Tick, label, note
from desktop.ui.inspector.fields import one_line
from desktop.ui.inspector.form import Paragraph


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words that go with a picture; `alt` is none as long as nobody wrote one."""

    alt: str | None = None
    decorative: bool = False
    caption: str = ""
    credit: str = ""


class PictureWords(QWidget):
    """Fields for the words of one picture."""

    edited = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._shown = Words()
        self._told = [self._shown]
        """What was shown or typed, from what came back last to the newest."""
        self._alt, self._caption, self._credit = Paragraph(), Paragraph(), QLineEdit()
        self._decorative = Tick(
            tr("Only decoration"), tr("A screen reader then passes the picture over.")
        )
        self._missing = note(
            tr("Say in a sentence what the picture shows, for readers who do not see it.")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label(tr("What the picture shows"), self._alt))
        column.addWidget(self._alt)
        column.addWidget(self._missing)
        column.addWidget(self._decorative)
        column.addWidget(label(tr("Caption"), self._caption))
        column.addWidget(self._caption)
        column.addWidget(label(tr("Credit"), self._credit))
        column.addWidget(self._credit)
        self._alt.edited.connect(self._take)
        self._caption.edited.connect(self._take)
        self._credit.textEdited.connect(lambda _text: self._take())
        self._decorative.toggled.connect(lambda _on: self._take())
        self._show_needs()

    def show_words(self, words: Words) -> None:
        """Show `words` without telling anybody; a late echo of what was typed changes nothing."""
        if words in self._told:
            del self._told[: self._told.index(words)]
            return
        self._told = [words]
        self._shown = words
        for control in (self._alt, self._caption, self._credit, self._decorative):
            control.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        _show(self._alt, words.alt or "")
        _show(self._caption, words.caption)
        if self._credit.text() != words.credit:
            self._credit.setText(words.credit)
        self._decorative.setChecked(words.decorative)
        for control in (self._alt, self._caption, self._credit, self._decorative):
            control.blockSignals(False)  # noqa: FBT003
        self._show_needs()

    def words(self) -> Words:
        """Return what is typed."""
        alt = one_line(self._alt.toPlainText())
        decorative = self._decorative.isChecked()
        return Words(
            alt="" if decorative else (alt or None),
            decorative=decorative,
            caption=one_line(self._caption.toPlainText()),
            credit=one_line(self._credit.text()),
        )

    def focus_first(self) -> None:
        """Put the caret where the first words are missing."""
        self._alt.setFocus()

    def _take(self) -> None:
        self._show_needs()
        words = self.words()
        if words != self._shown:
            self._shown = words
            self._told.append(words)
            self.edited.emit(words)

    def _show_needs(self) -> None:
        words = self.words()
        self._alt.setDisabled(words.decorative)
        self._missing.setVisible(not words.decorative and words.alt is None)


def _show(control: Paragraph, text: str) -> None:
    if one_line(control.toPlainText()) != text:
        control.setPlainText(text)
