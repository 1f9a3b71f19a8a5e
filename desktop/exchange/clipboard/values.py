"""What goes into the paste pipeline and what comes out of it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from desktop.exchange.notes import Note  # with all that can be wrong with a file: 10 ms


@dataclass(frozen=True, slots=True)
class Clip:
    """What a program offers of one piece of text: `html` first, then `rtf`, which has its pictures too, then `text`.

    `source` is the address of the page that `html` was copied from, empty where nobody says it.
    """

    html: str = ""
    text: str = ""
    rtf: bytes = b""
    source: str = ""


class Form(StrEnum):
    """How a clip is taken up."""

    CLEAN = "clean"
    """Cleaned of what only its program understands."""
    RAW = "raw"
    """As it came, as far as a body can hold it."""
    TEXT = "text"
    """Words alone, a paragraph a line."""


@dataclass(frozen=True, slots=True)
class Cleaned:
    """HTML that the body profile can take up, and what was removed or converted on the way."""

    html: str
    notes: "tuple[Note, ...]" = ()


@dataclass(frozen=True, slots=True)
class Pasted:
    """Canonical blocks of the body profile, and what the writer should know of them."""

    blocks: tuple[str, ...]
    notes: "tuple[Note, ...]" = ()


class Kept(Protocol):
    """A picture that is kept: `media` is its SHA-256, the size in pixels."""

    @property
    def media(self) -> str:
        """The SHA-256 of the file."""

    @property
    def width(self) -> int:
        """Pixels across."""

    @property
    def height(self) -> int:
        """Pixels down."""


class KeepPicture(Protocol):
    """Where pictures go; raises an `ExpectedError` for a file that is no picture."""

    def __call__(self, data: bytes, name: str) -> Kept:
        """Keep the picture file `data`, called `name`."""
