"""Lists as they come in, with text and lists outside of items put into items."""

from typing import TYPE_CHECKING

from desktop.article.body.flow import Flow
from desktop.article.body.nodes import Blocks, Listing, Marks
from desktop.article.body.parsing import children

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from desktop.article.body.reading import Reader

_LARGEST = 2**31 - 1


def listing(reader: "Reader", node: "LexborNode", flow: Flow, marks: Marks, level: int) -> None:
    """Put the list `node` into `flow`; one without items is left out."""
    items: list[Blocks] = []
    for child in children(node):
        if child.tag == "li":
            items.append(reader.inner(child, marks, level + 1))
        elif blocks := _stray(reader, child, marks, level + 1):
            _take_in(items, blocks)
    if items:
        tag = "ol" if node.tag == "ol" else "ul"
        flow.add(Listing(tag, _start(node) if tag == "ol" else 1, tuple(items)))


def _stray(reader: "Reader", node: "LexborNode", marks: Marks, level: int) -> Blocks:
    if node.tag == "-comment":
        return ()
    flow = Flow(reader.html)
    reader.walk([node], flow, marks, level)
    return flow.blocks()


def _take_in(items: list[Blocks], blocks: Blocks) -> None:
    if items and isinstance(blocks[0], Listing):
        items[-1] += blocks
    else:
        items.append(blocks)


def _start(node: "LexborNode") -> int:
    try:
        start = int(node.attributes.get("start") or 1)
    except ValueError:
        return 1
    return start if abs(start) <= _LARGEST else 1
