"""When the library is looked at: a glance at every start, everything once a week."""

from datetime import UTC, datetime, timedelta
from random import SystemRandom

import sqlalchemy as sa

from desktop.library.database import Database
from desktop.library.glancing import Glance
from desktop.library.media_files import MediaFolder
from desktop.library.schema import VERIFIED, counters

OFTEN = timedelta(days=7)


class Checkup:
    """The looks at one library."""

    def __init__(self, database: Database, files: MediaFolder) -> None:
        self._database, self._files = database, files

    def glance(self) -> Glance:
        """Return a quick look at the pages and a sample."""
        return Glance(self._database, self._files, SystemRandom())

    def whole(self) -> Glance:
        """Return a look at everything."""
        return Glance(self._database, self._files, SystemRandom(), whole=True)

    def note_whole(self, now: datetime) -> None:
        """Remember that everything was looked at, `now`."""
        with self._database.writing() as connection:
            connection.execute(sa.delete(counters).where(counters.c.name == VERIFIED))
            new = sa.insert(counters).values(name=VERIFIED, value=int(now.timestamp()))
            connection.execute(new)

    def is_due(self, now: datetime) -> bool:
        """Tell whether the last whole check is a week old, or from a clock that went wrong."""
        query = sa.select(counters.c.value).where(counters.c.name == VERIFIED)
        with self._database.reading() as connection:
            said = connection.execute(query).scalar()
        return not said or abs(now - datetime.fromtimestamp(said, UTC)) >= OFTEN
