"""What proofing found, on the page: what the page is told, and what it tells of it.

`src/findings/` is the page's side. The page keeps what it was told of a block as long as the block
is not changed, so only blocks that changed, or in which something else is found now, are told.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import islice
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, QRect, Signal, Slot

from desktop.editor.blocks import BodyBlocks

if TYPE_CHECKING:
    from desktop.proofing.remedies import Remedy

_AT_ONCE = 20
"""Blocks that one message tells of: the page draws frames between two of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Words to mark in the body: `start` to `end`, in characters, of a passage with words.

    `passage` counts those of the block; none marks the block as a whole. `text` is what has to
    stand there, only its beginning when it is `cut`; where something else stands nothing is marked.
    """

    id: int
    severity: str
    passage: int | None
    start: int
    end: int
    text: str
    cut: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Mend:
    """What mends what the mark `id` marks: `text` in the place of its words, or a `remedy`."""

    id: int
    text: str = ""
    remedy: "Remedy | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A body as it was when it was taken to be checked; `blocks` counts those of each entry."""

    generation: int
    revision: int
    body: str
    blocks: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkAsked:
    """The writer asks about a mark, whose words stand at `place` in the editor's widget."""

    id: int
    place: QRect
    by_key: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    id: int
    left: float
    top: float
    width: float
    height: float
    by_key: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Given:
    generation: int
    revision: int
    blocks: list[tuple[int, tuple[Mark, ...]]]


class _Untold(Enum):
    """Stands for what the page has to be told of a block: anything."""

    YET = 0


_Told = tuple[Mark, ...] | _Untold


class FindingsBridge(QObject):
    """The object that the page knows as `findings`; values cross as JSON."""

    given = Signal(str)
    mends_wanted = Signal(int, str)
    words_wanted = Signal(int)
    step_wanted = Signal(bool)
    here_wanted = Signal()

    mark_asked = Signal(object)
    """The writer asks about a mark; carries a `MarkAsked`."""
    mends_done = Signal(int, int)
    """The number that was asked with, and how many places were mended."""
    nothing_found = Signal()
    """No mark is where one was looked for."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._generation = self._revision = self._asking = 0
        self._told: list[_Told] = []

    def begin(self, generation: int, entries: int) -> None:
        """Take note that the page shows a body of so many entries, without any mark."""
        self._generation, self._revision = generation, 0
        self._told = [_Untold.YET] * entries

    def patched(self, start: int, removed: int, added: int) -> None:
        """Take note of a patch: nothing is marked in the entries that it brought."""
        self._revision += 1
        self._told[start : start + removed] = [_Untold.YET] * added

    def take(self, blocks: BodyBlocks) -> Checked:
        """Return the body to check it."""
        return Checked(
            generation=self._generation,
            revision=self._revision,
            body=blocks.body,
            blocks=tuple(blocks.counts()),
        )

    def is_current(self, checked: Checked) -> bool:
        """Tell whether the page still has that body, as far as is known."""
        return (checked.generation, checked.revision) == (self._generation, self._revision)

    def show(self, checked: Checked, marks: Mapping[int, Sequence[Mark]]) -> None:
        """Mark `marks`, by the body's blocks, and nothing else; a body that is gone is let be."""
        if not self.is_current(checked):
            return
        changed = [
            (entry, wanted)
            for entry, wanted in enumerate(_by_entry(checked.blocks, marks))
            if self._told[entry] != wanted
        ]
        for entry, wanted in changed:
            self._told[entry] = wanted
        told = iter(changed)
        while part := list(islice(told, _AT_ONCE)):
            given = _Given(generation=self._generation, revision=self._revision, blocks=part)
            self.given.emit(_json(given))

    def mend(self, mends: Sequence[Mend]) -> int:
        """Have `mends` done as one step; returns the number with which `mends_done` tells of it."""
        self._asking += 1
        self.mends_wanted.emit(self._asking, _json(mends))
        return self._asking

    @Slot(str)
    def asked(self, asked: str) -> None:
        """Hear that the writer asks about a mark."""
        said = msgspec.json.decode(asked, type=_Asked)
        place = QRect(round(said.left), round(said.top), round(said.width), round(said.height))
        self.mark_asked.emit(MarkAsked(id=said.id, place=place, by_key=said.by_key))

    @Slot(int, int)
    def mended(self, asking: int, done: int) -> None:
        """Hear how many places were mended."""
        self.mends_done.emit(asking, done)

    @Slot()
    def nothing_there(self) -> None:
        """Hear that no mark is where one was looked for."""
        self.nothing_found.emit()


def _by_entry(counts: Sequence[int], marks: Mapping[int, Sequence[Mark]]) -> list[tuple[Mark, ...]]:
    """Return the marks of each entry of the page, most of which are one block of the body.

    Passages are counted from the first block of an entry: what is found in a later one is marked
    as the whole of it.
    """
    found: list[tuple[Mark, ...]] = []
    first = 0
    for count in counts:
        own = tuple(marks.get(first, ())) if count else ()
        later = [mark for block in range(first + 1, first + count) for mark in marks.get(block, ())]
        found.append((*own, *map(_whole, later)))
        first += count
    return found


def _whole(mark: Mark) -> Mark:
    return Mark(id=mark.id, severity=mark.severity, passage=None, start=0, end=0, text="")


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()
