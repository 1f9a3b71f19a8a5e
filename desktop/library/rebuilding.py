"""Articles whose rows are lost or older than their versions: made anew from those."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.article.content import content_hash
from desktop.article.model import Article
from desktop.article.states import State
from desktop.library import articles
from desktop.library.database import Database
from desktop.library.encoding import legible
from desktop.library.schema import COUNTED_CHANGES, counters, metadata, sync_bases, versions
from desktop.library.schema import articles as rows
from desktop.library.values import Reason

_NEWEST = sa.select(versions.c.article, sa.func.max(versions.c.number).label("number")).group_by(
    versions.c.article
)


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What became of articles whose row was lost or older than their versions."""

    articles: int = 0
    """How many had no row."""
    versions: int = 0
    """How many versions are gone: the newest without a text, and those of no article."""
    drafts: tuple[Article, ...] = ()
    """Those that were further along the road by what was found, and are drafts now."""

    def __add__(self, other: "Rebuilt") -> "Rebuilt":
        """Return both together."""
        return Rebuilt(
            self.articles + other.articles,
            self.versions + other.versions,
            self.drafts + other.drafts,
        )


def rebuild_articles(fresh: Database) -> Rebuilt:
    """Make the rows of articles agree with their versions.

    What refers to an article of which nothing can be read goes; what names a lost row by its key
    goes first, before another article gets that key.
    """
    with fresh.restructuring() as connection:
        for table in metadata.sorted_tables:
            _drop_dangling(connection, table, rows.c.key)
        _count_changes(connection)
        newest = _NEWEST.subquery()
        query = (
            sa.select(newest.c.article, newest.c.number, rows.c.version)
            .select_from(newest.outerjoin(rows, rows.c.id == newest.c.article))
            .where(sa.or_(rows.c.id.is_(None), rows.c.version < newest.c.number))
        )
        behind = connection.execute(query).all()
        rebuilt = sum((_rebuilt(connection, *row) for row in behind), Rebuilt())
        _name_texts(connection)
        gone = {
            table: _drop_dangling(connection, table, rows.c.id) for table in metadata.sorted_tables
        }
        return rebuilt + Rebuilt(versions=gone[versions])


def _count_changes(connection: Connection) -> None:
    """Let the count go on from the highest that any row knows: its own may be lost, or older."""
    named = counters.c.name == COUNTED_CHANGES
    known = (
        sa.select(counters.c.value).where(named),
        *(sa.select(sa.func.max(each)) for each in (rows.c.change, sync_bases.c.change)),
    )
    highest = max(connection.execute(each).scalar() or 0 for each in known)
    connection.execute(sa.delete(counters).where(named))
    connection.execute(sa.insert(counters).values(name=COUNTED_CHANGES, value=highest))


def _rebuilt(connection: Connection, article_id: UUID, newest: int, present: int | None) -> Rebuilt:
    """Put the newest text that can be read into the article's row."""
    found = next(_texts(connection, article_id, present or 0), None)
    if found is None and present is None:
        return Rebuilt()
    gone = _drop_without_text(connection, article_id, newest)
    standing = found and _where_sure(connection, found)
    if standing:
        _write(connection, standing)
    last = sa.select(sa.func.max(versions.c.number)).where(versions.c.article == article_id)
    number = connection.execute(last).scalar() or 0
    row = sa.update(rows).where(rows.c.id == article_id, rows.c.version < number)
    connection.execute(row.values(version=number))
    moved = (standing,) if standing and standing != found else ()
    return Rebuilt(int(present is None), gone, moved)


def _name_texts(connection: Connection) -> None:
    """Give each article's text, which can be read, the version that it is, where that is lost.

    Without it nobody could save: what is saved names the version that it was typed on. One with
    the same text that names no article is it.
    """
    lost = sa.select(*rows.c["id", "version", "modified_at", "content"]).where(
        ~sa.exists().where(versions.c.article == rows.c.id, versions.c.number == rows.c.version)
    )
    strays = _strays(connection)
    for row in connection.execute(lost).all():
        article = legible(row.content)
        if article is None:
            continue
        said = content_hash(article)
        if stray := strays.pop((row.version, said), None):
            its = (versions.c.article == stray) & (versions.c.number == row.version)
            connection.execute(sa.update(versions).where(its).values(article=row.id))
        else:
            known = {row.id: said}
            articles.keep_versions(connection, known, row.version, Reason.SAVE, row.modified_at)


def _strays(connection: Connection) -> dict[tuple[int, str], UUID]:
    """Return what the versions of no article name as theirs, by number and hash."""
    columns = versions.c["article", "number", "hash"]
    query = sa.select(*columns).where(versions.c.article.not_in(sa.select(rows.c.id)))
    return {(row.number, row.hash): row.article for row in connection.execute(query)}


def _drop_without_text(connection: Connection, article_id: UUID, number: int) -> int:
    """Drop the version whose text was the lost row's, and which would say another now."""
    its = (versions.c.article == article_id) & (versions.c.number == number)
    empty = sa.delete(versions).where(its, versions.c.content == articles.AS_THE_ARTICLE)
    return connection.execute(empty).rowcount


def _where_sure(connection: Connection, found: Article) -> Article:
    """Return the article as a draft, unless an older row agrees where it stands.

    It may have been withdrawn or put into the bin since: it must not come onto the site by itself.
    """
    known = articles.known(connection, found.id)
    if known is None or known.columns["deleted_at"] or known.article.state is not found.state:
        return replace(found, state=State.DRAFT)
    return found


def _write(connection: Connection, article: Article) -> None:
    known = articles.known(connection, article.id)
    if known is None:
        articles.insert(connection, [article])
    else:
        articles.update(connection, article, known.version, known)


def _texts(connection: Connection, article_id: UUID, after: int) -> Iterator[Article]:
    """Yield what the versions after number `after` say and nobody altered, the newest first."""
    of = (versions.c.article == article_id) & (versions.c.number > after)
    columns = versions.c["content", "hash"]
    query = sa.select(*columns).where(of).order_by(versions.c.number.desc())
    for row in connection.execute(query):
        article = legible(row.content)
        if article and content_hash(article) == row.hash:
            yield article


def _drop_dangling(connection: Connection, table: sa.Table, named: "sa.Column[Any]") -> int:
    """Drop the rows of `table` that refer by that column to articles that are not there."""
    dropped = 0
    for key in table.foreign_keys:
        if key.column is named:
            there = sa.select(named)
            dropped += connection.execute(sa.delete(table).where(key.parent.not_in(there))).rowcount
    return dropped
