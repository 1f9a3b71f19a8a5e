"""HTML of other programs made plain, with a note of what was removed or converted."""

import re

from desktop.article.body.depth import flattened
from desktop.exchange.clipboard.elements import Cleaning
from desktop.exchange.clipboard.headings import lowered
from desktop.exchange.clipboard.origins import origin_of
from desktop.exchange.clipboard.rewriting import rewritten
from desktop.exchange.clipboard.styles import Sheet
from desktop.exchange.clipboard.values import Cleaned

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def as_it_came(html: str) -> str:
    """Return what is in the body of `html`, untouched, as the parser writes it."""
    from selectolax.lexbor import LexborHTMLParser

    body = LexborHTMLParser(flattened(_UNSTORABLE.sub("", html))).body
    return (body.inner_html or "") if body is not None else ""


def clean(html: str, source: str | None = None) -> Cleaned:
    """Return `html`, a whole page or a piece of one, as the body profile reads it best.

    What every body may hold stays as it is: canonical HTML comes out unchanged but for its form.
    With a `source`, the address of its page or empty for an unknown one, no address in it is
    relative any more.
    """
    from selectolax.lexbor import LexborHTMLParser

    html = _UNSTORABLE.sub("", html)
    origin = origin_of(html)
    tree = LexborHTMLParser(flattened(html))
    if tree.body is None:
        return Cleaned("")
    sheet = Sheet(style.text() for style in tree.css("style"))
    cleaning = Cleaning(origin, sheet, source)
    written = rewritten(tree.body, cleaning)
    return Cleaned(lowered(written), cleaning.notes())
