"""What other libraries know of our texts: a package was made of them, or brought them."""

from collections.abc import Mapping
from uuid import UUID

import sqlalchemy as sa

from desktop.library.database import Database
from desktop.library.schema import handed_over


class HandedOver:
    """The texts, by their content hashes, that came or went in packages."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def note(self, hashes: Mapping[UUID, str]) -> None:
        """Remember for each article the hash of the text that a package has."""
        rows = [{"an_article": article, "a_hash": hash_} for article, hash_ in hashes.items()]
        if not rows:
            return
        columns = handed_over.c
        known = (columns.article == sa.bindparam("an_article")) & (
            columns.hash == sa.bindparam("a_hash")
        )
        new = sa.insert(handed_over).values(
            article=sa.bindparam("an_article"), hash=sa.bindparam("a_hash")
        )
        with self._database.writing() as connection:
            connection.execute(sa.delete(handed_over).where(known), rows)
            connection.execute(new, rows)
