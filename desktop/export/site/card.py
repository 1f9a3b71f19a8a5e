"""A card: what lists, feeds and the plan need to know of an article, small enough to keep them all.

A hundred thousand of them stay in memory during an export, and one file keeps those of the last
one. A card is made of what readers may know alone; the text stays in the library.
"""

import re
from datetime import UTC, datetime, timedelta
from enum import IntEnum
from functools import lru_cache
from sys import intern
from typing import TYPE_CHECKING

import msgspec

from desktop.article.model import Role
from desktop.article.states import State
from desktop.export.site.paths import article_path

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.article.body.ready import ReadyBody
    from desktop.article.model import Article

LONGEST_SAPO = 160
"""Letters of the sapo that a list shows: two lines of print."""

_YEAR_ONE = datetime(1, 1, 1, tzinfo=UTC)
_DIGITS = 12
_AUDIO = (".mp3", ".m4a", ".aac", ".ogg", ".oga", ".opus", ".wav", ".flac")
_MENTION = re.compile('<a href="article:([0-9a-f-]{36})"')


class Standing(IntEnum):
    """How readers meet an article at a given moment."""

    LISTED = 0
    EXPIRED = 1
    """It has its page, and no list names it any more."""

    WITHDRAWN = 2
    """A short notice stands in its place."""

    WAITING = 3
    """Its date is still to come: there is no page."""


class Card(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One article that readers may meet.

    Title and sapo are kept as UTF-8, in half of the room that Python takes for Vietnamese text.

    `order` sorts by the readers' date, then by id: twelve digits (seconds since the year 1, UTC)
    and the id's 32 hexadecimal digits. `modified` and `expires` count the same seconds (0: it
    never expires). `media` are the SHA-256 of what the body shows or links, `cover` that of the
    cover; `files` are the attachments' (SHA-256, file name). `related` are the ids chosen by
    hand, `mentions` those that the body links to, both as 32 digits. `authors` wrote it;
    photographers, editors and translators did not.
    """

    order: str
    path: str
    title_utf8: bytes
    sapo_utf8: bytes
    modified: int
    language: str
    categories: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    topic: str = ""
    authors: tuple[str, ...] = ()
    cover: str = ""
    media: tuple[str, ...] = ()
    files: tuple[tuple[str, str], ...] = ()
    related: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()
    has_audio: bool = False
    withdrawn: bool = False
    expires: int = 0

    @property
    def title(self) -> str:
        """The article's title; empty for one without."""
        return self.title_utf8.decode()

    @property
    def sapo(self) -> str:
        """The beginning of the sapo, at most `LONGEST_SAPO` letters."""
        return self.sapo_utf8.decode()

    @property
    def id(self) -> str:
        """The article's id as 32 hexadecimal digits."""
        return self.order[_DIGITS:]

    @property
    def seconds(self) -> int:
        """The readers' date in seconds since the year 1, UTC."""
        return int(self.order[:_DIGITS])

    @property
    def date(self) -> datetime:
        """The readers' date, in UTC."""
        return moment(self.seconds)

    def standing(self, now: int) -> Standing:
        """Return how readers meet the article at `now` (seconds since the year 1, UTC)."""
        if self.withdrawn:
            return Standing.WITHDRAWN
        if self.seconds > now:
            return Standing.WAITING
        if 0 < self.expires <= now:
            return Standing.EXPIRED
        return Standing.LISTED


def card_of(article: "Article", ready: "ReadyBody") -> Card | None:
    """Return the card of `article`, whose body is `ready`; None for one that is not for readers."""
    if article.state not in {State.PUBLISHED, State.WITHDRAWN}:
        return None
    cover = article.cover
    return Card(
        order=f"{seconds(article.reader_date):0{_DIGITS}d}{article.id.hex}",
        path=article_path(article),
        title_utf8=article.title.encode(),
        sapo_utf8=shortened(article.sapo or ready.text, LONGEST_SAPO).encode(),
        modified=seconds(article.modified_at),
        language=intern(article.language),
        categories=_interned(article.categories),
        tags=_interned(article.tags),
        topic=intern(article.topic),
        authors=_interned(_authors(article)),
        cover=intern(cover.media) if cover else "",
        media=_interned(ready.media),
        files=tuple((file.media, file.file) for file in article.attachments),
        related=tuple(related.hex for related in article.related),
        mentions=_mentions(ready.html),
        has_audio=any(is_audio(file.file) for file in article.attachments),
        withdrawn=article.state is State.WITHDRAWN,
        expires=seconds(article.expires_at) if article.expires_at else 0,
    )


def tells_more(article: "Article") -> bool:
    """Return whether a card takes anything from the ready body of `article`.

    To open it costs as much as all the rest, and most articles name neither files nor articles.
    A colon may be written as a character reference, in text that this program did not write.
    """
    body = article.body
    return not article.sapo or "media" in body or "article" in body or "&#" in body


def seconds(when: datetime) -> int:
    """Return the aware `when` as whole seconds since the year 1, UTC."""
    gone = when - _YEAR_ONE
    return gone.days * 86400 + gone.seconds


def moment(count: int) -> datetime:
    """Return the moment `count` seconds after the year 1 began, in UTC."""
    return _YEAR_ONE + timedelta(seconds=count)


def shortened(text: str, longest: int) -> str:
    """Return the beginning of `text` on one line, cut at a word."""
    line = " ".join(text[: 2 * longest].split())
    if len(line) <= longest:
        return line
    return line[:longest].rpartition(" ")[0].rstrip(",;:–- ") + "…"


def is_audio(file: str) -> bool:
    """Return whether the file of this name is one to be listened to."""
    return file.lower().endswith(_AUDIO)


def _authors(article: "Article") -> list[str]:
    wrote = (Role.AUTHOR, Role.CO_AUTHOR)
    names = [line.name for line in article.bylines if line.role in wrote and line.name]
    return list(dict.fromkeys(names))


def _mentions(html: str) -> tuple[str, ...]:
    if "article:" not in html:
        return ()
    return tuple(dict.fromkeys(found.replace("-", "") for found in _MENTION.findall(html)))


def _interned(names: "Iterable[str]") -> tuple[str, ...]:
    """Return `names` as the one tuple that all cards with the same names share."""
    return _same(tuple(map(intern, names)))


@lru_cache(maxsize=4096)
def _same(names: tuple[str, ...]) -> tuple[str, ...]:
    return names
