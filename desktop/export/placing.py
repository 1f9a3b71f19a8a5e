"""Pictures, files and links of a ready body put in their place on a page, without a parser.

A ready body has them in fixed shapes (`desktop.article.body.ready`), which no text can imitate.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Protocol
from uuid import UUID

_NO_FILES: Mapping[str, str] = {}
_FIGURE = re.compile('<figure data-media="([0-9a-f]{64})"([^<>]*)>(.*?)</figure>', re.DOTALL)
_IMG = re.compile('<img src="media:[0-9a-f]{64}"([^<>]*)>')
_WIDTH = re.compile(' width="([1-9][0-9]*)"$')
_LINK = re.compile(
    '<a href="(?:article:([0-9a-f-]{36})|media:([0-9a-f]{64}))"([^<>]*)>(.*?)</a>', re.DOTALL
)

_WIDEST = 1200
"""Pixels: no page's text is wider, at any text size; a picture of a camera's size is not more."""


class Placeable(Protocol):
    """A picture as a page shows it, such as `desktop.export.site.views.Shown`.

    `url` is for every browser, `width` and `height` its pixels; `srcset` belongs to its format,
    `sources` are (MIME type, srcset) of better formats, the best first.
    """

    @property
    def url(self) -> str: ...  # noqa: D102
    @property
    def width(self) -> int: ...  # noqa: D102
    @property
    def height(self) -> int: ...  # noqa: D102
    @property
    def srcset(self) -> str: ...  # noqa: D102
    @property
    def sources(self) -> tuple[tuple[str, str], ...]: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Placed:
    """A body's HTML for one page, and how many pictures and recordings it had to leave out."""

    html: str
    missing: int = 0


def place(
    html: str,
    pictures: Mapping[str, Placeable],
    articles: Mapping[UUID, str],
    files: Mapping[str, str] = _NO_FILES,
    sizes: str = "",
    *,
    names: Mapping[str, str] = _NO_FILES,
    told: Mapping[str, str] = _NO_FILES,
) -> Placed:
    """Return the ready body `html` for a page.

    `pictures` and `files` (sound, film and documents) are by SHA-256, `articles` by id; addresses
    are relative to the page. What is in none of them is left out: a figure with its caption, of
    a link the text stays. `sizes` is HTML's `sizes` for pictures that come in several widths; one
    that the body shows smaller has its own. Documents in `names` are kept at a click, under that
    name; behind the link to one in `told` stands what is told of it.
    """
    missing = 0

    def figure(found: re.Match[str]) -> str:
        nonlocal missing
        media, shape, inside = found.groups()
        if inside.startswith("<img "):
            placed = _pictured(inside, pictures.get(media), sizes)
        else:
            placed = _recorded(inside, media, files.get(media))
        missing += not placed
        return f"<figure{shape}>{placed}</figure>" if placed else ""

    if "<figure data-media=" in html:
        html = _FIGURE.sub(figure, html)
    if '<a href="article:' in html or '<a href="media:' in html:
        html = _LINK.sub(lambda link: _link(link, articles, files, names, told), html)
    return Placed(html, missing)


def _pictured(inside: str, picture: Placeable | None, sizes: str) -> str:
    return _IMG.sub(lambda img: _picture(img[1], picture, sizes), inside) if picture else ""


def _recorded(inside: str, media: str, file: str | None) -> str:
    return inside.replace(f'src="media:{media}"', f'src="{escape(file)}"') if file else ""


def _picture(described: str, picture: Placeable, sizes: str) -> str:
    asked = _WIDTH.search(described)
    described = _WIDTH.sub("", described)
    width, height = _shown_size(int(asked[1]) if asked else 0, picture)
    if sizes and width < picture.width:
        sizes = f"min({width}px, 100vw)"
    widths = f' sizes="{escape(sizes)}"' if sizes else ""
    srcset = f' srcset="{escape(picture.srcset)}"{widths}' if picture.srcset else ""
    lazy = "" if picture.url.startswith("data:") else ' loading="lazy"'
    img = (
        f'<img src="{escape(picture.url)}"{srcset}{described} width="{width}" '
        f'height="{height}" decoding="async"{lazy}>'
    )
    better = "".join(
        f'<source type="{escape(kind)}" srcset="{escape(each)}"{widths}>'
        for kind, each in picture.sources
    )
    return f"<picture>{better}{img}</picture>" if better else img


def _shown_size(asked: int, picture: Placeable) -> tuple[int, int]:
    """Return width and height of the picture, in its own shape, where a width may be asked for."""
    width = min(asked, max(_WIDEST, picture.width)) if asked else picture.width
    if width == picture.width:
        return picture.width, picture.height
    return width, max(1, round(width * picture.height / picture.width))


def _link(
    found: re.Match[str],
    articles: Mapping[UUID, str],
    files: Mapping[str, str],
    names: Mapping[str, str],
    told: Mapping[str, str],
) -> str:
    article, media, values, text = found.groups()
    url = articles.get(UUID(article)) if article else files.get(media)
    kept = f' download="{escape(names[media])}"' if media in names else ""
    behind = f' <span class="kind">({escape(told[media])})</span>' if media in told else ""
    return f'<a href="{escape(url)}"{values}{kept}>{text}</a>{behind}' if url else text
