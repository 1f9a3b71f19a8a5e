"""Blocks gathered into what is merged whole.

WordPress writes a paragraph as `<!-- wp:paragraph -->`, `<p>`, `<!-- /wp:paragraph -->`: three
blocks here, of which two are the same all through the body. Compared block by block, the repeated
marks would pull the comparison askew and a paragraph could lose its pair. So an opening mark, the
text after it and its closing mark are one unit; any other block is a unit of its own.
"""

import re
from html import unescape

from desktop.article.body import blocks

Unit = tuple[str, ...]
"""Canonical blocks that stay together."""

Units = tuple[Unit, ...]

_MARK = re.compile(
    r'<div data-opaque="&lt;!--\s*(/?)wp:([a-z0-9/_-]+)\b((?:(?!--&gt;).)*)--&gt;\s*"></div>',
    re.DOTALL,
)
_OPAQUE = re.compile('<div data-opaque="([^"]*)"></div>')


def units(body: str) -> Units:
    """Return the blocks of the canonical `body`, gathered."""
    found: list[Unit] = []
    open_at, name = -1, ""
    for block in blocks(body):
        found.append((block,))
        mark = _paired(block)
        if mark is None:
            continue
        if mark[1] and open_at >= 0 and mark[2] == name:
            found[open_at:] = [flat(tuple(found[open_at:]))]
        open_at, name = (-1, "") if mark[1] else (len(found) - 1, mark[2])
    return tuple(found)


def flat(gathered: Units) -> tuple[str, ...]:
    """Return the blocks of `gathered`, one after the other."""
    return tuple(block for unit in gathered for block in unit)


def is_mark(block: str) -> bool:
    """Tell whether `block` only begins or ends one of WordPress's blocks: nothing to read."""
    return _paired(block) is not None


def _paired(block: str) -> "re.Match[str] | None":
    mark = _MARK.fullmatch(block)
    return None if mark is None or mark[3].rstrip().endswith("/") else mark


def source_of(block: str) -> str:
    """Return what the opaque `block` keeps, or an empty string for any other block."""
    opaque = _OPAQUE.fullmatch(block)
    return unescape(opaque[1]) if opaque else ""
