"""The files of an article under names that say order and content: `01-anh-bia.jpg`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath

from desktop.article.body import pictures
from desktop.article.model import Article
from desktop.language import tr
from desktop.vietnamese import slug

_RECORDING = re.compile('<(?:audio|video) src="media:([0-9a-f]{64})"')

_LONGEST = 40
"""Letters of a name that say what the picture shows; portals cut longer ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PastePicture:
    """A picture or other file to be put in by hand; `caption` has the credit behind it.

    `name` is that of its file, without the ending until the file is made.
    """

    media: str
    name: str
    alt: str = ""
    caption: str = ""


def numbered(article: Article) -> list[PastePicture]:
    """Return the article's files, each once: cover, pictures in reading order, recordings, papers.

    `name` has no ending yet.
    """
    found: dict[str, PastePicture] = {}
    for picture in _shown(article):
        found.setdefault(picture.media, picture)
    return [
        PastePicture(
            media=each.media,
            name=f"{number:02}-{_short(slug(each.name))}",
            alt=each.alt,
            caption=each.caption,
        )
        for number, each in enumerate(found.values(), start=1)
    ]


def _shown(article: Article) -> Iterator[PastePicture]:
    """Yield every file; `name` says what it is, in words."""
    if cover := article.cover:
        alt = "" if cover.decorative else cover.alt
        caption = _line(cover.caption, cover.credit)
        yield PastePicture(media=cover.media, name=tr("Cover picture"), alt=alt, caption=caption)
    for each in pictures(article.body):
        caption = _line(each.caption, each.credit)
        name = each.caption or each.alt or ""
        named = name if slug(name) else tr("Picture")
        yield PastePicture(media=each.media, name=named, alt=each.alt or "", caption=caption)
    for media in _RECORDING.findall(article.body):
        yield PastePicture(media=media, name=tr("Recording"))
    for paper in article.attachments:
        stem = PurePath(paper.file).stem
        yield PastePicture(media=paper.media, name=stem if slug(stem) else tr("Document"))


def _line(caption: str, credit: str) -> str:
    return " ".join(filter(None, (caption.strip(), credit.strip())))


def _short(name: str) -> str:
    if len(name) <= _LONGEST:
        return name
    return name[: _LONGEST + 1].rpartition("-")[0] or name[:_LONGEST]
