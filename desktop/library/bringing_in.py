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
from desktop.library.saving import Ready
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


def bring_in(connection: Connection, many: Sequence[tuple[Ready, Newcomer]]) -> list[bool]:
    """Write each article that is not there, with its versions; tell of each whether it was not.

    Its text is noted as one that another library knows. Stamps stay as they were; what readers get is made when an export asks for it.
    """
    absent = articles.absent(connection, [said.article.id for said, _ in many])
    new = {said.article.id: (said, each) for said, each in many if said.article.id in absent}
    if new:
        _write(connection, list(new.values()))
    return [new.get(said.article.id, (None,))[0] is said for said, _ in many]


def _write(connection: Connection, many: Sequence[tuple[Ready, Newcomer]]) -> None:
    numbers = [max(1, len(each.past)) for _, each in many]
    keys = articles.insert(connection, [said.article for said, _ in many], numbers)
    present = {said.article.id: content_hash(said.article) for said, _ in many}
    told = [_versions(said, each, present[said.article.id]) for said, each in many]
    connection.execute(sa.insert(versions), list(chain.from_iterable(told)))
    handing_over.note(connection, present)
    indexing.add(connection, {key: said.words for key, (said, _) in zip(keys, many, strict=True)})
    keyed = list(zip(keys, many, strict=True))
    media_uses.add(connection, {key: said.media for key, (said, _) in keyed})
    media_uses.add_past(connection, {key: _past(*each) for key, each in keyed})


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
