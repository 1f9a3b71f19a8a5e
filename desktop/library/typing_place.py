"""Where drafts are kept: in the library, or beside a shared one, on the machine they are typed on."""

from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy.engine import Connection

from desktop.library import drafts
from desktop.library.database import Database
from desktop.library.people import Writer
from desktop.library.values import Draft

if TYPE_CHECKING:
    from desktop.library.postgres.listening import Listening


class TypingPlace:
    """Drafts in the library's own `database`."""

    me = Writer("", "")

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, draft: Draft) -> None:
        """Keep `draft` in the place of its article's."""
        with self._database.writing() as connection:
            drafts.write(connection, draft)

    def draft(self, article_id: UUID) -> Draft | None:
        """Return the article's draft, if it has one."""
        with self._database.reading() as connection:
            return drafts.read(connection, article_id)

    def drafts(self) -> list[Draft]:
        """Return every draft, the last kept first."""
        with self._database.reading() as connection:
            return drafts.read_all(connection)

    def drop(self, article_id: UUID) -> None:
        """Remove the article's draft, if it has one."""
        with self._database.writing() as connection:
            drafts.drop(connection, article_id)

    def within(self, connection: Connection, article_id: UUID) -> Draft | None:
        """Return the article's draft, in a transaction of the library."""
        return drafts.read(connection, article_id)

    def saved(self, connection: Connection, article_id: UUID) -> None:
        """Note in the transaction that saves the article that its draft goes."""
        drafts.drop(connection, article_id)

    def drop_apart(self, article_id: UUID) -> None:
        """Remove a draft that is kept apart, once the article is saved."""

    def listening(self) -> "Listening | None":
        """Return what hears of others' writing, where there are others."""
        return None

    def close(self) -> None:
        """Let go of what is kept apart."""
