"""A body as values: what reading builds and writing writes.

A run is a piece of text with the marks around it.
"""

from dataclasses import dataclass

BREAK = "\0"
"""A line break among runs; no text can hold a NUL."""

Mark = tuple[str, tuple[tuple[str, str], ...]]
Marks = tuple[Mark, ...]
Run = tuple[str, Marks]
Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`p` or a heading."""

    tag: str
    align: str
    runs: Runs


@dataclass(frozen=True, slots=True)
class Preformatted:
    """`pre`: text whose spaces and lines count."""

    text: str


@dataclass(frozen=True, slots=True)
class Rule:
    """`hr`."""


@dataclass(frozen=True, slots=True)
class Opaque:
    """A block that is kept byte for byte and not looked into."""

    source: str


@dataclass(frozen=True, slots=True)
class Listing:
    """`ul` or `ol`; `start` is the first number of an `ol`."""

    tag: str
    start: int
    items: "tuple[Blocks, ...]"


@dataclass(frozen=True, slots=True)
class Box:
    """`blockquote` (with the address it cites) or `aside`."""

    tag: str
    cite: str
    blocks: "Blocks"


@dataclass(frozen=True, slots=True)
class Details:
    """`details` with its `summary`."""

    summary: Runs
    blocks: "Blocks"


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture, sound or film from the library (`tag` is `img`, `audio` or `video`).

    `alt` is None where nobody has written one yet; a decorative picture has an empty one. What is
    said in sound or film is its `transcript`, plain paragraphs.
    """

    tag: str
    media: str
    align: str = ""
    alt: str | None = None
    width: int = 0
    height: int = 0
    caption: Runs = ()
    credit: Runs = ()
    transcript: Details | None = None


@dataclass(frozen=True, slots=True)
class Embed:
    """A film or a map of a known service (`embeds`), by a link with its title."""

    address: str
    title: str
    align: str = ""
    caption: Runs = ()
    credit: Runs = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """`td`, or `th` when it has a scope."""

    scope: str
    align: str
    colspan: int
    rowspan: int
    blocks: "Blocks"


Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """`table`; the header rows are the leading ones of `rows`, `footer` the rows of `tfoot`.

    `widths` are percent by column (`widths.column_widths`).
    """

    caption: Runs
    header: tuple[Row, ...]
    rows: tuple[Row, ...]
    footer: tuple[Row, ...]
    widths: tuple[int, ...] = ()


Block = Paragraph | Preformatted | Rule | Opaque | Listing | Box | Details | Figure | Embed | Table
Blocks = tuple[Block, ...]
