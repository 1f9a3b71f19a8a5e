"""The editor widget that a window holds: one article's body, edited in a web page."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.editor.commands import Argument, Command
from desktop.editor.media import MediaStore
from desktop.settings.model import Appearance


class ArticleEditor(QWidget):
    """Edits one body. Give it a body, listen to `body_edited`, read `body()`."""

    ready = Signal()
    """The page is loaded: it shows the body and can take the caret."""
    body_edited = Signal()
    """The writer changed the body; `body()` is current."""
    edit_state_changed = Signal(object)
    """The caret moved or its surroundings changed; carries an `EditState`."""
    counts_changed = Signal(int)
    """The number of words in the body."""
    picture_refused = Signal(object)
    """A picture could not be kept; carries the `ExpectedError`."""
    link_requested = Signal()
    """The writer pressed Ctrl+K: ask for a link's address."""
    link_activated = Signal(str)
    """The writer pressed Ctrl and clicked a link; carries its address."""
    renderer_restarted = Signal()
    """The page had died and is back with the last known body."""

    def __init__(self, media: MediaStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._media = media
        self._body = ""

    def set_body(self, body: str) -> None:
        """Show `body` (canonical HTML of the body profile); what was undoable no longer is."""
        self._body = body

    def body(self) -> str:
        """Return the latest body that has arrived from the page, in canonical form."""
        return self._body

    def flush(self, done: Callable[[str], None]) -> None:
        """Fetch what the page has not sent yet, then call `done` with the body.

        A page that does not answer within 1.5 s does not hold anybody up: `done` gets the last
        known body.
        """
        done(self._body)

    def run(self, command: Command, **arguments: Argument) -> None:
        """Carry out `command`; `Command` says which arguments it takes."""

    def show_appearance(self, appearance: Appearance, *, dark: bool) -> None:
        """Draw the page at this text size and contrast; `dark` asks for the dark variant."""

    def focus_text(self) -> None:
        """Put the keyboard focus into the text."""
