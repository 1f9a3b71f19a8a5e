"""The parts of a document: frozen values that readers make."""

from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TypeAlias

from desktop.exchange.errors import ExchangeError
from desktop.exchange.raw import Raw


@dataclass(frozen=True, slots=True)
class Piece:
    """Text in one look: `look` holds elements such as `strong`; a line feed breaks the line."""

    text: str
    look: frozenset[str] = frozenset()
    font: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """A stored picture among the text; `alt` is None where nobody wrote one, "" if decorative."""

    media: str
    size: tuple[int, int]
    alt: str | None = None


@dataclass(frozen=True, slots=True)
class NoteMark:
    """The place of a note, by its index in the manuscript."""

    note: int


Content: TypeAlias = Piece | Shown | NoteMark


class Role(Enum):
    """What a paragraph is in its document."""

    TEXT = auto()
    TITLE = auto()
    CAPTION = auto()
    QUOTE = auto()


@dataclass(frozen=True, slots=True)
class Item:
    """A paragraph's place in a list; `level` counts from 0.

    `label` is what stands before it as text, such as `2.1.` or `a)`, and empty for a bullet;
    `number` is there where a list of the web counts the same, which is 1, 2, 3. A paragraph that
    `goes_on` is a further one of the item before.
    """

    level: int
    number: int | None = None
    label: str = ""
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph; `outline` is a heading's level from 1 on, 0 for text.

    `align` is `center`, `right`, `justify` or empty.
    """

    contents: tuple[Content, ...]
    role: Role = Role.TEXT
    outline: int = 0
    align: str = ""
    item: Item | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """A table's cell with what stands in it."""

    blocks: "tuple[Block, ...]"
    colspan: int = 1
    rowspan: int = 1


@dataclass(frozen=True, slots=True)
class Grid:
    """A table by rows, of which the first `headers` are repeated on each page."""

    rows: tuple[tuple[Cell, ...], ...]
    headers: int = 0


@dataclass(frozen=True, slots=True)
class Box:
    """A text box beside the text."""

    blocks: "tuple[Block, ...]"


Block: TypeAlias = Line | Grid | Box


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A document: its blocks, its notes in order, the fields that it names, what was left out."""

    blocks: tuple[Block, ...]
    notes: tuple[tuple[Block, ...], ...] = ()
    fields: dict[str, Raw] = field(default_factory=dict)
    warnings: tuple[ExchangeError, ...] = ()


def words(block: Block) -> str:
    """Return the text of a paragraph, its white space run together; "" for any other block."""
    if not isinstance(block, Line):
        return ""
    pieces = (piece.text for piece in block.contents if isinstance(piece, Piece))
    return " ".join("".join(pieces).split())
