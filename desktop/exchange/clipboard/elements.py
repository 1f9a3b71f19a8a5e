"""One element on its way through the cleaning, and what the rules know around it."""

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from desktop.exchange.notes import Note, NoteKind

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from desktop.exchange.clipboard.origins import Origin
    from desktop.exchange.clipboard.styles import Sheet, Style
    from desktop.vietnamese.legacy import Legacy


@dataclass(frozen=True, slots=True)
class Around:
    """What the elements around say of the text inside: its old font, and where it stands."""

    legacy: "Legacy | None" = None
    capitals: bool = False
    font: str = ""
    in_heading: bool = False
    in_link: bool = False
    in_header_cell: bool = False
    only_spaces: bool = False
    """Spaces in any number that stand for one, such as Word's tabs."""


@dataclass(slots=True)
class Element:
    """An element: rules change its tag, attributes and style; an empty tag takes its tags away.

    `words` stand in the place of its content where they are not None; `wraps` are tags put around
    the content, `after` is HTML that follows the element.
    """

    node: "LexborNode"
    tag: str
    values: dict[str, str | None]
    style: "Style"
    classes: str
    wraps: tuple[str, ...] = ()
    words: str | None = None
    after: str = ""
    name: str = field(init=False)
    """The element's tag as it came."""

    def __post_init__(self) -> None:
        self.name = self.node.tag or ""


@dataclass(slots=True)
class Cleaning:
    """One text under way: where it comes from, its style sheet, and what was noted so far."""

    origin: "Origin"
    sheet: "Sheet"
    source: str | None = None
    """The address of the page, empty where it is not known; none: addresses stay as they are."""
    counts: dict[tuple[NoteKind, str], int] = field(default_factory=dict)
    taken: set[int] = field(default_factory=set)
    """Nodes that were written with another one."""
    captions: "dict[int, LexborNode]" = field(default_factory=dict)
    """Paragraphs that are the captions of tables, by the table."""
    header_cells: set[int] = field(default_factory=set)
    aligned: set[int] = field(default_factory=set)
    """Paragraphs whose alignment their cells have taken over."""

    def note(self, kind: NoteKind, count: int = 1, detail: str = "") -> None:
        """Remember that something was removed or converted."""
        self.counts[kind, detail] = self.counts.get((kind, detail), 0) + count

    def notes(self) -> tuple[Note, ...]:
        """Return one note a kind, in the order met; fonts are named in one."""
        kinds = dict.fromkeys(kind for kind, _ in self.counts)
        return tuple(self._summed(kind) for kind in kinds)

    def _summed(self, kind: NoteKind) -> Note:
        found = {detail: count for (its, detail), count in self.counts.items() if its is kind}
        return Note(kind, sum(found.values()), ", ".join(filter(None, found)))


def around(outer: Around, **changes: object) -> Around:
    """Return `outer` with `changes`; itself where nothing changes."""
    if all(getattr(outer, name) == value for name, value in changes.items()):
        return outer
    return replace(outer, **changes)  # type: ignore[arg-type]
