"""What a check finds, and where."""

from dataclasses import dataclass
from enum import StrEnum

from desktop.proofing.remedies import Remedy


class Severity(StrEnum):
    """How much a finding matters: an `error` keeps readers out, a `warning` asks for a look.

    A `stop` must not be published at all: the text bears the mark of a state secret.
    """

    STOP = "stop"
    ERROR = "error"
    WARNING = "warning"


class Part(StrEnum):
    """The part of an article that holds what was found."""

    TITLE = "title"
    SAPO = "sapo"
    BODY = "body"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where in an article the found words stand.

    In the body, `block` counts its top-level blocks from 0 and `passage` the passages with words
    in that block (paragraph, heading, cell, caption, credit, summary …) in reading order, as
    `desktop.proofing.passages` finds them; both are 0 in the title and the sapo. `start` and
    `end` are in characters of the passage's text, in which a line break is one character.
    A finding about a whole passage reaches from 0 to its end; `passage` is none for one about a
    whole block (a picture without alternative text, a table without header).
    """

    part: Part
    block: int = 0
    passage: int | None = 0
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing to look at: `rule` names it for good, `message` says it in the user's language.

    `excerpt` is the text it is about and `suggestion` what could stand there; both may be empty.
    With a `place` the excerpt is exactly what stands there, unless it is cut at its end with an
    ellipsis; `mendable` says that putting `suggestion` in its place is right as it is (an empty
    one takes the words away). Where the words are right and what they are is not, `remedy` is what
    mends it, and there is no suggestion. `context` is the excerpt with a few words around it, by which the
    same place is known again after other edits; the excerpt begins at `lead` in it.
    """

    rule: str
    severity: Severity
    message: str
    excerpt: str = ""
    suggestion: str = ""
    place: Place | None = None
    remedy: Remedy | None = None
    mendable: bool = False
    context: str = ""
    lead: int = 0

    @property
    def replaceable(self) -> bool:
        """Whether it can be mended at a person's word, certain or not."""
        place = self.place
        has_words = bool(self.suggestion and place and place.end > place.start)
        return self.mendable or self.remedy is not None or has_words
