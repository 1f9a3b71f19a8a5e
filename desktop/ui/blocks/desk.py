"""Sound, film and what other services show, on their way into the text."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from desktop.article.body.embeds import Embeddable, embeddable
from desktop.article.body.ready_words import ready_words
from desktop.article.model import Article
from desktop.editor import Command
from desktop.language import tr
from desktop.ui.blocks.embed_bar import EmbedBar
from desktop.ui.window import Window
from desktop.ui.workplace import Workplace

if TYPE_CHECKING:
    from desktop.library import Library

_PATTERNS = "*.mp3 *.m4a *.ogg *.oga *.opus *.wav *.mp4 *.webm"


@dataclass(frozen=True, slots=True)
class _Stored:
    kind: str
    media: str


class BlocksDesk:
    """Asks for files and addresses, keeps the files in the background, and puts the blocks in."""

    def __init__(
        self, library: "Library", window: Window, place: Workplace, current: Callable[[], Article]
    ) -> None:
        self._library, self._window, self._place = library, window, place
        self._current = current
        self._bar = EmbedBar()
        window.page.hold_line(self._bar)
        self._bar.chosen.connect(self._embed)
        self._bar.left.connect(window.editor.focus_text)
        window.block_requested.connect(self._answer)
        window.editor.address_offered.connect(self._take_address)
        window.editor.recordings_dropped.connect(self._take_files)

    def _answer(self, command: Command) -> None:
        if command is Command.INSERT_EMBED:
            self._window.page.clear_lines()
            self._bar.ask()
        elif command is Command.INSERT_RECORDING:
            self._ask_for_file()
        elif command is Command.WRITE_TRANSCRIPT:
            title = ready_words(self._current().language).transcript
            self._window.run(command, title=title)
            self._window.editor.focus_text()

    def _ask_for_file(self) -> None:
        patterns = tr("Sound and film ({patterns})", patterns=_PATTERNS)
        title = tr("Choose a sound or a film")
        name, _ = QFileDialog.getOpenFileName(self._window, title, "", patterns)
        if name:
            self.take_file(Path(name))

    def _take_files(self, files: list[Path]) -> None:
        for file in files:  # each goes below the one before it, which has the caret
            self.take_file(file)

    def take_file(self, file: Path) -> None:
        """Keep the sound or film in `file` and put it below the caret."""
        self._place.run(lambda: self._stored(file), self._insert)

    def _stored(self, file: Path) -> _Stored:
        from desktop.exchange.recordings import read_recording

        recording = read_recording(file)
        kept = self._library.add_media(recording.data, name=file.name, mime=recording.mime)
        return _Stored(recording.kind, kept.hash)

    def _insert(self, stored: _Stored) -> None:
        self._window.run(Command.INSERT_RECORDING, kind=stored.kind, media=stored.media)
        self._window.editor.focus_text()

    def _take_address(self, address: str) -> None:
        thing = embeddable(address)
        if thing:
            self._embed(thing, "")
        else:
            self._window.run(Command.INSERT_TEXT, text=address)

    def _embed(self, thing: Embeddable, title: str) -> None:
        named = title or ready_words(self._current().language).service(thing.service)
        self._window.run(Command.INSERT_EMBED, address=thing.address, title=named)
        self._window.editor.focus_text()
