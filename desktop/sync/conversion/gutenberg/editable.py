"""Which blocks can be edited: those that say nothing beyond the body profile."""

import re

from selectolax.lexbor import LexborHTMLParser

from desktop.article.body.depth import flattened
from desktop.article.body.known import Known
from desktop.sync.conversion.gutenberg.own_html import is_own
from desktop.sync.conversion.gutenberg.parts import Part

_EDITABLE = frozenset(
    {
        "paragraph",
        "heading",
        "list",
        "quote",
        "table",
        "separator",
        "preformatted",
        "image",
        "freeform",
    }
)
_INSIDE = _EDITABLE | {"list-item"}
_DECORATIVE = re.compile(r'(<figure class="[^"]*\bdecorative\b[^"]*">\s*(?:<a\b[^<>]*>)?<img\b)')


def editable(part: Part, known: Known) -> str | None:
    """Return the HTML of a block that can be edited, None when it has to stay as it is."""
    if part.name == "html":
        html = part.html.removeprefix("\n").removesuffix("\n")
        return html if is_own(html, known) else None
    if part.name not in _EDITABLE or not _INSIDE.issuperset(part.names):
        return None
    if "image" in part.names and not _are_known(part.html, known):
        return None
    return (
        _DECORATIVE.sub(r'\1 role="presentation"', part.html)
        if "image" in part.names
        else part.html
    )


def _are_known(html: str, known: Known) -> bool:
    images = LexborHTMLParser(flattened(html)).css("img")
    return bool(images) and all(known.media(image.attributes) for image in images)
