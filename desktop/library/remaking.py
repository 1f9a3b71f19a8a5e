"""What is made of articles, and has no other source: their words' indexes, labels, uses of media."""

from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.library import indexing, label_rows, media_uses, schema
from desktop.library.database import Database
from desktop.library.encoding import legible
from desktop.library.schema import articles, versions
from desktop.progress import Job, Progress

MADE_ANEW = (
    schema.ready_bodies,  # these when somebody asks for them
    schema.article_categories,
    schema.article_tags,
    schema.article_people,
    schema.media_uses,
    schema.media_past,
)
"""The tables whose rows the articles tell: none of those is lost."""

_TOGETHER = 200


def remake(fresh: Database) -> Job[None]:
    """Make the indexes, which are empty, and what else is made of the articles that can be read."""
    last_saved = sa.select(articles.c.key).order_by(articles.c.modified_at, articles.c.key)
    with fresh.writing() as connection:
        keys = connection.execute(last_saved).scalars().all()
        for done in range(0, len(keys), _TOGETHER):
            yield Progress(done, len(keys))
            _remake_some(connection, keys[done : done + _TOGETHER])


def _remake_some(connection: Connection, keys: Sequence[int]) -> None:
    rows = sa.select(*articles.c["key", "content"]).where(articles.c.key.in_(keys))
    contents = {row.key: row.content for row in connection.execute(rows)}
    read = {key: article for key in keys if (article := legible(contents[key]))}
    if read:
        indexing.add(connection, {key: indexing.words(each) for key, each in read.items()})
    used = {key: media_uses.used_by(each) for key, each in read.items()}
    for key, article in read.items():
        label_rows.replace(connection, key, article)
        media_uses.write(connection, key, used[key])
    media_uses.add_past(connection, _past(connection, keys, used))


def _past(
    connection: Connection, keys: Sequence[int], used: dict[int, dict[str, media_uses.Use]]
) -> dict[int, set[str]]:
    """Return which media only versions of the articles show."""
    texts = (
        sa.select(articles.c.key, versions.c.content)
        .select_from(versions.join(articles, articles.c.id == versions.c.article))
        .where(articles.c.key.in_(keys), sa.func.length(versions.c.content) > 0)
    )
    past: dict[int, set[str]] = {}
    for row in connection.execute(texts):
        if version := legible(row.content):
            shown = media_uses.used_by(version).keys()
            past.setdefault(row.key, set()).update(shown - used.get(row.key, {}).keys())
    return past
