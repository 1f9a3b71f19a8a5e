"""What the page tells of the place where the caret is: all that a toolbar needs to know."""

from dataclasses import dataclass
from enum import StrEnum


class Block(StrEnum):
    """The kind of block that holds the caret, or that is selected as a whole."""

    PARAGRAPH = "paragraph"
    HEADING_2 = "heading_2"
    HEADING_3 = "heading_3"
    HEADING_4 = "heading_4"
    PREFORMATTED = "preformatted"
    CAPTION = "caption"
    CREDIT = "credit"
    SUMMARY = "summary"
    PICTURE = "picture"
    RULE = "rule"
    RECORDING = "recording"
    EMBED = "embed"
    OPAQUE = "opaque"


_WHOLE = frozenset({Block.PICTURE, Block.RULE, Block.RECORDING, Block.EMBED, Block.OPAQUE})
"""The kinds that hold no caret themselves."""


class Mark(StrEnum):
    """A way that letters are marked."""

    BOLD = "bold"
    ITALIC = "italic"
    UNDERLINE = "underline"
    STRIKE = "strike"
    SUBSCRIPT = "subscript"
    SUPERSCRIPT = "superscript"
    HIGHLIGHT = "highlight"
    CODE = "code"
    LINK = "link"


class Alignment(StrEnum):
    """How a block stands; left is what is written without a class."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"


class ListKind(StrEnum):
    """The innermost list around the caret."""

    BULLET = "bullet"
    ORDERED = "ordered"


class Direction(StrEnum):
    """Where rows or columns of a table go."""

    UP = "up"
    DOWN = "down"
    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkAt:
    """The link under the caret."""

    href: str
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureAt:
    """The picture that is selected or whose caption holds the caret.

    `media` is the SHA-256 of the file; width and height are CSS pixels as shown, `own_width`
    pixels of the file (0: unknown); `alt` is none as long as nobody wrote one.
    """

    media: str
    width: int = 0
    height: int = 0
    own_width: int = 0
    alt: str | None = None
    decorative: bool = False
    caption: str = ""
    credit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableAt:
    """The table around the caret.

    `column` counts from 0 and is the first that is selected; `widths` are percent by column, 0
    where one has none; `can_move` says where the selected rows or columns can go.
    """

    rows: int
    columns: int
    column: int = 0
    header_row: bool = False
    header_column: bool = False
    widths: tuple[int, ...] = ()
    caption: str = ""
    can_merge: bool = False
    can_split: bool = False
    can_move: frozenset[Direction] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordingAt:
    """The sound (`audio`) or film (`video`) that is selected or whose words hold the caret."""

    kind: str
    caption: str = ""
    credit: str = ""
    transcribed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EmbedAt:
    """The film or map of another service that is selected or whose words hold the caret."""

    address: str
    title: str
    caption: str = ""
    credit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EditState:
    """The place of the caret as the toolbar shows it; `selected` is the selected text, cut at 200.

    `list_number` is that of the numbered item with the caret.
    """

    block: Block = Block.PARAGRAPH
    marks: frozenset[Mark] = frozenset()
    alignment: Alignment = Alignment.LEFT
    list_kind: ListKind | None = None
    list_number: int | None = None
    can_continue_numbering: bool = False
    in_quote: bool = False
    in_box: bool = False
    in_details: bool = False
    is_folded: bool = False
    can_indent: bool = False
    can_outdent: bool = False
    can_undo: bool = False
    can_redo: bool = False
    selected: str = ""
    link: LinkAt | None = None
    picture: PictureAt | None = None
    table: TableAt | None = None
    recording: RecordingAt | None = None
    embed: EmbedAt | None = None

    @property
    def in_table(self) -> bool:
        """Whether the caret is in a table."""
        return self.table is not None

    @property
    def is_whole(self) -> bool:
        """Whether a block is selected as a whole, and no caret is in its words."""
        return self.block in _WHOLE
