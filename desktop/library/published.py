"""Every path that an article was ever published under, so that old addresses lead on."""

from collections.abc import Mapping
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.library.schema import published_paths as table


def paths(connection: Connection, site: str) -> dict[str, UUID]:
    """Return the article of every path that `site` ever had."""
    query = sa.select(*table.c["path", "article"]).where(table.c.site == site)
    return {row.path: row.article for row in connection.execute(query)}


def note(connection: Connection, site: str, published: Mapping[str, UUID]) -> None:
    """Remember the paths of `published`; one that another article takes over is that one's."""
    at_hand = sa.select(*table.c["path", "article"]).where(
        table.c.site == site, table.c.path.in_(published)
    )
    known = {row.path: row.article for row in connection.execute(at_hand)}
    rows = [
        {"site": site, "path": path, "article": article}
        for path, article in published.items()
        if known.get(path) != article
    ]
    taken = [{"at": row["path"]} for row in rows if row["path"] in known]
    if taken:
        at = table.c.path == sa.bindparam("at")
        connection.execute(sa.delete(table).where(table.c.site == site, at), taken)
    if rows:
        connection.execute(sa.insert(table), rows)
