"""Opaque blocks and the sources in them."""

import re
from html import unescape

from desktop.article.body.nodes import Opaque
from desktop.article.body.writing import write

OPAQUE = re.compile('<div data-opaque="([^"]*)"></div>')


def opaque(source: str) -> str:
    """Return `source` as a block that is kept byte for byte."""
    return write(Opaque(source))


def opened(html: str) -> str:
    """Return canonical `html` with the sources of its opaque blocks in their places."""
    return OPAQUE.sub(lambda found: unescape(found[1]), html)
