"""What was removed or converted while text was brought in: told, never raised."""

from dataclasses import dataclass
from enum import StrEnum

from desktop.exchange.errors import ExchangeError


class NoteKind(StrEnum):
    """What happened to a part of the text that came in."""

    FONT = "font"
    """Letters of an old font, named by `detail`, were turned into Unicode."""
    COMMENTS = "comments"
    """Reviewers' comments were left out."""
    DELETIONS = "deletions"
    """Tracked deletions were left out, as accepting them would."""
    INSERTIONS = "insertions"
    """Tracked insertions became plain text."""
    FOOTNOTES = "footnotes"
    """Footnotes stand as paragraphs below the text, their numbers raised."""
    HIDDEN = "hidden"
    """Text that its program had hidden was left out."""
    HEADER_ROWS = "header-rows"
    """A first row was taken for a table's header by its look."""
    PICTURES_MISSING = "pictures-missing"
    """Pictures did not come along or cannot be read."""
    PICTURES_REMOTE = "pictures-remote"
    """Pictures on the network were not fetched; a link stands in the place of each."""
    ACTIVE = "active"
    """Code that could act was left out."""
    LINKS = "links"
    """Links that no reader could follow were left out, their words kept."""


@dataclass(unsafe_hash=True)
class Note(ExchangeError):
    """One thing that happened, `count` times; `detail` names it where its kind says so."""

    kind: NoteKind
    count: int = 1
    detail: str = ""
