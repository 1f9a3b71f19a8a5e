"""The backups of an open library: which there are, and the way back to one."""

from contextlib import closing
from pathlib import Path

from desktop.article.model import now
from desktop.library.backups.listing import Backup, listed
from desktop.library.backups.making import FOLDER
from desktop.library.backups.restoring import brought_back
from desktop.library.database import Database
from desktop.library.failures import explained
from desktop.library.opening import open_database
from desktop.progress import Job


class BackupShelf:
    """What stands beside the database in the folder of backups."""

    def __init__(self, database: Database, *, patience: float) -> None:
        self._database, self._patience = database, patience

    def listed(self) -> tuple[Backup, ...]:
        """Return the backups, the newest first; raises the library's errors."""
        folder = self._database.path.parent / FOLDER
        with explained(folder):
            return listed(folder)

    def restore(self, backup: Path) -> Job[Path]:
        """Make the open library what it was in `backup`; its one window must be the caller's.

        Returns where it was before, as `restore_backup` does, and raises the same errors.
        """
        folder = self._database.path.parent
        before = yield from brought_back(folder, backup, now(), patience=self._patience)
        self._database.close()  # what is read next is the other database
        with closing(open_database(folder, patience=self._patience)):  # an older one is migrated
            return before
