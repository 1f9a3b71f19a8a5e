"""Any HTML to a body: the one way in."""

import re
from dataclasses import dataclass

from desktop.article.body.depth import flattened
from desktop.article.body.known import NOTHING, Known
from desktop.article.body.reading import Reader
from desktop.article.body.removals import Removal
from desktop.article.body.writing import write

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
"""NUL and lone surrogates: neither HTML nor UTF-8 can carry them."""

_LETTERS = r"!-%'-;=?-Z^-~\u00c0-\u024f\u1ea0-\u1ef9–—‘’“”…"
"""What stands for itself in a body, beside whatever: no marks of their own, no brackets."""

_BARE = rf"<(p|h[234])>[{_LETTERS}]+(?: [{_LETTERS}]+)*</\1>"
_SPACE = " \t\n\f\r"
_PLAIN = re.compile(rf"(?:[{_SPACE}]*{_BARE})+[{_SPACE}]*")
"""Paragraphs and headings of bare text: what most articles are. Each is its own normal form."""

_BETWEEN = re.compile(f">[{_SPACE}]*<(?!/)")
"""The end of one of these and the beginning of the next: text stands inside each."""


@dataclass(frozen=True, slots=True)
class Normalised:
    """A canonical body, and what was active in its source and had to go."""

    body: str
    removals: tuple[Removal, ...] = ()


def normalise(html: str, known: Known = NOTHING) -> Normalised:
    """Return `html` as a canonical body of the body profile.

    Blocks stand one after the other with a line feed between; a body is its own normal form.
    Known elements are mapped, unknown ones kept as opaque blocks, active ones removed. What
    stands deeper in one another than browsers allow loses its tags (`depth`). Addresses elsewhere
    that are `known` lead to the library's own files and articles.
    """
    if _PLAIN.fullmatch(html):
        return Normalised(_BETWEEN.sub(">\n<", html.strip(_SPACE)))
    reader = Reader(flattened(_UNSTORABLE.sub("", html)), known=known)
    body = "\n".join(map(write, reader.read()))
    return Normalised(body, tuple(dict.fromkeys(reader.removals)))
