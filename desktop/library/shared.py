"""A shared library, put together: articles on a server, media where all reach them, typing here.

Typing stays on the machine it is typed on: it needs no line, and two people who write on one
article do not write over each other's drafts.
"""

from contextlib import suppress
from uuid import UUID

from sqlalchemy.engine import Connection

from desktop.library import people
from desktop.library.address import Address
from desktop.library.database import Database
from desktop.library.errors import SharedLibraryError
from desktop.library.media import used_by
from desktop.library.media_files import MediaFolder
from desktop.library.mirrored_media import media_at
from desktop.library.opening import MEDIA
from desktop.library.opening import open_database as open_file
from desktop.library.people import Writer
from desktop.library.postgres.database import ServerDatabase
from desktop.library.postgres.listening import Listening
from desktop.library.postgres.opening import media_place, open_database
from desktop.library.typing_place import TypingPlace
from desktop.library.values import Draft


def open_shared(
    address: Address, me: Writer, *, patience: float
) -> tuple[ServerDatabase, MediaFolder, TypingPlace]:
    """Return the database at `address`, its media, and the place for what `me` types."""
    database = open_database(address, patience=patience)
    try:
        files = media_at(media_place(database, address), address.home / MEDIA)
        apart = open_file(address.home, patience=patience)
    except BaseException:
        database.close()
        raise
    return database, files, TypingApart(apart, database, address, me)


class TypingApart(TypingPlace):
    """Drafts of `me` in a file on this machine; `shared` only knows that there are some."""

    def __init__(
        self, apart: Database, shared: ServerDatabase, address: Address, me: Writer
    ) -> None:
        super().__init__(apart)
        self._shared, self._address, self.me = shared, address, me
        self._told: dict[UUID, tuple[int, frozenset[str]]] = {}

    def keep(self, draft: Draft) -> None:
        """Keep `draft` here; the others learn of it if the line holds."""
        super().keep(draft)
        article_id = draft.article.id
        now = draft.base_version, used_by(draft.article)
        if self._told.get(article_id) == now:
            return
        with suppress(SharedLibraryError), self._shared.noting() as connection:
            people.mark_typed(connection, self.me, article_id, *now)
            self._told[article_id] = now

    def drop(self, article_id: UUID) -> None:
        """Remove the article's draft; the others learn of it if the line holds."""
        self.drop_apart(article_id)
        with suppress(SharedLibraryError), self._shared.noting() as connection:
            people.mark_saved(connection, self.me, article_id)

    def within(self, connection: Connection, article_id: UUID) -> Draft | None:  # noqa: ARG002 - the other place needs it
        """Return the article's draft."""
        return self.draft(article_id)

    def saved(self, connection: Connection, article_id: UUID) -> None:
        """Note that nothing typed waits any more; the draft itself goes afterwards."""
        people.mark_saved(connection, self.me, article_id)

    def drop_apart(self, article_id: UUID) -> None:
        """Remove the draft: the article is saved on the server."""
        self._told.pop(article_id, None)
        super().drop(article_id)

    def listening(self) -> Listening:
        """Return what hears of others' writing."""
        return Listening(self._address, self._shared.token)

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()
