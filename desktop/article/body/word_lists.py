"""Lists as Word writes them: paragraphs with a label in their text, made real nested lists.

Word names list and level in a style of its own (`mso-list:l0 level2 lfo1`); its filtered HTML has
only the paragraph's class and indent. Bullets and plain numbers go, since a list draws them.
Labels such as `a)` or `1.2.` stay words of a paragraph: laws are quoted by them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import TYPE_CHECKING

from desktop.article.body.alignment import alignment
from desktop.article.body.flow import Flow
from desktop.article.body.nodes import Block, Blocks, Listing, Marks
from desktop.article.body.parsing import children, following, texts
from desktop.article.body.profile import MAX_LEVEL

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from desktop.article.body.reading import Reader

_LEVEL = re.compile(r"mso-list:\s*l\d+\s+level(\d{1,3})", re.IGNORECASE)
_LABEL = re.compile(r"mso-list:\s*Ignore", re.IGNORECASE)
_GAP = re.compile(r"font:\s*7(?:\.0)?pt", re.IGNORECASE)
"""Between label and text Word puts spaces in this size."""

_INDENT = re.compile(r"margin(?:-left)?:(?:[^;:]*\s)?(\d*\.?\d+)(pt|in|cm|mm)", re.IGNORECASE)
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 28.35, "mm": 2.835}
_STEP = 36
"""Points that Word indents a level by."""

_LEVELS = 9
_LONGEST = 16
_NUMBER = re.compile(r"(\d{1,9})[.)]?", re.ASCII)
_SIGNS = re.compile(r"font-family:\s*['\"]?(?:Symbol|Wingdings|Webdings|Courier)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Item:
    """A paragraph of a list; one with a label of words has no `tag`."""

    rank: int
    tag: str
    number: int
    blocks: Blocks


def listing(reader: "Reader", node: "LexborNode", flow: Flow, marks: Marks, level: int) -> set[int]:
    """Put the list that begins with the paragraph `node` into `flow`; return the nodes it took.

    They are none where `node` begins no list.
    """
    run = list(_run(node)) if level < MAX_LEVEL else []
    items = [_item(reader, each, marks, level) for each in run]
    deepest = min(_LEVELS, MAX_LEVEL - level)
    for block in _nested([replace(item, rank=min(item.rank, deepest)) for item in items]):
        flow.add(block)
    return {each.mem_id for each in run}


def _run(node: "LexborNode") -> Iterator["LexborNode"]:
    for each in following(node):
        if each.tag == "p" and _label(each):
            yield each
        elif each.tag != "-comment" and (each.tag != "-text" or (each.text_content or "").strip()):
            return


def _label(node: "LexborNode") -> "list[LexborNode]":
    """Return the nodes of the label in the paragraph `node`, the last ones first."""
    style, kind = node.attributes.get("style") or "", node.attributes.get("class") or ""
    if not _LEVEL.search(style) and not kind.startswith("MsoListParagraph"):
        return []
    spans = [(span, span.attributes.get("style") or "") for span in node.css("span")]
    for span, its in spans:
        if _LABEL.search(its):
            return [span]
        if _GAP.search(its) and not span.text().strip():
            before = list(_before(span, node))
            return [span, *before] if len(_words(before)) <= _LONGEST else []
    return []


def _before(node: "LexborNode", paragraph: "LexborNode") -> Iterator["LexborNode"]:
    """Yield what stands before `node` in its paragraph, backwards."""
    while node.mem_id != paragraph.mem_id:
        previous = node.prev
        while previous is not None:
            yield previous
            previous = previous.prev
        if node.parent is None:
            return
        node = node.parent


def _words(label: "list[LexborNode]") -> str:
    said = (
        node.text_content or "" if node.tag == "-text" else "".join(texts(node))
        for node in reversed(label)
    )
    return "".join(said).strip()


def _item(reader: "Reader", node: "LexborNode", marks: Marks, level: int) -> _Item:
    label = _label(node)
    words, is_sign = _words(label), _is_sign(label[0])
    number = _NUMBER.fullmatch(words)
    is_bullet = not any(map(str.isalnum, words)) or (is_sign and len(words) == 1)
    drawn = number or is_bullet
    inside = Flow(reader.html, "" if drawn else alignment(node.attributes))
    if not drawn:
        inside.text(f"{words} ", marks)
    for each in label:
        each.decompose()
    reader.walk(children(node), inside, marks, level + 1)
    tag = ("ol" if number else "ul") if drawn else ""
    return _Item(_rank(node), tag, int(number[1]) if number else 1, inside.blocks())


def _is_sign(node: "LexborNode | None") -> bool:
    """Tell whether `node` is written in letters that Word draws bullets with, such as Wingdings."""
    while node is not None and node.tag != "p":
        if _SIGNS.search(node.attributes.get("style") or ""):
            return True
        node = node.parent
    return False


def _rank(node: "LexborNode") -> int:
    style = node.attributes.get("style") or ""
    if level := _LEVEL.search(style):
        return max(1, int(level[1]))
    indent = _INDENT.search(style)
    return max(1, round(float(indent[1]) * _POINTS[indent[2].lower()] / _STEP)) if indent else 1


def _nested(items: list[_Item]) -> list[Block]:
    """Return `items` as lists, the items of a higher rank inside the one before them."""
    blocks: list[Block] = []
    while items:
        first, *others = items
        inner = list(takewhile(lambda item, rank=first.rank: item.rank > rank, others))  # type: ignore[misc]
        items = others[len(inner) :]
        _put(blocks, first, (*first.blocks, *_nested(inner)))
    return blocks


def _put(blocks: list[Block], item: _Item, content: Blocks) -> None:
    if not item.tag:
        blocks.extend(content)
        return
    last = blocks[-1] if blocks else None
    if isinstance(last, Listing) and last.tag == item.tag and _follows(last, item):
        blocks[-1] = replace(last, items=(*last.items, content))
    else:
        blocks.append(Listing(item.tag, item.number, (content,)))


def _follows(last: Listing, item: _Item) -> bool:
    return item.tag == "ul" or item.number == last.start + len(last.items)
