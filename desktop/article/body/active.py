"""What is active in foreign HTML: what would run, load or lead where it must not.

A source is judged in the tree that a browser would build of it, in the middle of a page, and
also as it would be read when the page around it ended its open tags, quotes or comments.
"""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from desktop.article.body.addresses import fetched, link
from desktop.article.body.parsing import fragment, html_of
from desktop.article.body.removals import Removal, RemovalKind, removal

ACTIVE_ELEMENTS = {
    "script": RemovalKind.SCRIPT,
    "applet": RemovalKind.SCRIPT,
    "svg": RemovalKind.DRAWING,
    "math": RemovalKind.DRAWING,
    "template": RemovalKind.HIDDEN,
    "noscript": RemovalKind.HIDDEN,
    "noembed": RemovalKind.HIDDEN,
    "noframes": RemovalKind.HIDDEN,
    "frame": RemovalKind.FRAME,
    "frameset": RemovalKind.FRAME,
    "base": RemovalKind.PAGE_COMMAND,
    "meta": RemovalKind.PAGE_COMMAND,
    "link": RemovalKind.PAGE_COMMAND,
    "style": RemovalKind.STYLE,
    "plaintext": RemovalKind.HIDDEN,
    "xmp": RemovalKind.HIDDEN,
}
"""Elements that no body and no opaque block may hold."""

_LINKS = ("href", "action", "formaction", "cite", "longdesc", "xlink:href", "ping")
_LOADS = ("src", "data", "poster", "background", "lowsrc", "dynsrc", "code", "codebase", "archive",
          "classid", "manifest", "profile", "usemap", "icon")  # fmt: skip
_STYLE = re.compile(
    r"\\|/\*|@import|expression|behaviou?r|binding|script:|url\s*\(|image\s*\(|image-set",
    re.IGNORECASE,
)
_PAGE = "<!DOCTYPE html><html><body><p>.</p>"
_ENDS = ("", ">", '">', "'>", "-->", "</textarea>", "</title>", "</iframe>", "</select>")
_MARKER = "bantin-end"


def style_is_active(style: str) -> bool:
    """Tell whether `style` loads something, hides something by escapes, or ever ran as script."""
    return _STYLE.search(style) is not None


def attribute_activity(node: LexborNode) -> Iterator[Removal]:
    """Yield what is active in the attributes of `node`."""
    for name, value in node.attributes.items():
        yield from _attribute(name.lower(), value or "")


def dropped(node: LexborNode) -> list[Removal]:
    """Return what to report when `node`, which no body may hold, goes with all it holds.

    Styles that only style, and what a page says about itself, go without a word: every text
    from a word processor has them.
    """
    tag = node.tag or ""
    refresh = tag == "meta" and "http-equiv" in node.attributes
    harmless = {"style": not style_is_active(node.text()), "meta": not refresh, "link": True}
    if tag not in ACTIVE_ELEMENTS or harmless.get(tag, False):
        return []
    return [removal(ACTIVE_ELEMENTS[tag], tag)]


def activity(source: str) -> list[Removal]:
    """Return what is active in `source`, an empty list when it may stay as it is."""
    ends = _ENDS[:1] if is_whole(source) else _ENDS
    for end in ends:
        found = [each for node in _nodes(source + end) for each in _judge(node)]
        if found:
            return found
    return []


def is_whole(source: str) -> bool:
    """Tell whether `source` closes what it opens, and nothing else, so that pages can carry it."""
    framed = LexborHTMLParser(f"{_PAGE}<section>{source}</section><{_MARKER}></{_MARKER}>")
    section, marker = framed.css_first("section"), framed.css_first(_MARKER)
    if section is None or marker is None or marker.prev is None:
        return False
    inner = html_of(fragment(source))
    return marker.prev.mem_id == section.mem_id and section.html == f"<section>{inner}</section>"


def _nodes(source: str) -> Iterator[LexborNode]:
    tree = LexborHTMLParser(_PAGE + source)
    yield from tree.css("*")


def _judge(node: LexborNode) -> Iterator[Removal]:
    tag = node.tag or ""
    if tag in ACTIVE_ELEMENTS:
        yield removal(ACTIVE_ELEMENTS[tag], tag)
    yield from attribute_activity(node)


def _attribute(name: str, value: str) -> Iterator[Removal]:
    if name.startswith("on"):
        yield removal(RemovalKind.HANDLER, name)
    elif name == "srcdoc":
        yield removal(RemovalKind.FRAME, name)
    elif name == "style" and style_is_active(value):
        yield removal(RemovalKind.STYLE, value)
    elif (
        (name in _LINKS and link(value) is None)
        or (name in _LOADS and not fetched(value))
        or (name in {"srcset", "imagesrcset"} and not all(map(fetched, value.split(","))))
    ):
        yield removal(RemovalKind.LINK, value)
