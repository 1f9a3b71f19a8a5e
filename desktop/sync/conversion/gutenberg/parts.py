"""A post's HTML as its top blocks and the free text between them.

The comments are found as WordPress's own parser finds them ("Block Grammar" of the Block Editor
Handbook): JSON in them never holds `-->`, for it is written with `--` escaped.
"""

import re
from dataclasses import dataclass

_COMMENT = re.compile(
    r"<!--\s+(?P<end>/)?wp:(?P<name>[a-z][a-z0-9_-]*(?:/[a-z][a-z0-9_-]*)?)\s+"
    r"(?P<values>\{(?:(?!\}\s+/?-->).)*\}\s+)?(?P<alone>/)?-->",
    re.DOTALL,
)
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


def parts(html: str) -> list[Part]:
    """Return the parts of `html`; their sources joined are `html` again."""
    found: list[Part] = []
    done = 0
    for start, end, names in _tops(html):
        if done < start:
            found.append(Part(html[done:start]))
        source = html[start:end]
        found.append(Part(source, names[0], names, _COMMENT.sub("", source)))
        done = end
    return [*found, Part(html[done:])] if done < len(html) else found


def _tops(html: str) -> list[tuple[int, int, tuple[str, ...]]]:
    """Return where the top blocks of `html` start and end, and the names of all blocks in them."""
    tops: list[tuple[int, int, tuple[str, ...]]] = []
    opened: list[str] = []
    names: list[str] = []
    start = 0
    for comment in _COMMENT.finditer(html):
        name = comment["name"].removeprefix("core/")
        if not opened:
            start, names = comment.start(), []
        if comment["end"]:
            if not opened or opened.pop() != name:
                break
        else:
            names.append(name)
            if not comment["alone"]:
                opened.append(name)
        if not opened:
            tops.append((start, comment.end(), tuple(names)))
    return tops
