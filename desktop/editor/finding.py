"""Finding and replacing in the text: what the window asks of the page, and what it answers."""

from dataclasses import dataclass

import msgspec
from PySide6.QtCore import QObject, Signal, Slot


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What to look for: `text` is words, or a regular expression of JavaScript when `pattern`.

    Without `case` capitals are as small letters, without `accents` letters are as their base
    letter (neither counts for a pattern's accents: it is taken as written). `whole` takes whole
    words only, `selection` looks only where the text was selected.
    """

    text: str
    case: bool = False
    accents: bool = False
    whole: bool = False
    pattern: bool = False
    selection: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """How many places were found, and which of them is the one looked at (from 1; 0: none).

    `refused` says that nothing is looked for: the pattern cannot be read, or is `endless`, one
    that might never be done. `replaced` is how many were just replaced.
    """

    count: int = 0
    current: int = 0
    refused: bool = False
    endless: bool = False
    replaced: int = 0


class Finder(QObject):
    """Shared with the page; `src/find/bridge.ts` is its other side. `found` carries a `Found`.

    What a signal may be connected to is a declared slot: PySide would add any other method to the
    object's slots at run time and number them anew, and the page calls by the numbers it has read.
    """

    query_given = Signal(str)
    step_asked = Signal(int)
    replace_asked = Signal(str)
    replace_all_asked = Signal(str)
    left = Signal()

    found = Signal(object)

    def look_for(self, query: Query) -> None:
        """Mark every place that has `query`, and bring the first one behind the caret into sight."""
        self.query_given.emit(msgspec.json.encode(query).decode())

    def go(self, *, forward: bool) -> None:
        """Select the next or the last place, going round at the ends."""
        self.step_asked.emit(1 if forward else -1)

    @Slot(str)
    def replace(self, text: str) -> None:
        """Write `text` for the place looked at, and go to the next."""
        self.replace_asked.emit(text)

    @Slot(str)
    def replace_all(self, text: str) -> None:
        """Write `text` for every place, as one step to undo."""
        self.replace_all_asked.emit(text)

    @Slot()
    def leave(self) -> None:
        """Mark nothing any more."""
        self.left.emit()

    @Slot(str)
    def tell_found(self, found: str) -> None:
        """Hear what was found."""
        self.found.emit(msgspec.json.decode(found, type=Found))
