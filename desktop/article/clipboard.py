"""A field of an article as clean HTML, for pasting into another publishing system. Pure.

What only this program or its own pages understand is left behind: classes, and alignment with
them, addresses inside the library, and blocks that came from elsewhere.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape
from urllib.parse import quote

from desktop.article.body import plain_text
from desktop.article.body.cards import linked
from desktop.article.body.outside import outside
from desktop.article.body.ready_words import ready_words
from desktop.article.model import Article

_FIGURE = re.compile('<figure[^<>]*><[a-z]+ src="media:([0-9a-f]{64})".*?</figure>', re.DOTALL)
_LINK = re.compile('<a href="(?:article:[^"]*|media:([0-9a-f]{64}))"[^<>]*>(.*?)</a>', re.DOTALL)
_TAG = re.compile("<[a-z][^<>]*>")
_OWN = re.compile(' (?:class|role|data-[a-z-]+)="[^"]*"')
_MEDIA = re.compile('(?<= src="|href=")media:([0-9a-f]{64})(?=")')


@dataclass(frozen=True, slots=True)
class Clip:
    """A field to be pasted, as `html` and as `text`, with the SHA-256 of the `media` it shows.

    So many pictures and recordings as `missing` have no name, so many blocks as `left_out` are
    nothing to anybody else.
    """

    html: str
    text: str
    media: tuple[str, ...] = ()
    missing: int = 0
    left_out: int = 0


def clip(article: Article, field: str, names: Mapping[str, str]) -> Clip:
    """Return `field`, one of `FIELDS`, of `article`; `names` are plain file names by SHA-256."""
    return FIELDS[field](article, names)


def _body(article: Article, names: Mapping[str, str]) -> Clip:
    html, left_out = outside(linked(article.body), ready_words(article.language))
    missing = sum(media not in names for media in _FIGURE.findall(html))
    html = _FIGURE.sub(lambda figure: figure[0] if figure[1] in names else "", html)
    html = _LINK.sub(lambda link: link[0] if link[1] in names else link[2], html)
    media = tuple(dict.fromkeys(_MEDIA.findall(html)))
    html = _TAG.sub(lambda tag: _clean(tag[0], names), html)
    lines = "\n".join(filter(None, html.splitlines()))
    return Clip(lines, plain_text(article.body), media, missing, left_out)


def _clean(tag: str, names: Mapping[str, str]) -> str:
    return _MEDIA.sub(lambda media: quote(names[media[1]]), _OWN.sub("", tag))


def _of_lines(said: Callable[[Article], str]) -> Callable[[Article, Mapping[str, str]], Clip]:
    def lines(article: Article, _names: Mapping[str, str]) -> Clip:
        text = said(article)
        paragraphs = (f"<p>{line}</p>" for line in escape(text, quote=False).splitlines())
        return Clip("\n".join(paragraphs), text)

    return lines


def _of_words(said: Callable[[Article], str]) -> Callable[[Article, Mapping[str, str]], Clip]:
    def words(article: Article, _names: Mapping[str, str]) -> Clip:
        text = said(article)
        return Clip(escape(text, quote=False), text)

    return words


FIELDS: dict[str, Callable[[Article, Mapping[str, str]], Clip]] = {
    "title": _of_words(lambda article: article.title),
    "sapo": _of_lines(lambda article: article.sapo),
    "body": _body,
    "bylines": _of_words(lambda article: ", ".join(each.name for each in article.bylines)),
    "source": _of_words(lambda article: article.source.name),
    "tags": _of_words(lambda article: ", ".join(article.tags)),
    "correction": _of_lines(lambda article: article.correction),
}
"""The fields that other systems have too."""
