"""A form made from fields: each with its label, its help, its counter and its refusal."""

from collections.abc import Callable, Sequence
from typing import Any, Generic

from PySide6.QtCore import QEvent, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QCompleter,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.article.words import word_count
from desktop.language import tr
from desktop.ui.background import Pause, later
from desktop.ui.controls import Choice, label, note, restyle
from desktop.ui.inspector.fields import Field, Kind, Refused, Value

PAUSE, LONGEST = 400, 1_100
"""Milliseconds from a keystroke to the draft, as in `patches.ts`: with the way to the disk, 1.5 s."""


class Paragraph(QPlainTextEdit):
    """A field of a few lines that grows with its text; Enter and Tab go on to the next field."""

    edited = Signal()
    left = Signal()

    def __init__(self, least_lines: int = 1) -> None:
        super().__init__()
        self._least_lines = least_lines
        self.most_lines = 99
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.textChanged.connect(self.edited)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())

    def sizeHint(self) -> QSize:
        """Return the size that the text asks for."""
        return QSize(120, self.height())

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(60, self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys that mean something here."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_on()
        else:
            super().keyPressEvent(event)

    def go_on(self) -> None:
        """Leave the field for the next one."""
        self.focusNextChild()

    def select_letters(self, start: int, end: int) -> None:
        """Select the letters from `start` to `end`, and take the keyboard."""
        caret = self.textCursor()
        caret.setPosition(_units(self.toPlainText(), start))
        caret.setPosition(_units(self.toPlainText(), end), caret.MoveMode.KeepAnchor)
        self.setTextCursor(caret)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the writer went on."""
        super().focusOutEvent(event)
        self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the new size."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Fit the text once the style is known."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        if not self.isVisible():
            return
        lines = min(max(self._least_lines, round(self.document().size().height())), self.most_lines)
        border = self.height() - self.viewport().height()
        height = round(lines * self.fontMetrics().lineSpacing()) + border + 2
        if height != self.height():
            self.setFixedHeight(height)


class Lines(Paragraph):
    """A field in which Enter begins a new line; Tab goes on."""

    def go_on(self) -> None:
        """Begin a new line."""
        self.insertPlainText("\n")


def counted(field: Field[Any], text: str) -> tuple[str, bool]:
    """Return what the counter says of `text` in `field`, and whether it is too long."""
    if field.most_words:
        words, most = word_count(text), field.most_words
        if words > most:
            return tr("{count} words; {most} or fewer read well", count=words, most=most), True
        return tr("{count} of {most} words", count=words, most=most), False
    letters, most = len(text), field.most_letters
    if letters > most:
        return tr("{count} letters; {most} or fewer read well", count=letters, most=most), True
    return tr("{count} of {most} letters", count=letters, most=most), False


def _units(text: str, letters: int) -> int:
    """Return where Qt counts the place behind so many letters: in UTF-16 units."""
    return len(text[:letters].encode("utf-16-le")) // 2


class FieldEditor(QWidget):
    """One field with everything around it."""

    edited = Signal()
    left = Signal()

    def __init__(self, field: Field[Any]) -> None:
        super().__init__()
        self.field = field
        self.control = _control(field)
        self._words: QStringListModel = QStringListModel(self)
        self._refusal = note(property_name="problem")
        self._refusal.hide()
        self._counter = note()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._label = label(field.label, self.control)
        column.addWidget(self._label)
        column.addWidget(self.control)
        for line in (self._refusal, self._counter):
            column.addWidget(line)
        if field.note:
            column.addWidget(note(field.note))
        self._describe()
        self.control.setToolTip(field.help)
        self._counter.setVisible(bool(field.most_letters or field.most_words))
        if field.kind is Kind.LISTED:
            self._complete()
        self._listen()

    def text(self) -> str:
        """Return what is typed."""
        if isinstance(self.control, Paragraph):
            return self.control.toPlainText()
        return self.control.value() if isinstance(self.control, Choice) else self.control.text()

    def is_saying(self, value: Any) -> bool:  # noqa: ANN401 - the field's own kind of value
        """Return whether the caret is here, in a text that is a way of writing `value`."""
        field = self.field
        try:
            return self.control.hasFocus() and field.read(
                field.write(value, self.text())
            ) == field.read(value)
        except Refused:
            return False

    def show_text(self, text: str) -> None:
        """Show `text` without telling anybody; the caret of a field being typed in stays."""
        if text == self.text():
            return
        self.control.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        if isinstance(self.control, Paragraph):
            self.control.setPlainText(text)
        elif isinstance(self.control, Choice):
            self.control.show_value(text)
        else:
            self.control.setText(text)
        self.control.blockSignals(False)  # noqa: FBT003
        self._count()

    def show_refusal(self, why: str) -> None:
        """Say why what is typed cannot be kept; an empty reason takes it back."""
        restyle(self.control, "refused", value=bool(why))
        self._refusal.setText(why)
        self._refusal.setVisible(bool(why))
        self._describe(why)

    def show_name(self, words: str, spoken: str) -> None:
        """Call the field `words`, and `spoken` where it is read aloud by itself."""
        self._label.setText(words)
        self.control.setAccessibleName(spoken)

    def suggest(self, words: list[str]) -> None:
        """Complete what is typed from `words`."""
        self._words.setStringList(words)

    def _describe(self, *why: str) -> None:
        described = (*why, self.field.help, self.field.note)
        self.control.setAccessibleDescription(" ".join(filter(None, described)))

    def _listen(self) -> None:
        if isinstance(self.control, Paragraph):
            self.control.edited.connect(self._changed)
            self.control.left.connect(self.left)
        elif isinstance(self.control, Choice):
            self.control.currentIndexChanged.connect(lambda _row: self._changed())
        else:
            self.control.textEdited.connect(lambda _text: self._changed())
            self.control.editingFinished.connect(self.left)
        self._count()

    def _changed(self) -> None:
        self._count()
        self.edited.emit()

    def _count(self) -> None:
        said, long = counted(self.field, self.text())
        self._counter.setText(said)
        restyle(self._counter, "problem", value=long)

    def _complete(self) -> None:
        completer = (
            _LastPart(self._words, self) if self.field.several else QCompleter(self._words, self)
        )
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        if isinstance(self.control, QLineEdit):
            self.control.setCompleter(completer)
            completer.activated.connect(lambda _text: self._changed())


class _LastPart(QCompleter):
    """Completes what stands behind the last comma."""

    def splitPath(self, path: str) -> list[str]:
        """Complete only what stands behind the last comma."""
        return [path.rpartition(",")[2].strip()]

    def pathFromIndex(self, index: object) -> str:
        """Keep what stands before it."""
        found = super().pathFromIndex(index)  # type: ignore[arg-type]
        widget = self.widget()
        before = widget.text().rpartition(",")[0] if isinstance(widget, QLineEdit) else ""
        return f"{before}, {found}, " if before else f"{found}, "


class Form(QWidget, Generic[Value]):
    """Fields one below the other; `edited` carries the value with what was typed in it.

    The form changes only its own fields of the value that `current` returns.
    """

    edited = Signal(object)

    def __init__(self, fields: Sequence[Field[Value]], current: Callable[[], Value]) -> None:
        super().__init__()
        self._current = current
        self._pause = Pause(self._take, pause=PAUSE, longest=LONGEST, later=later)
        self.editors = {field.name: FieldEditor(field) for field in fields}
        self._touched: dict[str, FieldEditor] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for editor in self.editors.values():
            column.addWidget(editor)
            editor.edited.connect(lambda editor=editor: self._touch(editor))
            editor.left.connect(self.flush)

    @property
    def refused(self) -> bool:
        """Whether something that is typed cannot be a value of its field."""
        return bool(self._touched)

    @property
    def first_refused(self) -> FieldEditor | None:
        """The field that was typed in first, of those whose text cannot be a value."""
        return next(iter(self._touched.values()), None)

    def show_value(self, value: Value) -> None:
        """Show the fields of `value`, except in a field that is being typed in.

        A text that means the same stays as it is typed: the space behind a word belongs to the
        next one, and showing the field anew would take the caret to its beginning.
        """
        for name, editor in self.editors.items():
            if name not in self._touched and not editor.is_saying(value):
                editor.show_text(editor.field.read(value))
                editor.show_refusal("")

    def begin(self, value: Value) -> None:
        """Show another value: nothing of what was typed before stays."""
        self._pause.forget()
        self._touched.clear()
        for editor in self.editors.values():
            editor.show_text(editor.field.read(value))
            editor.show_refusal("")

    def flush(self) -> None:
        """Hand over what was typed without waiting for a pause."""
        self._pause.now()

    def _touch(self, editor: FieldEditor) -> None:
        self._touched[editor.field.name] = editor
        self._pause.changed()

    def _take(self) -> None:
        value = self._current()
        for name, editor in list(self._touched.items()):
            try:
                value = editor.field.write(value, editor.text())
                editor.show_refusal("")
                del self._touched[name]
            except Refused as refusal:  # what is typed stays, whatever else is shown
                editor.show_refusal(str(refusal))
        self.edited.emit(value)


def _control(field: Field[Any]) -> "Paragraph | Choice | QLineEdit":
    if field.kind is Kind.PARAGRAPH:
        return Paragraph(field.lines)
    if field.kind is Kind.LINES:
        return Lines(field.lines)
    if field.kind is Kind.CHOICE:
        return Choice(field.label, list(field.choices))
    line = QLineEdit()
    line.setPlaceholderText(field.placeholder)
    return line
