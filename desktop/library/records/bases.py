"""What article and post were when both sides last agreed, and which articles are held back."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.article.post import Base, PostState
from desktop.library.encoding import Packing
from desktop.library.records.accounts import existing
from desktop.library.records.portal_names import of_portal
from desktop.library.schema import portals
from desktop.library.schema import sync_base_contents as contents
from desktop.library.schema import sync_bases as table
from desktop.library.schema import sync_holds as holds

PACKING = Packing(Base)

_CONTENTS = sa.select(contents.c.content).select_from(
    table.join(
        contents,
        (contents.c.portal == table.c.portal) & (contents.c.article == table.c.article),
    )
)

NAMED = 500
"""Ids that one query may name; SQLite takes some thousands, PostgreSQL more."""


def read(connection: Connection, portal: str, article_id: UUID) -> Base | None:
    """Return what was agreed of the article; None: nothing."""
    return _one(connection, portal, table.c.article == article_id)


def read_of(connection: Connection, portal: str, remote_id: str) -> Base | None:
    """Return what was agreed of the post; None: nothing."""
    return _one(connection, portal, table.c.remote_id == remote_id)


def _one(connection: Connection, portal: str, it: sa.ColumnElement[bool]) -> Base | None:
    content = connection.execute(_CONTENTS.where(table.c.portal == portal, it)).scalar()
    return None if content is None else of_portal(PACKING.unpacked(content), portal)


def read_many(connection: Connection, portal: str, remote_ids: Collection[str]) -> dict[str, Base]:
    """Return what was agreed of the posts, by their ids; unknown ones are left out."""
    found: dict[str, Base] = {}
    listed = list(dict.fromkeys(remote_ids))
    for start in range(0, len(listed), NAMED):
        few = table.c.remote_id.in_(listed[start : start + NAMED])
        query = _CONTENTS.where(table.c.portal == portal, few)
        for content in connection.execute(query).scalars():
            base = of_portal(PACKING.unpacked(content), portal)
            found[base.remote_id] = base
    return found


def ids(connection: Connection, portal: str) -> dict[str, UUID]:
    """Return the article of every post that is known there."""
    query = sa.select(*table.c["remote_id", "article"]).where(table.c.portal == portal)
    return {row.remote_id: row.article for row in connection.execute(query)}


def due(connection: Connection, portal: str, moment: datetime) -> list[str]:
    """Return the ids of scheduled posts whose hour has come by `moment`, the earliest first."""
    query = (
        sa.select(table.c.remote_id)
        .where(table.c.portal == portal, table.c.state == PostState.SCHEDULED.value)
        .where(table.c.moment <= moment)
        .order_by(table.c.moment, table.c.remote_id)
    )
    return list(connection.execute(query).scalars())


def keep(connection: Connection, base: Base) -> None:
    """Write `base` in place of what was agreed of its article or post; a hold on it ends.

    Raises `NoSuchPortal`.
    """
    keep_all(connection, [base])


def keep_all(connection: Connection, bases: Sequence[Base]) -> None:
    """Write `bases` as `keep` would, in a few statements."""
    if not bases:
        return
    for portal in {base.portal for base in bases}:
        existing(connection, portal)
    rows = [_row(base) for base in bases]
    _make_room(connection, rows)
    connection.execute(sa.insert(table), rows)
    packed = [
        {"portal": base.portal, "article": base.article_id, "content": PACKING.packed(base)}
        for base in bases
    ]
    connection.execute(sa.insert(contents), packed)


def _make_room(connection: Connection, rows: list[dict[str, Any]]) -> None:
    for portal in {row["portal"] for row in rows}:
        its = [row for row in rows if row["portal"] == portal]
        for start in range(0, len(its), NAMED):
            _clear(connection, portal, its[start : start + NAMED])


def _clear(connection: Connection, portal: str, its: list[dict[str, Any]]) -> None:
    for known, key in (
        (table, "article"),
        (table, "remote_id"),
        (contents, "article"),
        (holds, "article"),
    ):
        named = known.c[key].in_([row[key] for row in its])
        connection.execute(sa.delete(known).where(known.c.portal == portal, named))


def _row(base: Base) -> dict[str, Any]:
    return {
        "portal": base.portal,
        "article": base.article_id,
        "remote_id": base.remote_id,
        "change": base.change,
        "loose": bool(base.loose),
        "left_out": bool(base.left_out),
        "state": base.post.state.value,
        "moment": base.post.moment,
        "permalink": base.permalink,
    }


def incomplete(connection: Connection, portal: str) -> list[UUID]:
    """Return the articles that are there without files which the portal did not take."""
    query = sa.select(table.c.article).where(table.c.portal == portal, table.c.left_out)
    return list(connection.execute(query.order_by(table.c.article)).scalars())


def forget(connection: Connection, portal: str, article_id: UUID) -> None:
    """Remove what was agreed of the article, if anything, and a hold on it."""
    for known in (table, contents, holds):
        of_it = (known.c.portal == portal, known.c.article == article_id)
        connection.execute(sa.delete(known).where(*of_it))


def hold(connection: Connection, portal: str, article_id: UUID, *, held: bool) -> None:
    """Note that the post's change waits for the article to be saved, or no longer does.

    Raises `NoSuchPortal`.
    """
    existing(connection, portal)
    of_it = (holds.c.portal == portal, holds.c.article == article_id)
    connection.execute(sa.delete(holds).where(*of_it))
    if held:
        connection.execute(sa.insert(holds).values(portal=portal, article=article_id))


def held(connection: Connection, portal: str) -> list[UUID]:
    """Return the articles whose posts' changes wait for them to be saved."""
    query = sa.select(holds.c.article).where(holds.c.portal == portal).order_by(holds.c.article)
    return list(connection.execute(query).scalars())


def permalinks(connection: Connection, article_id: UUID) -> list[tuple[str, str]]:
    """Return the portals that readers find the article on, and its address there."""
    query = (
        sa.select(*table.c["portal", "permalink"])
        .where(table.c.portal.in_(sa.select(portals.c.name)), table.c.article == article_id)
        .where(table.c.permalink != "")
        .order_by(table.c.portal)
    )
    return [(row.portal, row.permalink) for row in connection.execute(query)]


def permalink(connection: Connection, portal: str, article_id: UUID) -> str:
    """Return the article's address there, or an empty string."""
    of_it = (table.c.portal == portal, table.c.article == article_id)
    return connection.execute(sa.select(table.c.permalink).where(*of_it)).scalar() or ""


def article_at(connection: Connection, portal: str, permalink: str) -> UUID | None:
    """Return the article whose address there is `permalink`."""
    at = (table.c.portal == portal, table.c.permalink == permalink, table.c.permalink != "")
    return connection.execute(sa.select(table.c.article).where(*at)).scalar()
