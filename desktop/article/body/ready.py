"""A body made ready for readers: the one place where an article's text becomes trusted HTML.

It is made when an article is saved, so that a page is put together by joining strings. What
differs from page to page stays in one fixed shape, to be replaced without a parser:

- `<figure data-media="SHA256" …><img src="media:SHA256" alt="…">…</figure>`, and the same with
  `audio` or `video`; figures never hold figures;
- `<a href="article:UUID" …>…</a>` and `<a href="media:SHA256" …>…</a>`; links hold no links.

As in every body, no text and no attribute value holds `<` or `>`.
"""

import re
from dataclasses import dataclass
from html import unescape

from desktop.article.body.ready_words import ReadyWords, ready_words
from desktop.article.body.writing import escape_value

READY_VERSION = 1
"""Grows whenever the same body becomes other HTML, so that what was stored is made anew."""

_TAG = re.compile("<[^<>]*>")
_FIGURE = re.compile(
    '<figure([^<>]*)><(img|audio|video) src="media:([0-9a-f]{64})"([^<>]*)>(.*?)</figure>',
    re.DOTALL,
)
_ALT = re.compile(' alt="[^"]*"(?: role="presentation")?')
_CAPTION = re.compile("<figcaption>(.*?)(?:<cite>|</figcaption>)", re.DOTALL)
_CREDIT = re.compile("(?<!<figcaption>)<cite>")
_AWAY = re.compile('<a href="(?:https?:)?//[^"]*"', re.IGNORECASE)
_TABLE = re.compile("<table>(?:<caption>(.*?)</caption>)?|</table>", re.DOTALL)
_MEDIA = re.compile('<[^<>]* (?:src|href)="media:([0-9a-f]{64})"')


@dataclass(frozen=True, slots=True)
class ReadyBody:
    """A body for readers.

    `html` is as this module says, `text` the words alone, `media` the SHA-256 of each file that
    the HTML shows or links, in reading order; so many blocks as `left_out` says have no place.
    """

    html: str = ""
    text: str = ""
    media: tuple[str, ...] = ()
    left_out: int = 0


def ready_body(body: str, language: str) -> ReadyBody:
    """Return `body` ready for readers of `language`.

    It is normalised once more, so that nothing but the body profile becomes trusted, whoever
    wrote the text.
    """
    from desktop.article.body.canonical import plain_text  # late: with these comes the parser
    from desktop.article.body.normalising import normalise
    from desktop.article.body.outside import outside

    canonical = normalise(body).body
    words = ready_words(language)
    html, left_out = outside(canonical, words)
    html = _FIGURE.sub(lambda figure: _figure(figure, words), html)
    html = _CREDIT.sub('<cite class="after">', html)  # the style parts it from its caption
    html = _AWAY.sub(lambda link: f'{link[0]} rel="external noopener"', html)
    html = _scrolling(html, words)
    media = tuple(dict.fromkeys(_MEDIA.findall(html)))
    return ReadyBody(html, plain_text(canonical), media, left_out)


def _figure(found: re.Match[str], words: ReadyWords) -> str:
    shape, tag, media, values, rest = found.groups()
    if tag == "img":
        values = _alternative(values, rest, words)
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
