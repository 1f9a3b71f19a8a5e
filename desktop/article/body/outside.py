"""Blocks from elsewhere, as readers get them: a link to where they are, or nothing."""

import re
from html import unescape
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser

from desktop.article.body.cards import card_of
from desktop.article.body.embeds import embeddable
from desktop.article.body.parsing import fragment
from desktop.article.body.ready_words import ReadyWords
from desktop.article.body.writing import escape_text, escape_value

_OPAQUE = re.compile('<div data-opaque="([^"]*)"></div>')
_EMBEDDING = "iframe[src], video[src], audio[src], source[src], embed[src], img[src], a[href]"


def outside(body: str, words: ReadyWords, *, cards: bool = False) -> tuple[str, int]:
    """Return the canonical `body` without opaque blocks, and how many left nothing behind.

    One that holds an address of the web (https) becomes a link to it, or with `cards` the card of
    a film or a map. Comments, which readers never saw, are not counted.
    """
    left_out = 0

    def notice(block: re.Match[str]) -> str:
        nonlocal left_out
        source = unescape(block[1])
        address = _address_inside(source)
        left_out += not address and _is_seen(source)
        thing = embeddable(address) if cards else None
        if thing:
            return card_of(thing, words)
        return _notice(address, words) if address else ""

    return _OPAQUE.sub(notice, body), left_out


def _address_inside(source: str) -> str:
    for node in LexborHTMLParser(source, is_fragment=True).css(_EMBEDDING):
        address = (node.attributes.get("src") or node.attributes.get("href") or "").strip()
        if _is_secure(address):
            return address
    return ""


def _is_secure(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme == "https" and bool(parts.netloc)


def _is_seen(source: str) -> bool:
    nodes = fragment(source)
    return any(node.tag != "-comment" and node.html and node.html.strip() for node in nodes)


def _notice(address: str, words: ReadyWords) -> str:
    said = escape_text(words.elsewhere.format(address=address))
    return f'<p class="outside"><a href="{escape_value(address)}">{said}</a></p>'
