"""Where articles stand towards portals, asked of indexes: no content is decoded for a list."""

from collections.abc import Collection, Iterator
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.article.post import SyncState
from desktop.article.states import State
from desktop.library import drafts
from desktop.library.encoding import unpacked
from desktop.library.records import accounts
from desktop.library.records.bases import NAMED
from desktop.library.schema import (
    articles,
    sync_bases,
    sync_conflicts,
    sync_holds,
    sync_parcels,
)
from desktop.library.values import LocalCopy

WORST_FIRST = (
    SyncState.CONFLICT,
    SyncState.WAITING,
    SyncState.CHANGED_THERE,
    SyncState.NEW,
    SyncState.CHANGED_HERE,
    SyncState.IN_STEP,
)
"""The order in which what is to be said of an article and several portals counts."""

_KEPT_HOME = (State.DRAFT.value, State.RETURNED.value)

Rows = sa.Select[*tuple[Any, ...]]
Found = sa.Row[*tuple[Any, ...]]

_CHANGE = sa.case((articles.c.change == 0, 1), else_=articles.c.change)
"""The change's number; articles from before changes were counted have had the first one."""


def changes(connection: Connection, ids: Collection[UUID]) -> dict[UUID, int]:
    """Return the numbers of the articles' last changes; those that are not here are left out."""
    query = sa.select(articles.c.id, _CHANGE.label("number"))
    return {row.id: row.number for row in _named(connection, query, ids)}


def copies(connection: Connection, ids: Collection[UUID]) -> dict[UUID, LocalCopy]:
    """Return the saved articles as sync compares them; those that are not here are left out."""
    has_draft = drafts.is_begun(articles.c.id).label("has_draft")
    columns = articles.c["id", "version", "deleted_at", "content"]
    query = sa.select(*columns, _CHANGE.label("number"), has_draft)
    return {row.id: _copy(row) for row in _named(connection, query, ids)}


def _copy(row: Found) -> LocalCopy:
    return LocalCopy(
        article=unpacked(row.content),
        version=row.version,
        change=row.number,
        binned=row.deleted_at is not None,
        has_draft=row.has_draft,
    )


def changed_here(connection: Connection, portal: str) -> list[UUID]:
    """Return the articles that the portal may have to hear of, that of the oldest change first."""
    base = sync_bases.c
    new = base.article.is_(None) & articles.c.deleted_at.is_(None)
    query = (
        sa.select(articles.c.id)
        .select_from(articles.outerjoin(sync_bases, _same(sync_bases, portal)))
        .where(new | (base.change != _CHANGE) | base.loose)
        .order_by(articles.c.change, articles.c.key)
    )
    return list(connection.execute(query).scalars())


def states(
    connection: Connection, portal: str = "", ids: Collection[UUID] | None = None
) -> dict[UUID, SyncState]:
    """Return what is to be said of articles: the worst of what each portal makes of them.

    Articles that no portal is to know (binned ones it never had, drafts that stay at home) are
    left out.
    """
    known = accounts.read_all(connection)
    worst: dict[UUID, SyncState] = {}
    for account in known:
        if portal in ("", account.name):
            for row in _named(connection, _standing(account.name), ids):
                state = _state(row, submitted_only=account.submitted_only)
                if state is not None:
                    worst[row.id] = min(worst.get(row.id, state), state, key=WORST_FIRST.index)
    return worst


def _named(connection: Connection, query: Rows, ids: Collection[UUID] | None) -> Iterator[Found]:
    """Stream the rows of `query`, which is of articles: those with these ids, or (None) all."""
    if ids is None:
        yield from connection.execute(query)
        return
    listed = list(ids)
    for start in range(0, len(listed), NAMED):
        few = articles.c.id.in_(listed[start : start + NAMED])
        yield from connection.execute(query.where(few))


def _standing(portal: str) -> Rows:
    joined = articles.outerjoin(sync_bases, _same(sync_bases, portal))
    marks = []
    for table in (sync_conflicts, sync_parcels, sync_holds):
        joined = joined.outerjoin(table, _same(table, portal))
        marks.append(table.c.article.is_not(None).label(table.name))
    known = sync_bases.c.article.is_not(None).label("known")
    changed = ((sync_bases.c.change != _CHANGE) | sync_bases.c.loose).label("changed")
    binned = articles.c.deleted_at.is_not(None).label("binned")
    return sa.select(*articles.c["id", "state"], known, changed, binned, *marks).select_from(joined)


def _same(table: sa.Table, portal: str) -> sa.ColumnElement[bool]:
    return (table.c.portal == portal) & (table.c.article == articles.c.id)


def _state(row: Found, *, submitted_only: bool) -> SyncState | None:
    if row.sync_conflicts:
        return SyncState.CONFLICT
    if row.sync_parcels:
        return SyncState.WAITING
    if row.sync_holds:
        return SyncState.CHANGED_THERE
    if not row.known:
        stays = row.binned or (submitted_only and row.state in _KEPT_HOME)
        return None if stays else SyncState.NEW
    return SyncState.CHANGED_HERE if row.changed else SyncState.IN_STEP
