"""The inspector's sections about the block in the text that holds the caret."""

from PySide6.QtCore import QObject, Signal

from desktop.editor.commands import Command
from desktop.editor.state import EditState
from desktop.language import tr
from desktop.ui.inspector.figures import EmbedWords, RecordingWords
from desktop.ui.inspector.numbers import Numbering
from desktop.ui.inspector.section import Section
from desktop.ui.inspector.table import TableWords


class BlockSections(QObject):
    """Shows what fits the caret; `commanded` carries a command and what it takes, by name.

    `requested` carries one whose arguments somebody else knows.
    """

    commanded = Signal(object, object)
    requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._table, self._numbers = TableWords(), Numbering()
        self._recording, self._embed = RecordingWords(), EmbedWords()
        self.sections = {
            "table": Section(tr("Table in the text"), self._table),
            "numbers": Section(tr("Numbered list in the text"), self._numbers),
            "recording": Section(tr("Sound or film in the text"), self._recording),
            "embed": Section(tr("Video or map in the text"), self._embed),
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
        self.sections["recording"].setVisible(state.recording is not None)
        self.sections["embed"].setVisible(state.embed is not None)
        if state.recording:
            self._recording.show_recording(state.recording)
        if state.embed:
            self._embed.show_embed(state.embed)
        if state.table:
            self._table.show_table(state.table)
        if state.list_number is not None:
            self._numbers.show_number(state.list_number, can_continue=state.can_continue_numbering)

    def take_focus(self, command: Command) -> None:
        """Put the caret into the field that `command` asks for."""
        self._focus[command]()

    def flush(self) -> None:
        """Hand over what was typed without waiting for a pause."""
        for part in (self._table, self._recording, self._embed):
            part.flush()

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
        self._recording.edited.connect(
            lambda words: self.commanded.emit(Command.UPDATE_RECORDING, words)
        )
        self._recording.transcript_requested.connect(
            lambda: self.requested.emit(Command.WRITE_TRANSCRIPT)
        )
        self._recording.transcript_removed.connect(
            lambda: self.commanded.emit(Command.REMOVE_TRANSCRIPT, {})
        )
        self._embed.edited.connect(lambda words: self.commanded.emit(Command.UPDATE_EMBED, words))
        self._numbers.continued.connect(lambda: self.commanded.emit(Command.CONTINUE_NUMBERING, {}))
