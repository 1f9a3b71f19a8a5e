"""How each kind of problem is mended, one subject at a time, from versions and backups."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TypeVar
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.article.content import content_hash
from desktop.article.model import Article
from desktop.article.states import State
from desktop.errors import ExpectedError
from desktop.library import articles, indexing, ready_bodies
from desktop.library.backups.inside import unpack_database
from desktop.library.backups.making import FOLDER
from desktop.library.backups.rotation import backups_in
from desktop.library.backups.scratch import opened, scratch
from desktop.library.database import Database
from desktop.library.encoding import decoded, legible, packed, unpacked
from desktop.library.errors import DamagedLibrary
from desktop.library.failures import explained
from desktop.library.other_copies import other_copy
from desktop.library.schema import articles as rows
from desktop.library.schema import drafts, versions
from desktop.library.values import Problem, ProblemKind

Backup = sqlite3.Connection
Found = TypeVar("Found")


def mend_search(database: Database, problem: Problem) -> None:
    """Make the index say the article's words."""
    with database.writing() as connection:
        query = sa.select(*rows.c["key", "content"]).where(rows.c.id == UUID(problem.subject))
        row = connection.execute(query).one()
        indexing.put(connection, row.key, indexing.words(unpacked(row.content)))


def mend_ready(database: Database, problem: Problem) -> None:
    """Let the text for readers be made anew when it is needed."""
    with database.writing() as connection:
        ready_bodies.drop(connection, UUID(problem.subject))


def mend_article(database: Database, problem: Problem) -> None:
    """Put the newest text that can be read in the place of the one that cannot.

    The newest version has no text but that one, so whatever else holds it comes first.
    """
    article_id = UUID(problem.subject)
    with database.reading() as connection:
        known = articles.version_list(connection, article_id)[:1]
        same = other_copy(connection, article_id, known[0].content) if known else None
        older = _from_versions(connection, article_id)

    def kept(backup: Backup) -> Article | None:
        article = _saved(backup, article_id)
        fits = article is not None and known and content_hash(article) == known[0].content
        return article if fits else None

    article = (
        same
        or in_backups(database, kept)
        or older
        or in_backups(database, lambda backup: _saved(backup, article_id))
    )
    if article is not None:
        with database.writing() as connection:
            _put_back(connection, article)


def _put_back(connection: Connection, article: Article) -> None:
    """Write `article` with the place on its road that the row still tells."""
    columns = rows.c["key", "state", "published_at", "created_at", "modified_at"]
    row = connection.execute(sa.select(*columns).where(rows.c.id == article.id)).one()
    standing = replace(
        article,
        state=State(row.state),
        published_at=row.published_at,
        created_at=row.created_at,
        modified_at=row.modified_at,
    )
    new = sa.update(rows).where(rows.c.id == article.id)
    told = {"content": packed(standing), "title": standing.title, **articles.sorted_by(standing)}
    connection.execute(new.values(told))
    indexing.put(connection, row.key, indexing.words(standing))
    ready_bodies.drop(connection, article.id)


def _from_versions(connection: Connection, article_id: UUID) -> Article | None:
    for version in articles.version_list(connection, article_id):
        of = (versions.c.article == article_id) & (versions.c.number == version.number)
        content = connection.execute(sa.select(versions.c.content).where(of)).scalar_one()
        article = legible(content) if content else None
        if article is not None and content_hash(article) == version.content:
            return article
    return None


def _saved(backup: Backup, article_id: UUID) -> Article | None:
    row = backup.execute("SELECT content FROM articles WHERE id = ?", (article_id.hex,)).fetchone()
    return legible(row[0]) if row else None


def mend_version(database: Database, problem: Problem) -> None:
    """Bring a version back from a backup, if one has what it said."""
    article, _, number = problem.subject.partition("/")
    key = (UUID(article).hex, int(number))
    of = (versions.c.article == UUID(article)) & (versions.c.number == int(number))
    with database.reading() as connection:
        said = connection.execute(sa.select(versions.c.hash).where(of)).scalar_one()

    def kept(backup: Backup) -> bytes | None:
        query = (
            "SELECT CASE WHEN length(versions.content) THEN versions.content "
            "ELSE articles.content END FROM versions JOIN articles ON articles.id = article "
            "WHERE article = ? AND number = ?"
        )
        row = backup.execute(query, key).fetchone()
        text = legible(row[0]) if row else None
        return row[0] if text is not None and content_hash(text) == said else None

    if content := in_backups(database, kept):
        with database.writing() as connection:
            told = {"content": content, "title": unpacked(content).title}
            connection.execute(sa.update(versions).where(of).values(told))


def mend_draft(database: Database, problem: Problem) -> None:
    """Bring a draft back from the newest backup that has it."""
    article_id = UUID(problem.subject)

    def kept(backup: Backup) -> bytes | None:
        query = "SELECT content FROM drafts WHERE article = ?"
        row = backup.execute(query, (article_id.hex,)).fetchone()
        return row[0] if row and legible(row[0], decoded) is not None else None

    if content := in_backups(database, kept):
        with database.writing() as connection:
            row = sa.update(drafts).where(drafts.c.article == article_id)
            connection.execute(row.values(content=content))


def mend_database(database: Database, _problem: Problem) -> None:
    """Make every index anew from its table; the pages of a table nobody can make anew."""
    with database.writing() as connection:
        connection.exec_driver_sql("REINDEX")


MENDERS: dict[ProblemKind, Callable[[Database, Problem], None]] = {
    ProblemKind.DATABASE: mend_database,
    ProblemKind.STALE_SEARCH: mend_search,
    ProblemKind.STALE_READY: mend_ready,
    ProblemKind.ARTICLE: mend_article,
    ProblemKind.VERSION: mend_version,
    ProblemKind.DRAFT: mend_draft,
}
"""Media are not among them: no backup beside the library holds a picture."""


def in_backups(database: Database, look: Callable[[Backup], Found | None]) -> Found | None:
    """Return the first thing that `look` finds in the backups, the newest first."""
    if database.is_shared:
        return None
    for path in backups_in(database.path.parent / FOLDER).values():
        with suppress(DamagedLibrary), explained(path):  # an older one may be whole
            for backup in _unpacked(path):
                found = look(backup)
                if found is not None:
                    return found
    return None


def _unpacked(path: Path) -> Iterator[Backup]:
    with scratch(path.parent) as copy:
        try:
            unpack_database(path, copy)
        except ExpectedError:  # a backup that is torn helps nobody; an older one may
            return
        with opened(copy) as backup:
            yield backup
