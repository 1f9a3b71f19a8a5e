"""Figures, links and tables of a canonical body in the shapes that readers' pages need.

`desktop.article.body.ready` tells the shapes. No parser is needed: in a canonical body every
`<…>` is a tag, and attributes stand in one order.
"""

import re
from html import unescape

from desktop.article.body.cards import carded
from desktop.article.body.ready_words import ReadyWords
from desktop.article.body.writing import escape_value

_TAG = re.compile("<[^<>]*>")
_FIGURE = re.compile(
    '<figure([^<>]*)><(img|audio|video) src="media:([0-9a-f]{64})"([^<>]*)>(.*?)</figure>',
    re.DOTALL,
)
_ALT = re.compile(' alt="[^"]*"(?: role="presentation")?')
_WIDTH = re.compile(' width="[0-9]+"')
_CAPTION = re.compile("<figcaption>(.*?)(?:<cite>|</figcaption>)", re.DOTALL)
_CREDIT = re.compile("(?<!<figcaption>)<cite>")
_AWAY = re.compile('<a href="(?:https?:)?//[^"]*"', re.IGNORECASE)
_TABLE = re.compile("<table>(?:<caption>(.*?)</caption>)?|</table>", re.DOTALL)


def reshaped(html: str, words: ReadyWords) -> str:
    """Return the canonical `html`, without opaque blocks, as readers get it."""
    html = _FIGURE.sub(lambda figure: _figure(figure, words), html)
    html = carded(html, words)
    html = _CREDIT.sub('<cite class="after">', html)  # the style parts it from its caption
    html = _AWAY.sub(lambda link: f'{link[0]} rel="external noopener"', html)
    return _scrolling(html, words)


def _figure(found: re.Match[str], words: ReadyWords) -> str:
    shape, tag, media, values, rest = found.groups()
    if tag == "img":
        width = _WIDTH.search(values)
        values = _alternative(values, rest, words) + (width[0] if width else "")
    return f'<figure data-media="{media}"{shape}><{tag} src="media:{media}"{values}>{rest}</figure>'


def _alternative(values: str, rest: str, words: ReadyWords) -> str:
    """Return the attributes that say the picture to who cannot see it; its caption may have to."""
    if said := _ALT.match(values):
        return said[0]
    caption = _CAPTION.search(rest)
    text = _words(caption[1]) if caption else ""
    return f' alt="{escape_value(text or words.undescribed_picture)}"'


def _scrolling(html: str, words: ReadyWords) -> str:
    """Put each table into a region that scrolls by itself and can be reached by keyboard."""
    depth = number = done = 0
    pieces: list[str] = []
    for tag in _TABLE.finditer(html):
        depth += -1 if tag[0] == "</table>" else 1
        if tag[0] == "</table>" and depth == 0:
            pieces += [html[done : tag.end()], "</div>"]
            done = tag.end()
        elif tag[0] != "</table>" and depth == 1:
            number += 1
            pieces += [html[done : tag.start()], _region(number, tag[1], words)]
            done = tag.start()
    return "".join([*pieces, html[done:]])


def _region(number: int, caption: str | None, words: ReadyWords) -> str:
    name = words.table.format(number=number)
    said = _words(caption or "")
    label = escape_value(f"{name}: {said}" if said else name)
    return f'<div class="scroll" role="region" tabindex="0" aria-label="{label}">'


def _words(html: str) -> str:
    return " ".join(unescape(_TAG.sub("", html.replace("<br>", " "))).split())
