"""Which addresses a body may hold. Everything that is not listed is refused."""

import re

from desktop.article.body.profile import SCHEMES

_EDGES = "".join(map(chr, range(0x21)))
_INSIDE = str.maketrans("", "", "\t\n\r")
_SCHEME = re.compile(r"([^/?#]*?):")
_MEDIA = re.compile(r"media:([0-9a-f]{64})", re.IGNORECASE)
_ARTICLE = re.compile(r"article:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


def link(address: str) -> str | None:
    r"""Return `address` as browsers read it when a link may lead there, else None.

    Browsers drop control characters and spaces at the ends and tabs and line ends anywhere
    (WHATWG URL, basic parser), which is how `java\nscript:` passes for a relative address.
    """
    plain = _plain(address)
    scheme = _SCHEME.match(plain)
    if scheme is None:
        return plain
    if _MEDIA.fullmatch(plain) or _ARTICLE.fullmatch(plain):
        return plain.lower()
    return plain if scheme[1].lower() in SCHEMES else None


def fetched(address: str) -> bool:
    """Tell whether `address` may stand where a page loads from: the web or the page's own site."""
    scheme = _SCHEME.match(_plain(address))
    return scheme is None or scheme[1].lower() in {"http", "https", "media"}


def media_hash(address: str) -> str:
    """Return the SHA-256 of `media:SHA256`, or an empty string."""
    found = _MEDIA.fullmatch(_plain(address))
    return found[1].lower() if found else ""


def _plain(address: str) -> str:
    return address.strip(_EDGES).translate(_INSIDE)
