"""What goes between the page and the application, as values; `src/bridge.ts` has the same."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Caret:
    """Where the caret is: which top-level block, and how far inside it (in the page's steps)."""

    block: int
    offset: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenBody:
    """A body for the page; `generation` tells the patches of one body from those of the next."""

    generation: int
    language: str
    blocks: list[str]
    caret: Caret | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Patch:
    """An edit: from `start` on, `removed` blocks gave way to `html`."""

    generation: int
    start: int
    removed: int
    html: list[str]
    caret: Caret


@dataclass(frozen=True, slots=True)
class Arrival:
    """What is being pasted or dropped, in the forms its program offers.

    `from_clipboard` says that the clipboard has it still, with forms that a page does not get.
    """

    token: int
    html: str
    text: str
    from_clipboard: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """The words that the page shows or has read aloud, in the user's language."""

    editor: str
    body: str
    caption: str
    table: str
    table_caption: str
    credit: str
    summary: str
    kept: str
    sound: str
    film: str
    alt_missing: str
    storing: str
    pasting: str
    fold: str
    unsaid: str
    elsewhere: str
