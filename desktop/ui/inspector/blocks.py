"""The inspector's sections about the block in the text that holds the caret."""

from PySide6.QtCore import QObject, Signal

from desktop.editor.commands import Command
from desktop.editor.state import EditState
from desktop.language import tr
from desktop.ui.inspector.numbers import Numbering
from desktop.ui.inspector.section import Section
from desktop.ui.inspector.table import TableWords


class BlockSections(QObject):
    """Shows what fits the caret; `commanded` carries a command and what it takes, by name."""

    commanded = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self._table, self._numbers = TableWords(), Numbering()
        self.sections = {
            "table": Section(tr("Table in the text"), self._table),
            "numbers": Section(tr("Numbered list in the text"), self._numbers),
        }
        self._focus = {
            Command.SET_TABLE_CAPTION: self._table.take_focus,
            Command.SET_COLUMN_WIDTH: self._table.focus_width,
            Command.SET_LIST_START: self._numbers.take_focus,
        }
        self._listen()

    @property
    def asked_here(self) -> frozenset[Command]:
        """The commands that a field of these sections asks for what they take."""
        return frozenset(self._focus)

    def show_place(self, state: EditState) -> None:
        """Show the sections of what holds the caret, and hide the others."""
        self.sections["table"].setVisible(state.table is not None)
        self.sections["numbers"].setVisible(state.list_number is not None)
        if state.table:
            self._table.show_table(state.table)
        if state.list_number is not None:
            self._numbers.show_number(state.list_number, can_continue=state.can_continue_numbering)

    def take_focus(self, command: Command) -> None:
        """Put the caret into the field that `command` asks for."""
        self._focus[command]()

    def flush(self) -> None:
        """Hand over what was typed without waiting for a pause."""
        self._table.flush()

    def _listen(self) -> None:
        self._table.captioned.connect(
            lambda caption: self.commanded.emit(Command.SET_TABLE_CAPTION, {"caption": caption})
        )
        self._table.widened.connect(
            lambda width: self.commanded.emit(Command.SET_COLUMN_WIDTH, {"width": width})
        )
        self._numbers.numbered.connect(
            lambda start: self.commanded.emit(Command.SET_LIST_START, {"start": start})
        )
        self._numbers.continued.connect(lambda: self.commanded.emit(Command.CONTINUE_NUMBERING, {}))
