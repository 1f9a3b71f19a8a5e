"""Draft rows: what was typed and not yet saved, apart from the saved article."""

from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Row

from desktop.library.encoding import decoded, encoded
from desktop.library.schema import drafts, writers
from desktop.library.values import Draft

_DROPPED = sa.delete(drafts).where(drafts.c.article == sa.bindparam("an_article"))
"""Made once: every save asks for it."""


def is_begun(article: sa.ColumnElement[Any]) -> sa.ColumnElement[bool]:
    """Return the condition that someone typed on `article`, a column, and did not save yet."""
    typed = writers.c.base_version.is_not(None)
    elsewhere = sa.exists().where(writers.c.article == article, typed)
    return sa.exists().where(drafts.c.article == article) | elsewhere


def begun() -> sa.CompoundSelect[Any]:
    """Return the query for the `article` and `base_version` of what is not saved yet."""
    elsewhere = sa.select(*writers.c["article", "base_version"])
    typed = elsewhere.where(writers.c.base_version.is_not(None))
    return sa.union_all(sa.select(*drafts.c["article", "base_version"]), typed)


def write(connection: Connection, draft: Draft) -> None:
    """Put `draft` in place of the article's draft, if it has one."""
    row = {
        "base_version": draft.base_version,
        "kept_at": draft.kept_at,
        "content": encoded(draft.article),
    }
    known = drafts.c.article == draft.article.id
    if connection.execute(sa.update(drafts).where(known).values(row)).rowcount == 0:
        connection.execute(sa.insert(drafts).values(article=draft.article.id, **row))


def read(connection: Connection, article_id: UUID) -> Draft | None:
    """Return the article's draft, if it has one."""
    row = connection.execute(sa.select(drafts).where(drafts.c.article == article_id)).first()
    return _draft(row) if row else None


def read_all(connection: Connection) -> list[Draft]:
    """Return every draft, the last kept first."""
    newest = sa.select(drafts).order_by(drafts.c.kept_at.desc(), drafts.c.article.desc())
    return [_draft(row) for row in connection.execute(newest)]


def drop(connection: Connection, article_id: UUID) -> None:
    """Remove the article's draft, if it has one."""
    connection.execute(_DROPPED, {"an_article": article_id})


def _draft(row: Row[*tuple[Any, ...]]) -> Draft:
    return Draft(article=decoded(row.content), base_version=row.base_version, kept_at=row.kept_at)
