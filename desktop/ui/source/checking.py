"""What becomes of HTML that was written by hand. Pure.

The source is the canonical body: a block a line (only `pre` goes over several). So each line that
was changed is looked at by itself, which takes a millisecond in a body of any length.
"""

from dataclasses import dataclass
from difflib import SequenceMatcher

from desktop.article import body as profile
from desktop.article.body import Removal

_ESCAPED = {"\u2028": "&#8232;", "\u2029": "&#8233;", "\u00a0": "&nbsp;"}
"""What a field for text takes for the end of a line or for a plain space."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What happens to line `line` (from 1): what is `removed`, and how the line is `written` then."""

    line: int
    removed: tuple[Removal, ...]
    written: str


def source_of(body: str) -> str:
    """Return `body` as it is shown; `body_of` gives exactly the body back."""
    for sign, escaped in _ESCAPED.items():
        body = body.replace(sign, escaped)
    return body


def body_of(source: str) -> str:
    """Return the canonical body that `source` stands for."""
    return profile.normalise(source).body


def remarks(source: str, before: str) -> tuple[Remark, ...]:
    """Return what would change in the lines of `source` that `before` does not have."""
    found = []
    for number in _changed(source, before):
        line = source.split("\n")[number]
        normal = profile.normalise(line)
        if normal.body != line.strip():
            found.append(Remark(number + 1, normal.removals, normal.body))
    return tuple(found)


def _changed(source: str, before: str) -> list[int]:
    """Return the indexes of the lines of `source` that are new."""
    now, then = source.split("\n"), before.split("\n")
    start = next(
        (place for place, (one, other) in enumerate(zip(now, then, strict=False)) if one != other),
        min(len(now), len(then)),
    )
    matcher = SequenceMatcher(None, then[start:], now[start:], autojunk=False)
    if len(then) - start > _MOST_COMPARED:
        known = set(then)
        return [place for place in range(start, len(now)) if now[place] not in known]
    return [
        start + place
        for kind, _from, _to, first, last in matcher.get_opcodes()
        if kind != "equal"
        for place in range(first, last)
    ]


_MOST_COMPARED = 400
"""Lines beyond which only their being known counts: matching takes their square."""
