"""Tags found in HTML without parsing it, as far as cutting it into pieces needs them."""

import re
from collections.abc import Iterator

from desktop.article.body.comments import KEPT
from desktop.article.body.depth import TAG, VOID

__all__ = ["BLOCKS", "RAW", "VOID", "is_seam", "name_of", "tags"]

RAW = frozenset({
    "iframe", "noembed", "noframes", "noscript", "pre", "script", "style", "svg", "textarea",
    "title", "xmp",
})  # fmt: skip
"""Elements whose content is left alone, whatever it looks like."""

BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "center", "dd", "details", "dir", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hr", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table",
    "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "caption", "colgroup", "col",
})  # fmt: skip
"""Elements that end the line of text they stand in."""


def tags(html: str) -> Iterator[re.Match[str]]:
    """Yield the tags and comments of `html`; those inside of `RAW` elements are none."""
    at = 0
    while found := TAG.search(html, at):
        yield found
        at = found.end()
        name = (found["name"] or "").lower()
        if name in RAW and not found["end"]:
            end = re.compile(rf"</{name}", re.IGNORECASE).search(html, at)
            at = end.start() if end else len(html)


def name_of(tag: re.Match[str]) -> str:
    """Return the name of a tag in lower case; a comment has none."""
    return (tag["name"] or "").lower()


def is_seam(tag: re.Match[str]) -> bool:
    """Tell whether `tag` is a comment that is kept: text ends at it."""
    return not tag["name"] and KEPT.match(tag[0]) is not None
