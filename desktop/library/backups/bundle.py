"""A backup in one file for a stick or another disk: the database and every file it names.

A zip file: `backup.json` (form and moment), `library.db`, and `media/` as it stands beside the
library.
"""

import zipfile
from collections.abc import Iterator
from datetime import datetime
from functools import partial
from pathlib import Path

import msgspec
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.library import media, schema
from desktop.library.backups.inside import ABOUT, DATABASE, FORM, About, inside
from desktop.library.backups.making import packed
from desktop.library.database import Database
from desktop.library.errors import BackupBroken, MediaError
from desktop.library.failures import explained
from desktop.library.media_files import MediaFolder
from desktop.library.values import Media
from desktop.progress import Job, Progress


def bundle(database: Database, files: MediaFolder, path: Path, now: datetime) -> Job[None]:
    """Write database and media into the file `path`, proved to come back before it stands there.

    A file that is lost or altered is left out; `verify` tells of it. Raises `BackupBroken` and
    the library's errors; then no such file is there, or the one from before.
    """
    with explained(path):
        yield from packed(database, path, partial(_zipped, files=files, now=now))


def _zipped(
    copy: Path, to: Path, library: Connection, *, files: MediaFolder, now: datetime
) -> Iterator[Progress]:
    with zipfile.ZipFile(to, "w", zipfile.ZIP_STORED) as target:
        target.writestr(ABOUT, msgspec.json.encode(About(FORM, now)))
        target.write(copy, DATABASE, zipfile.ZIP_DEFLATED, 1)
        kept = _all_media(library)
        for done, each in enumerate(kept):
            yield Progress(done, len(kept), each.name)
            try:
                target.writestr(inside(each), files.read(each))
            except MediaError:
                continue
    _refuse_torn(to)


def _all_media(library: Connection) -> list[Media]:
    """Return every file that the library knows of."""
    rows = library.execute(sa.select(schema.media.c.hash).order_by(schema.media.c.hash)).scalars()
    return [media.existing(library, each) for each in rows.all()]


def _refuse_torn(path: Path) -> None:
    with zipfile.ZipFile(path) as archive:
        torn = archive.testzip()
    if torn is not None:
        raise BackupBroken(path, torn)
