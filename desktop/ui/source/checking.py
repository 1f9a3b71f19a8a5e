"""What becomes of HTML that was written by hand. Pure.

The source is the canonical body: a block a line, but for preformatted text and what is kept as it
is, which go over several. So each block that was changed is looked at by itself, which takes a
millisecond in a body of any length.
"""

from dataclasses import dataclass
from difflib import SequenceMatcher

from desktop.article import body as profile
from desktop.article.body import Removal

_ESCAPED = {"\u2028": "&#8232;", "\u2029": "&#8233;", "\u00a0": "&nbsp;"}
"""What a field for text takes for the end of a line or for a plain space."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What happens to the block at `line` (from 1): what is `removed`, and how it is `written` then."""

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
    """Return what would change in the blocks of `source` that `before` does not have."""
    now = _blocks(source)
    found = []
    for place in _changed([html for _line, html in now], [html for _line, html in _blocks(before)]):
        line, html = now[place]
        normal = profile.normalise(html)
        if normal.body != html.strip():
            found.append(Remark(line, normal.removals, normal.body))
    return tuple(found)


def _blocks(source: str) -> list[tuple[int, str]]:
    """Return the blocks with their first lines: a line goes on while a tag or `pre` is open."""
    found: list[tuple[int, str]] = []
    is_open = False
    for number, line in enumerate(source.split("\n"), 1):
        if is_open:
            first, above = found.pop()
            found.append((first, f"{above}\n{line}"))
        else:
            found.append((number, line))
        html = found[-1][1]
        is_open = html.count("<") != html.count(">") or html.count("<pre") > html.count("</pre")
    return found


def _changed(now: list[str], then: list[str]) -> list[int]:
    """Return the places of what is new in `now`."""
    pairs = enumerate(zip(now, then, strict=False))
    start = next((place for place, (one, other) in pairs if one != other), min(len(now), len(then)))
    if len(then) - start > _MOST_COMPARED:
        known = set(then)
        return [place for place in range(start, len(now)) if now[place] not in known]
    matcher = SequenceMatcher(None, then[start:], now[start:], autojunk=False)
    return [
        start + place
        for kind, _from, _to, first, last in matcher.get_opcodes()
        if kind != "equal"
        for place in range(first, last)
    ]


_MOST_COMPARED = 400
"""Blocks beyond which only their being known counts: matching takes their square."""
