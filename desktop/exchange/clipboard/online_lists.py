"""Lists of Word Online: every item comes in a list of its own and names its level."""

from typing import TYPE_CHECKING, TypeAlias

from desktop.article.body.parsing import following
from desktop.exchange.clipboard.elements import Cleaning
from desktop.exchange.clipboard.origins import Origin

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborNode

_WRAPPER = "ListContainerWrapper"
_DEEPEST = 9

Written: TypeAlias = "list[str | LexborNode]"
"""Tags as they are written, and nodes whose content stands between them."""


def listed(node: "LexborNode", cleaning: Cleaning) -> Written:
    """Return the list that begins at `node` as tags and the nodes between; empty for no list."""
    if cleaning.origin is not Origin.WORD_ONLINE or not _is_wrapper(node):
        return []
    wrappers = list(_run(node))
    cleaning.taken.update(each.mem_id for each in wrappers[1:])
    items = [item for wrapper in wrappers for item in wrapper.css("li")]
    return _nested([(_level(item), _tag(item), item) for item in items])


def _is_wrapper(node: "LexborNode") -> bool:
    return node.tag == "div" and _WRAPPER in (node.attributes.get("class") or "").split()


def _run(node: "LexborNode") -> "Iterator[LexborNode]":
    for each in following(node):
        if _is_wrapper(each):
            yield each
        elif each.tag not in {"-comment", "-text"} or (each.text_content or "").strip():
            return


def _level(item: "LexborNode") -> int:
    told = item.attributes.get("data-aria-level") or item.attributes.get("aria-level") or "1"
    return min(max(1, int(told)), _DEEPEST) if told.isascii() and told.isdigit() else 1


def _tag(item: "LexborNode") -> str:
    return "ol" if item.parent is not None and item.parent.tag == "ol" else "ul"


def _nested(items: "list[tuple[int, str, LexborNode]]") -> Written:
    written: Written = []
    opened: list[tuple[int, str]] = []
    for level, tag, item in items:
        while opened and (
            opened[-1][0] > level or (opened[-1][0] == level and opened[-1][1] != tag)
        ):
            written.append(f"</li></{opened.pop()[1]}>")
        if opened and opened[-1][0] == level:
            written.append("</li>")
        else:
            opened.append((level, tag))
            written.append(f"<{tag}{_start(item)}>")
        written += ["<li>", item]
    written += [f"</li></{tag}>" for _, tag in reversed(opened)]
    return written


def _start(item: "LexborNode") -> str:
    number = item.attributes.get("data-aria-posinset") or "1"
    counts = _tag(item) == "ol" and number.isascii() and number.isdigit() and number != "1"
    return f' start="{int(number)}"' if counts else ""
