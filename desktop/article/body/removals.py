"""What `normalise` took out because it was active or could not stay."""

from dataclasses import dataclass
from enum import StrEnum

_LONGEST = 120


class RemovalKind(StrEnum):
    """Why something was taken out."""

    SCRIPT = "script"
    HANDLER = "handler"
    LINK = "link"
    STYLE = "style"
    FRAME = "frame"
    DRAWING = "drawing"
    HIDDEN = "hidden"
    PAGE_COMMAND = "page-command"
    PICTURE = "picture"


@dataclass(frozen=True, slots=True)
class Removal:
    """One thing that was taken out; `detail` names it: an element, an attribute, an address."""

    kind: RemovalKind
    detail: str


def removal(kind: RemovalKind, detail: str) -> Removal:
    """Return a removal whose detail is short enough to be shown."""
    return Removal(kind, detail if len(detail) <= _LONGEST else detail[: _LONGEST - 1] + "…")
