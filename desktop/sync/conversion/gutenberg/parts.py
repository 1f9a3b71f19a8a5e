"""A post's HTML as its top blocks and the free text between them.

The comments are found as WordPress's own parser finds them ("Block Grammar" of the Block Editor
Handbook): JSON in them never holds `-->`, for it is written with `--` escaped.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

_CONTENT = re.compile(
    r"\s+(?P<end>/)?wp:(?P<name>[a-z][a-z0-9_-]*(?:/[a-z][a-z0-9_-]*)?)"
    r"(?:\s+\{.*\})?\s+(?P<alone>/)?",
    re.DOTALL,
)
_START, _END = "<!--", "-->"
_MARK = re.compile(r"<!--\s+/?wp:")


@dataclass(frozen=True, slots=True)
class Part:
    """A top block of a post, or the free text between two (`name` is empty then).

    `source` is the part to the byte, `names` are those of all blocks in it, its own the first;
    `html` is its HTML without the comments. A block without an end, and what comes after, is
    free text.
    """

    source: str
    name: str = ""
    names: tuple[str, ...] = ()
    html: str = ""


def is_in_blocks(html: str) -> bool:
    """Tell whether `html` is written in blocks."""
    return _MARK.search(html) is not None


@dataclass(frozen=True, slots=True)
class _Comment:
    start: int
    end: int
    name: str
    closes: bool
    alone: bool


def parts(html: str) -> list[Part]:
    """Return the parts of `html`; their sources joined are `html` again."""
    found: list[Part] = []
    done = 0
    for comments in _tops(_comments(html)):
        start, end = comments[0].start, comments[-1].end
        if done < start:
            found.append(Part(html[done:start]))
        names = tuple(each.name for each in comments if not each.closes)
        found.append(Part(html[start:end], names[0], names, _without(comments, html)))
        done = end
    return [*found, Part(html[done:])] if done < len(html) else found


def _comments(html: str) -> Iterator[_Comment]:
    end = 0
    while (start := html.find(_START, end)) >= 0:
        close = html.find(_END, start + len(_START))
        if close < 0:
            return
        end = close + len(_END)
        said = _CONTENT.fullmatch(html, start + len(_START), close)
        if said:
            name = said["name"].removeprefix("core/")
            yield _Comment(start, end, name, bool(said["end"]), bool(said["alone"]))


def _tops(comments: Iterable[_Comment]) -> Iterator[list[_Comment]]:
    """Yield the comments of one top block after the other, until one does not fit."""
    opened: list[str] = []
    block: list[_Comment] = []
    for comment in comments:
        block.append(comment)
        if comment.closes:
            if not opened or opened.pop() != comment.name:
                return
        elif not comment.alone:
            opened.append(comment.name)
        if not opened:
            yield block
            block = []


def _without(comments: list[_Comment], html: str) -> str:
    return "".join(html[one.end : other.start] for one, other in pairwise(comments))
