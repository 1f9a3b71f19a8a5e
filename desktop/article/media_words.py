"""One medium changed in an article: what is said of it, or another file in its place. Pure."""

import html
import re
from collections.abc import Collection
from dataclasses import dataclass, replace

from desktop.article.body.writing import attributes, escape_text
from desktop.article.model import Article, Picture

_FIGURE = re.compile(r"(<figure[^<>]*>)(<img[^<>]*>)(<figcaption>.*?</figcaption>)?(</figure>)")
_SOURCE = re.compile(r"media:([0-9a-f]{64})")
_ALT = re.compile(r' alt="([^"]*)"')
_CREDIT = re.compile(r" ?<cite>(.*?)</cite>")
_TAG = re.compile("<[^<>]*>")
_SIZE = re.compile(r' (width|height)="(\d+)"')


@dataclass(frozen=True, slots=True)
class MediumWords:
    """What is said of a medium wherever it is shown."""

    alt: str = ""
    credit: str = ""


@dataclass(frozen=True, slots=True)
class Exchange:
    """A picture in the place of another: SHA-256 of both, and the new one's size in pixels or 0."""

    former: str
    media: str
    width: int = 0
    height: int = 0


def described(
    article: Article, media: str, words: MediumWords, former: Collection[MediumWords]
) -> Article:
    """Return `article` with `words` where it says nothing of `media`, or what is in `former`.

    What it says in its own words stays, and so does a picture that is there for decoration.
    """
    alts = {"", *(each.alt for each in former)}
    credits_ = {"", *(each.credit for each in former)}

    def said(figure: re.Match[str]) -> str:
        start, img, caption, end = figure.groups("")
        if f"media:{media}" not in img:
            return figure[0]
        return (
            start + _with_alt(img, words.alt, alts) + _with_credit(caption, words, credits_) + end
        )

    cover = article.cover
    if cover and cover.media == media:
        cover = _covered(cover, words, alts, credits_)
    return replace(article, body=_FIGURE.sub(said, article.body), cover=cover)


def _covered(cover: Picture, words: MediumWords, alts: set[str], credits_: set[str]) -> Picture:
    if cover.alt in alts and not cover.decorative:
        cover = replace(cover, alt=words.alt)
    return replace(cover, credit=words.credit) if cover.credit in credits_ else cover


def _with_alt(img: str, alt: str, former: set[str]) -> str:
    said = _ALT.search(img)
    if said and (not said[1] or html.unescape(said[1]) not in former):
        return img  # decorative, or in its own words
    bare = _ALT.sub("", img)
    source = _SOURCE.search(bare)
    if not alt or source is None:
        return bare
    place = source.end() + 1
    return bare[:place] + attributes(alt=alt) + bare[place:]


def _with_credit(caption: str, words: MediumWords, former: set[str]) -> str:
    said = _CREDIT.search(caption)
    if said and html.unescape(_TAG.sub("", said[1])) not in former:
        return caption
    inside = _CREDIT.sub("", caption).removeprefix("<figcaption>").removesuffix("</figcaption>")
    credit = f"<cite>{escape_text(words.credit)}</cite>" if words.credit else ""
    parts = " ".join(part for part in (inside, credit) if part)
    return f"<figcaption>{parts}</figcaption>" if parts else ""


def exchanged(article: Article, exchange: Exchange) -> Article:
    """Return `article` with one medium in the place of another, with the words it was given."""
    former, media = exchange.former, exchange.media

    def shown(tag: re.Match[str]) -> str:
        there = tag[0].replace(f"media:{former}", f"media:{media}")
        resize = tag[0].startswith("<img") and exchange.width and there != tag[0]
        return _resized(there, exchange) if resize else there

    cover = article.cover
    if cover and cover.media == former:
        cover = replace(cover, media=media)
    files = tuple(
        replace(each, media=media) if each.media == former else each for each in article.attachments
    )
    return replace(article, body=_TAG.sub(shown, article.body), cover=cover, attachments=files)


def _resized(img: str, exchange: Exchange) -> str:
    """Return `img` no wider than the new file is, in its shape."""
    sizes = {name: int(length) for name, length in _SIZE.findall(img)}
    width = min(sizes.get("width") or exchange.width, exchange.width)
    height = max(1, round(width * exchange.height / exchange.width))
    bare = _SIZE.sub("", img).removesuffix(">")
    return f"{bare}{attributes(width=width, height=height)}>"
