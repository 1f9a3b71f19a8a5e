"""What `verify` asks of the database, one subject at a time."""

from collections.abc import Iterator
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.article.content import content_hash
from desktop.article.model import Article
from desktop.library import indexing, ready_bodies
from desktop.library.encoding import UNREADABLE, decoded, unpacked
from desktop.library.schema import articles, drafts, is_shared, versions
from desktop.library.values import Problem, ProblemKind


def integrity_problems(connection: Connection) -> Iterator[Problem]:
    """Ask SQLite whether its pages, indexes and references are whole."""
    if is_shared(connection):  # whose administrator has checksums of pages, and `amcheck`
        return
    for (detail,) in connection.exec_driver_sql("PRAGMA integrity_check"):
        if detail != "ok":
            yield Problem(kind=ProblemKind.DATABASE, subject="library.db", detail=detail)
    for row in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield Problem(kind=ProblemKind.REFERENCE, subject=row[0], detail=f"{row[1]} → {row[2]}")


def article_problems(article_id: UUID, connection: Connection) -> Iterator[Problem]:
    """Check that the article and its versions can be read, and what was made of its words.

    A body that is not ready is no fault: it is made so when it is needed. Nothing is said of an
    article that is not found: it went meanwhile, or the index of ids is not whole.
    """
    query = sa.select(*articles.c["key", "content"]).where(articles.c.id == article_id)
    row = connection.execute(query).first()
    if row is None:
        return
    article: Article | None = None
    try:
        article = unpacked(row.content)
    except UNREADABLE as error:
        yield Problem(kind=ProblemKind.ARTICLE, subject=str(article_id), detail=str(error))
    if article is not None and article.id != article_id:
        yield Problem(kind=ProblemKind.DATABASE, subject=str(article_id), detail=str(article.id))
        return
    if article is not None:
        if not indexing.says(connection, row.key, indexing.words(article)):
            yield Problem(kind=ProblemKind.STALE_SEARCH, subject=str(article_id))
        if ready_bodies.is_stale(connection, article):
            yield Problem(kind=ProblemKind.STALE_READY, subject=str(article_id))
    yield from _version_problems(article_id, article, connection)


def draft_problems(article_id: UUID, connection: Connection) -> Iterator[Problem]:
    """Check that the draft can be read."""
    query = sa.select(drafts.c.content).where(drafts.c.article == article_id)
    for content in connection.execute(query).scalars():
        try:
            decoded(content)
        except UNREADABLE as error:
            yield Problem(kind=ProblemKind.DRAFT, subject=str(article_id), detail=str(error))


def _version_problems(
    article_id: UUID, article: Article | None, connection: Connection
) -> Iterator[Problem]:
    """Check the versions; of what cannot be read of the article itself is told already."""
    columns = versions.c["number", "hash", "content"]
    for row in connection.execute(sa.select(*columns).where(versions.c.article == article_id)):
        try:
            text = unpacked(row.content) if row.content else article
            fits = text is None or content_hash(text) == row.hash
            detail = "" if fits else "hash"
        except UNREADABLE as error:
            fits, detail = False, str(error)
        if not fits:
            subject = f"{article_id}/{row.number}"
            yield Problem(kind=ProblemKind.VERSION, subject=subject, detail=detail)
