"""Which media something in the library still needs; when unsure, it does."""

import re
import sqlite3
import zlib
from collections.abc import Collection
from contextlib import suppress

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.library import profiles
from desktop.library.database import Database
from desktop.library.encoding import inflated
from desktop.library.records import checking
from desktop.library.schema import (
    drafts,
    media,
    media_past,
    media_uses,
    picture_recipes,
    sync_base_contents,
    writers,
)

NAMED = 500
"""Hashes that one query may name."""

_SHOWN = re.compile(rb'(?:media:|"media":")([0-9a-f]{64})')

NEVER_SHOWN = (
    ~sa.exists().where(media_uses.c.hash == media.c.hash),
    ~sa.exists().where(media_past.c.hash == media.c.hash),
    ~sa.exists().where(picture_recipes.c.original == media.c.hash),
)
"""Says of a medium that no article, saved text of one, or edited picture needs it."""


def elsewhere(connection: Connection) -> set[str]:
    """Return what drafts, sites' profiles, the outbox and conflicts show: few beside articles."""
    typed = connection.execute(sa.select(drafts.c.content)).scalars()
    shown = {each.decode() for content in typed for each in _SHOWN.findall(content)}
    for told in connection.execute(sa.select(writers.c.media)).scalars():
        shown.update(told.split())
    return shown | profiles.media(connection) | checking.used_media(connection)


def needed(connection: Connection, hashes: Collection[str]) -> set[str]:
    """Return which of `hashes` something needs, but for what was agreed with portals."""
    free: set[str] = set()
    wanted = list(hashes)
    for start in range(0, len(wanted), NAMED):
        few = media.c.hash.in_(wanted[start : start + NAMED])
        free.update(connection.execute(sa.select(media.c.hash).where(few, *NEVER_SHOWN)).scalars())
    return set(hashes) - (free - elsewhere(connection))


def agreed(database: Database, hashes: Collection[str]) -> set[str]:
    """Return which of `hashes` stand in what was agreed with portals; reads all of that."""
    wanted, found = set(hashes), set[str]()
    with database.reading() as connection:
        contents = sa.select(sync_base_contents.c.content)
        for content in connection.execute(contents).yield_per(NAMED).scalars():
            try:
                found.update(each.decode() for each in _SHOWN.findall(inflated(content)))
            except zlib.error:  # `verify` tells of it; nobody knows what it showed
                return wanted
    return found & wanted


def backed_up(database: Database, hashes: Collection[str]) -> set[str]:
    """Return which of `hashes` an article in a backup beside the library shows.

    Backups only name media, so what one of them shows has to stay until that backup goes; one
    that cannot be read says nothing.
    """
    from desktop.library.mending import in_backups

    shown = set[str]()

    def note(backup: sqlite3.Connection) -> None:
        for table in ("media_uses", "media_past"):
            with suppress(sqlite3.OperationalError):  # one from before that table was there
                shown.update(row[0] for row in backup.execute(f"SELECT hash FROM {table}"))  # noqa: S608

    in_backups(database, note)
    return shown.intersection(hashes)
