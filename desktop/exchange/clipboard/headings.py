"""Headings, by the levels that programs give their paragraphs."""

import re

from desktop.exchange.clipboard.elements import Around, Cleaning, Element

_LEVELS = 6
_NAMED = re.compile(r"(?:Mso)?Heading(\d)", re.IGNORECASE)
_FIRST = re.compile("<h1[ >]")
_TAG = re.compile("<(/?)h([1-5])(?=[ >])")


def headings(element: Element, _around: Around, _cleaning: Cleaning) -> bool:
    """Make a heading of a paragraph that its program calls one."""
    if element.name != "p" or not (level := _level(element)):
        return True
    element.tag = f"h{level}"
    element.values.pop("class", None)
    return True


def _level(element: Element) -> int:
    """Return 1 to 6, or 0 for a paragraph that is no heading."""
    if element.classes == "MsoTitle":
        return 1
    named = _NAMED.fullmatch(element.classes)
    outline = element.style.get("mso-outline-level", "")
    aria = element.values.get("role") == "heading" and element.values.get("aria-level")
    told = (named[1] if named else "") or outline or aria or ""
    level = int(told) if told.isascii() and told.isdigit() and len(told) == 1 else 0
    return level if level <= _LEVELS else 0


def lowered(html: str) -> str:
    """Return `html`, as it is written here, with all headings one lower where any is an `h1`.

    The article's title is the page's `h1`; what stands below one another stays so.
    """
    if not _FIRST.search(html):
        return html
    return _TAG.sub(lambda tag: f"<{tag[1]}h{int(tag[2]) + 1}", html)
