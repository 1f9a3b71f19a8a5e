"""What other libraries know of our texts: a package was made of them, or brought them."""

from collections.abc import Mapping
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.library.database import Database
from desktop.library.schema import handed_over

_IT = (handed_over.c.article == sa.bindparam("an_article")) & (
    handed_over.c.hash == sa.bindparam("a_hash")
)
_FORGOTTEN = sa.delete(handed_over).where(_IT)
_NOTED = sa.insert(handed_over).values(
    article=sa.bindparam("an_article"), hash=sa.bindparam("a_hash")
)


class HandedOver:
    """The texts, by their content hashes, that came or went in packages."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def note(self, hashes: Mapping[UUID, str]) -> None:
        """Remember for each article the hash of the text that a package has."""
        if hashes:
            with self._database.writing() as connection:
                note(connection, hashes)


def note(connection: Connection, hashes: Mapping[UUID, str]) -> None:
    """Remember, in a transaction, for each article the hash of the text that a package has."""
    rows = [{"an_article": article, "a_hash": hash_} for article, hash_ in hashes.items()]
    connection.execute(_FORGOTTEN, rows)
    connection.execute(_NOTED, rows)
