"""Comments that portals and this program need again are kept; all others go.

WordPress writes a block as a pair of comments around HTML. Where the HTML is plain profile, the
comments become opaque blocks and the text between them can be edited; everything else is one
opaque block from comment to comment.
"""

import re
from itertools import islice
from typing import TYPE_CHECKING

from desktop.article.body.active import activity
from desktop.article.body.flow import Flow
from desktop.article.body.nodes import Opaque
from desktop.article.body.parsing import following, html_of

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from desktop.article.body.reading import Reader

_LONGEST = 1000
"""Nodes among which the end of a block is looked for."""

KEPT = re.compile(r"<!--\s*(?:/?wp:|bantin:|more\b|nextpage\b)")
"""Comments that stay in their places, as opaque blocks."""

_OPENING = re.compile(r"<!--\s*wp:([a-z0-9/_-]+)\b.*(?<!/)-->", re.DOTALL)
_CLOSING = re.compile(r"<!--\s*/wp:([a-z0-9/_-]+)\s*-->")
_EDITABLE = {"paragraph", "heading", "list", "quote", "table", "separator", "preformatted"}


def keep(reader: "Reader", node: "LexborNode", flow: Flow) -> set[int]:
    """Keep the comment `node` if it is needed; return the nodes after it that went along."""
    html = node.html or ""
    if not KEPT.match(html):
        return set()
    opening = _OPENING.fullmatch(html)
    ends = opening is not None and f"/wp:{opening[1]}" in reader.html
    block = _block(node, opening[1]) if opening and ends else []
    if block and _is_opaque(block, opening[1] if opening else ""):
        source = reader.sources.between(node, block[-1], html_of(block))
        if not activity(source):
            flow.add(Opaque(source))
            return {each.mem_id for each in block}
    _keep_alone(reader, node, flow)
    return set()


def _keep_alone(reader: "Reader", node: "LexborNode", flow: Flow) -> None:
    source = reader.sources.of(node)
    if not activity(source):
        flow.add(Opaque(source))


def _block(node: "LexborNode", name: str) -> "list[LexborNode]":
    """Return the nodes from the opening comment `node` to the closing one, or nothing."""
    block: list[LexborNode] = []
    depth = 0
    for each in islice(following(node), _LONGEST):
        block.append(each)
        if each.tag == "-comment":
            depth += _step(each.html or "", name)
            if depth == 0:
                return block
    return []


def _step(html: str, name: str) -> int:
    opening, closing = _OPENING.fullmatch(html), _CLOSING.fullmatch(html)
    if opening and opening[1] == name:
        return 1
    return -1 if closing and closing[1] == name else 0


def _is_opaque(block: "list[LexborNode]", name: str) -> bool:
    return name not in _EDITABLE or "<!--" in html_of(block[1:-1])
