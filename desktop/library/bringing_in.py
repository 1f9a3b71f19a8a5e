"""Articles that come with their history, from another library."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.article.content import content_hash
from desktop.article.model import Article
from desktop.library import articles, handing_over, indexing, media, media_uses
from desktop.library.encoding import packed
from desktop.library.saving import Ready, ready
from desktop.library.schema import versions
from desktop.library.values import Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class PastText:
    """A version that another library kept."""

    kept_at: datetime
    reason: Reason
    article: Article


@dataclass(frozen=True, slots=True, kw_only=True)
class Newcomer:
    """An article that the library may not have yet, with its versions, the oldest first.

    The last of them says what the article says. Its texts are clean and their bodies canonical.
    """

    article: Article
    past: tuple[PastText, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Arriving:
    """A newcomer ready to be written: its texts are read, compressed and hashed."""

    said: Ready
    hash: str
    row: dict[str, object]
    versions: tuple[dict[str, object], ...]
    past_media: set[str]


def arriving(each: Newcomer) -> Arriving:
    """Return `each` ready to be written: the slow part, done before the transaction.

    Its body is made ready for readers when an export asks for it.
    """
    said = ready(each.article, for_readers=False, in_order=True)
    present = content_hash(said.article)
    return Arriving(
        said=said,
        hash=present,
        row=articles.row_of(said.article, max(1, len(each.past))),
        versions=tuple(_versions(said, each, present)),
        past_media=_past(said, each),
    )


def bring_in(connection: Connection, many: Sequence[Arriving]) -> list[bool]:
    """Write each article that is not there, with its versions; tell of each whether it was not.

    Its text is noted as one that another library knows. Stamps stay as they were.
    """
    absent = articles.absent(connection, [each.said.article.id for each in many])
    new = {each.said.article.id: each for each in many if each.said.article.id in absent}
    if new:
        _write(connection, list(new.values()))
    return [new.get(each.said.article.id) is each for each in many]


def _write(connection: Connection, many: Sequence[Arriving]) -> None:
    rows = [each.row for each in many]
    keys = articles.insert_rows(connection, [each.said.article for each in many], rows)
    told = chain.from_iterable(each.versions for each in many)
    connection.execute(sa.insert(versions), list(told))
    handing_over.note(connection, {each.said.article.id: each.hash for each in many})
    keyed = list(zip(keys, many, strict=True))
    indexing.add(connection, {key: each.said.words for key, each in keyed})
    media_uses.add(connection, {key: each.said.media for key, each in keyed})
    media_uses.add_past(connection, {key: each.past_media for key, each in keyed})


def _past(said: Ready, each: Newcomer) -> set[str]:
    shown = (media.used_by(text.article) for text in each.past)
    return set().union(*shown) - said.media.keys()


def _versions(said: Ready, each: Newcomer, present: str) -> list[dict[str, object]]:
    past = each.past or (
        PastText(kept_at=said.article.modified_at, reason=Reason.IMPORT, article=said.article),
    )
    hashes = [
        present if text.article == said.article else content_hash(text.article) for text in past
    ]
    leaning = len(past) if hashes[-1] == present else 0
    return [
        {
            "article": said.article.id,
            "number": number,
            "kept_at": text.kept_at,
            "reason": text.reason.value,
            "title": "" if number == leaning else text.article.title,
            "hash": hashed,
            "content": articles.AS_THE_ARTICLE if number == leaning else packed(text.article),
        }
        for number, (text, hashed) in enumerate(zip(past, hashes, strict=True), 1)
    ]
