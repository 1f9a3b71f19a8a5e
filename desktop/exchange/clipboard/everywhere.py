"""What is done to the HTML of any program."""

import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

from desktop.article.body.parsing import children
from desktop.article.body.profile import BLOCKS
from desktop.exchange.clipboard.elements import Around, Cleaning, Element
from desktop.exchange.clipboard.origins import Origin
from desktop.exchange.notes import NoteKind

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_DROPPED = {
    "area", "button", "datalist", "input", "label", "legend", "map", "meter", "noembed", "noframes",
    "option", "progress", "select", "source", "style", "textarea", "title", "track", "xmp",
}  # fmt: skip
"""Elements that say nothing without their page, or nothing at all."""

_UNWRAPPED = {"fieldset", "form", "hgroup", "picture", "plaintext", "search"}
_EMPTIED = {"math", "noscript", "script", "svg", "template"}
"""Elements that a body refuses, which is told; what is inside is not read."""

_PARTED = {*BLOCKS, "h1", "h5", "h6", "section", "article"}
_LARGEST_ICON = 48
_LARGEST_SPY = 2
_PIXELS = re.compile(r"\s*(\d+)(?:\.\d+)?(?:px)?\s*")
_GOOGLE = re.compile(r"https?://www\.google\.[a-z.]+/url\?")
_LAZY = ("data-src", "data-original", "data-lazy-src")


def unseen(element: Element, _around: Around, cleaning: Cleaning) -> bool:
    """Drop what nobody was shown; of text hidden in Word the writer is told."""
    if element.name in _DROPPED:
        return False
    if "none" not in element.style.get("display", ""):
        return True
    if element.style.get("mso-hide", "") == "all" and element.node.text().strip():
        cleaning.note(NoteKind.HIDDEN)
    return False


def wrapping(element: Element, _around: Around, _cleaning: Cleaning) -> bool:
    """Take away the tags of forms and of elements that a program made up."""
    if element.name in _UNWRAPPED or "-" in element.name:
        element.tag = ""
    return True


def line_breaks(element: Element, _around: Around, _cleaning: Cleaning) -> bool:
    """Drop the breaks between blocks, which are apart without them, and lines of nothing else."""
    if element.name == "div":
        only = list(children(element.node))
        return not (len(only) == 1 and only[0].tag == "br")
    if element.name != "br":
        return True
    apart = _is_block(element.node.prev) or _is_block(element.node.next)
    return not apart and element.classes != "Apple-interchange-newline"


def _is_block(node: "LexborNode | None") -> bool:
    return node is not None and node.tag in _PARTED


def icons(element: Element, around: Around, _cleaning: Cleaning) -> bool:
    """Drop drawings that are signs of a page, not of its text; of others the writer is told."""
    if element.name in _EMPTIED:
        element.words = ""
    if element.name != "svg":
        return True
    hidden = element.values.get("aria-hidden") == "true"
    return not (hidden or around.in_link or 0 < _side(element, "width") <= _LARGEST_ICON)


def pictures(element: Element, _around: Around, _cleaning: Cleaning) -> bool:
    """Drop the dot that tells a sender of its readers; show what a page would load later."""
    if element.name != "img":
        return True
    sides = _side(element, "width"), _side(element, "height")
    if any(0 < side <= _LARGEST_SPY for side in sides):
        return False
    later = next((value for name in _LAZY if (value := element.values.get(name))), None)
    source = element.values.get("src") or ""
    if later and (not source or source.startswith("data:")):
        element.values["src"] = later
    return True


def _side(element: Element, name: str) -> int:
    found = _PIXELS.fullmatch(element.values.get(name) or element.style.get(name) or "")
    return int(found[1]) if found else 0


def links(element: Element, around: Around, cleaning: Cleaning) -> bool:
    """Lead links straight; a link looks like one, so nothing in it is underlined besides."""
    if around.in_link:
        element.style.pop("text-decoration", None)
        if element.name == "u" and cleaning.origin is not Origin.OTHER:
            element.tag = ""
    if element.name == "a":
        element.style.pop("text-decoration", None)
        address = element.values.get("href") or ""
        if _GOOGLE.match(address):
            element.values["href"] = _led_to(address)
    return True


def _led_to(address: str) -> str:
    try:
        asked = parse_qs(urlsplit(address).query)
    except ValueError:
        return address
    return next(iter(asked.get("q") or asked.get("url") or [address]))


def languages(element: Element, _around: Around, cleaning: Cleaning) -> bool:
    """Drop languages of word processors: they are the keyboard's rather than the text's."""
    if cleaning.origin is not Origin.OTHER:
        element.values.pop("lang", None)
        element.values.pop("xml:lang", None)
    return True


_WEIGHTS = (
    ("font-weight", re.compile("bold|bolder|[6-9]00", re.IGNORECASE), "b"),
    ("font-style", re.compile("italic|oblique", re.IGNORECASE), "i"),
)
_BLOCKS = {"p", "td", "th", "li", "div"}


def weights(element: Element, around: Around, cleaning: Cleaning) -> bool:
    """Say what a block's class says of its letters with tags; headings are bold by themselves."""
    if around.in_heading or around.in_header_cell or element.node.mem_id in cleaning.header_cells:
        if cleaning.origin is not Origin.OTHER:
            element.style.pop("font-weight", None)
            if element.name in {"b", "strong"}:
                element.tag = ""
        return True
    if element.name in _BLOCKS and element.tag not in _HEADINGS:
        element.wraps = tuple(
            tag for name, strong, tag in _WEIGHTS if strong.fullmatch(element.style.get(name, ""))
        )
    return True


_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
