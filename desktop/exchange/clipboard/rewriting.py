"""A tree written anew, every element after it passed the rules.

With a stack of its own instead of calls, so that no nesting is too deep for it.
"""

from html import escape
from typing import TYPE_CHECKING, TypeAlias

from desktop.article.body.parsing import children
from desktop.article.body.writing import escape_text, escape_value
from desktop.exchange.clipboard import (
    copied_from,
    everywhere,
    fonts,
    footnotes,
    google,
    headings,
    tables,
    word,
)
from desktop.exchange.clipboard.captions import caption_below, is_caption_above
from desktop.exchange.clipboard.elements import Around, Cleaning, Element, around
from desktop.exchange.clipboard.online_lists import listed
from desktop.exchange.clipboard.styles import declarations, kept

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_RULES = (
    everywhere.unseen,
    word.comments,
    word.changes,
    word.breaks,
    word.empty_lines,
    word.line_ends,
    google.wrapper,
    everywhere.line_breaks,
    everywhere.wrapping,
    everywhere.icons,
    everywhere.pictures,
    everywhere.languages,
    headings.headings,
    footnotes.footnotes,
    everywhere.links,
    copied_from.absolute,
    tables.cells,
    tables.alignment,
    everywhere.weights,
    word.spaces,
)
"""Each changes the element it is given, or says False: it goes with all that is in it."""

_VOID = {"base", "br", "col", "embed", "hr", "img", "link", "meta", "param", "wbr"}
_PREFORMATTED = {"pre", "listing"}
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}

_Task: TypeAlias = "str | tuple[LexborNode, Around]"


def rewritten(root: "LexborNode", cleaning: Cleaning) -> str:
    """Return what is inside `root` as HTML, by the rules."""
    pieces: list[str] = []
    stack: list[_Task] = [(child, Around()) for child in children(root)]
    stack.reverse()
    while stack:
        task = stack.pop()
        if isinstance(task, str):
            pieces.append(task)
            continue
        node, place = task
        if node.tag == "-text":
            pieces.append(_text(node, place, cleaning))
        elif node.tag == "-comment":
            word.remark(node, cleaning)
        elif node.tag and node.mem_id not in cleaning.taken:
            stack.extend(reversed(_written(node, place, cleaning)))
    return "".join(pieces)


def _text(node: "LexborNode", place: Around, cleaning: Cleaning) -> str:
    text = fonts.converted(node.text_content or "", place, cleaning)
    return escape_text(text.replace("\u00a0", " ") if place.only_spaces else text)


def _written(node: "LexborNode", place: Around, cleaning: Cleaning) -> list[_Task]:
    """Return what stands for `node`, in order: tags, and nodes that are still to be written."""
    if is_caption_above(node, cleaning):
        return []
    if items := listed(node, cleaning):
        return [
            part
            for item in items
            for part in ([item] if isinstance(item, str) else [(c, place) for c in children(item)])
        ]
    element = _element(node, cleaning)
    if not all(rule(element, place, cleaning) for rule in _RULES):
        return []
    caption = caption_below(node, cleaning)
    element.tag = "figure" if caption is not None else element.tag
    content = _content(element, _place(element, place, cleaning), cleaning)
    if caption is None:
        return content
    words: list[_Task] = [(child, place) for child in children(caption)]
    return [*content[:-1], "<figcaption>", *words, "</figcaption>", content[-1]]


def _element(node: "LexborNode", cleaning: Cleaning) -> Element:
    values = node.attributes
    tag, classes = node.tag or "", values.get("class") or ""
    style = dict(cleaning.sheet.style(tag, classes))
    if inline := values.pop("style", None):
        style.update(declarations(inline))
    return Element(node, tag, values, style, classes)


def _place(element: Element, outer: Around, cleaning: Cleaning) -> Around:
    place = fonts.inside(outer, element)
    if element.tag in _HEADINGS:
        return around(place, in_heading=True)
    if element.tag == "a":
        return around(place, in_link=True)
    if element.node.mem_id in cleaning.header_cells:
        return around(place, in_header_cell=True)
    if "mso-spacerun" in element.style:
        return around(place, only_spaces=True)
    return place


def _content(element: Element, place: Around, cleaning: Cleaning) -> list[_Task]:
    tag = element.tag
    opening = _opening(element) if tag else ""
    if tag in _VOID:
        return [opening, element.after]
    return [
        opening,
        *_table_caption(element, place, cleaning),
        *(f"<{wrap}>" for wrap in element.wraps),
        *_words(element, place),
        *(f"</{wrap}>" for wrap in reversed(element.wraps)),
        (f"</{tag}>" if tag else "") + element.after,
    ]


def _words(element: Element, place: Around) -> list[_Task]:
    if element.words is not None:
        return [escape(element.words, quote=False)]
    return [(child, place) for child in children(element.node)]


def _table_caption(element: Element, place: Around, cleaning: Cleaning) -> list[_Task]:
    caption = cleaning.captions.get(element.node.mem_id)
    if caption is None:
        return []
    return ["<caption>", *((child, place) for child in children(caption)), "</caption>"]


def _opening(element: Element) -> str:
    style = kept(element.style)
    said = "".join(
        f' {name}="{escape_value(value or "")}"' for name, value in element.values.items()
    )
    doubled = "\n" if element.tag in _PREFORMATTED and _begins_with_line(element.node) else ""
    return (
        f"<{element.tag}{said}"
        + (f' style="{escape_value(style)}"' if style else "")
        + f">{doubled}"
    )


def _begins_with_line(node: "LexborNode") -> bool:
    first = node.first_child
    return (
        first is not None and first.tag == "-text" and (first.text_content or "").startswith("\n")
    )
