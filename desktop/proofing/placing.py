"""Findings with their place: the excerpt that stands there and the words around it."""

from desktop.proofing.findings import Finding, Part, Place, Severity
from desktop.proofing.passages import Passage
from desktop.proofing.remedies import Remedy

LONGEST_EXCERPT = 80
_AROUND = 3
_REACH = 40


def found(  # noqa: PLR0913 - a finding has these parts
    rule: str,
    message: str,
    passage: Passage,
    start: int = 0,
    end: int | None = None,
    *,
    severity: Severity = Severity.WARNING,
    suggestion: str = "",
    remedy: Remedy | None = None,
    mendable: bool = False,
) -> Finding:
    """Return a finding about `passage` from `start` to `end` (the whole of it when left out).

    In a passage that the page does not have as text the place is the block, and nothing there
    can be mended for the writer.
    """
    end = len(passage.text) if end is None else end
    exact = passage.number is not None
    context, lead = _context(passage.text, start, end)
    return Finding(
        rule=rule,
        severity=severity,
        message=message,
        excerpt=shortened(passage.text[start:end]),
        suggestion=suggestion,
        remedy=remedy if exact and passage.part is Part.BODY else None,
        place=Place(
            part=passage.part,
            block=passage.block,
            passage=passage.number,
            start=start if exact else 0,
            end=end if exact else 0,
        ),
        mendable=mendable and exact,
        context=context,
        lead=lead,
    )


def found_in_block(
    rule: str,
    severity: Severity,
    message: str,
    excerpt: str = "",
    context: str = "",
    remedy: Remedy | None = None,
) -> Finding:
    """Return a finding about a whole block, or what has no text in it."""
    place = Place(part=Part.BODY, passage=None)
    return Finding(
        rule=rule,
        severity=severity,
        message=message,
        excerpt=shortened(excerpt),
        remedy=remedy,
        place=place,
        context=shortened(context or excerpt),
    )


def shortened(text: str) -> str:
    """Return `text`, cut at a word with an ellipsis when it is long."""
    if len(text) <= LONGEST_EXCERPT:
        return text
    return (text[:LONGEST_EXCERPT].rpartition(" ")[0] or text[:LONGEST_EXCERPT]) + " …"


def _context(text: str, start: int, end: int) -> tuple[str, int]:
    if end - start > LONGEST_EXCERPT:
        return shortened(text[start:end]), 0
    before = " ".join(text[max(0, start - _REACH) : start].split(" ")[-_AROUND - 1 :])
    after = " ".join(text[end : end + _REACH].split(" ")[: _AROUND + 1])
    whole = f"{before}{text[start:end]}{after}"
    begun = whole.lstrip(" \n")
    return begun.rstrip(" \n"), max(0, len(before) - (len(whole) - len(begun)))
