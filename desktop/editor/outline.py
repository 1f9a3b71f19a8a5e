"""The headings of the text, as the page tells them while somebody watches."""

from dataclasses import dataclass

import msgspec
from PySide6.QtCore import QObject, Signal, Slot


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading: 2 to 4, as in HTML, and its words."""

    level: int
    text: str


class Outline(QObject):
    """Shared with the page; `src/outline/bridge.ts` is its other side.

    `headings_told` carries a tuple of `Heading`s in reading order, `current_told` the index of the
    one that the caret stands under; -1: above the first. What a signal may be connected to is a
    declared slot, as in `Finder`.
    """

    watched = Signal(bool)
    jump_asked = Signal(int)

    headings_told = Signal(object)
    current_told = Signal(int)

    @Slot(bool)
    def watch(self, watched: bool) -> None:  # noqa: FBT001 - a slot
        """Ask to be told, from now on or no more."""
        self.watched.emit(watched)

    @Slot(int)
    def jump(self, index: int) -> None:
        """Put the caret behind the heading at `index`."""
        self.jump_asked.emit(index)

    @Slot(str)
    def tell_headings(self, headings: str) -> None:
        """Hear which headings there are."""
        self.headings_told.emit(msgspec.json.decode(headings, type=tuple[Heading, ...]))

    @Slot(int)
    def tell_current(self, index: int) -> None:
        """Hear where the caret stands."""
        self.current_told.emit(index)
