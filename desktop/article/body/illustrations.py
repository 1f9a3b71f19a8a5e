"""The pictures and files that a body uses."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.article.body.nodes import (
    BREAK,
    Block,
    Blocks,
    Box,
    Details,
    Figure,
    Listing,
    Runs,
    Table,
)
from desktop.article.body.reading import Reader

_TAG = re.compile("<[a-z][^<>]*media:[^<>]*>")
_MEDIA = re.compile("media:([0-9a-f]{64})")


@dataclass(frozen=True, slots=True)
class BodyPicture:
    """A picture in a body. `alt` is None where nobody has written one; sizes are pixels or 0."""

    media: str
    alt: str | None
    decorative: bool
    caption: str
    credit: str
    width: int = 0
    height: int = 0


def media(body: str) -> set[str]:
    """Return the SHA-256 of every file of the library that `body` uses, links included."""
    return {found for tag in _TAG.findall(body) for found in _MEDIA.findall(tag)}


def pictures(body: str) -> list[BodyPicture]:
    """Return the pictures of `body` in reading order, those in tables and boxes too."""
    if "<img " not in body:
        return []
    figures = (found for block in Reader(body).read() for found in _figures(block))
    return [_picture(figure) for figure in figures if figure.tag == "img"]


def _picture(figure: Figure) -> BodyPicture:
    return BodyPicture(
        media=figure.media,
        alt=figure.alt,
        decorative=figure.alt == "",
        caption=_words(figure.caption),
        credit=_words(figure.credit),
        width=figure.width,
        height=figure.height,
    )


def _words(runs: Runs) -> str:
    return "".join(text for text, _ in runs).replace(BREAK, " ")


def _figures(block: Block) -> Iterator[Figure]:
    if isinstance(block, Figure):
        yield block
    for inside in _inside(block):
        for each in inside:
            yield from _figures(each)


def _inside(block: Block) -> list[Blocks]:
    if isinstance(block, Listing):
        return list(block.items)
    if isinstance(block, Box | Details):
        return [block.blocks]
    if isinstance(block, Table):
        rows = (*block.header, *block.rows, *block.footer)
        return [cell.blocks for row in rows for cell in row]
    return []
