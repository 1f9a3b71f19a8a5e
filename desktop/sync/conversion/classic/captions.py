"""`[caption]` around a picture, as WordPress's classic editor writes it, as the figure it shows."""

import re
from collections.abc import Callable

from selectolax.lexbor import LexborHTMLParser

from desktop.article.body.depth import flattened
from desktop.article.body.writing import attributes
from desktop.sync.conversion.opaque import opaque

_CAPTION = re.compile(r"\[caption\b([^\[\]]*)\](.*?)\[/caption\]", re.DOTALL | re.IGNORECASE)
_END = "[/caption]"
_PICTURE = re.compile(
    r"\s*((?:<a\b[^<>]*>\s*)?<img\b[^<>]*>(?:\s*</a>)?)(.*)", re.DOTALL | re.IGNORECASE
)
_ALIGN = re.compile(r"""align=["']?(align[a-z]+)""", re.IGNORECASE)

Shown = Callable[[dict[str, str | None]], str]
"""The attributes of an `img` to the SHA-256 of its picture, or ""."""


def with_figures(html: str, shown: Shown) -> str:
    """Return `html` with its captions as figures; those of pictures elsewhere stay untouched."""
    end = html.lower().rfind(_END) + len(_END)
    if end < len(_END):
        return html
    return _CAPTION.sub(lambda found: _figure(found, shown), html[:end]) + html[end:]


def _figure(caption: re.Match[str], shown: Shown) -> str:
    inside = _PICTURE.fullmatch(caption[2])
    if inside is None or not _is_known(inside[1], shown):
        return opaque(caption[0])
    align = _ALIGN.search(caption[1])
    shape = attributes(class_=align[1].lower() if align else None)
    return f"<figure{shape}>{inside[1]}<figcaption>{inside[2].strip()}</figcaption></figure>"


def _is_known(html: str, shown: Shown) -> bool:
    image = LexborHTMLParser(flattened(html)).css_first("img")
    return image is not None and bool(shown(image.attributes))
