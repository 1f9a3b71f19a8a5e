"""Looking at everything a library holds, and saying what is not as it should be."""

from collections.abc import Callable, Iterator
from functools import partial

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.library import profiles, schema
from desktop.library.checks import article_problems, draft_problems, integrity_problems
from desktop.library.database import Database
from desktop.library.errors import ChangedMedia, DamagedLibrary, DiskFailed, MissingMedia
from desktop.library.media import existing
from desktop.library.media_files import MediaFolder
from desktop.library.records import checking
from desktop.library.values import Problem, ProblemKind, VerifyReport
from desktop.progress import Job, Progress

Look = Callable[[Connection], Iterator[Problem]]


def verify_library(database: Database, files: MediaFolder) -> Job[VerifyReport]:
    """Check database, articles with versions and search rows, drafts, portals' records and media.

    Each step is a short transaction; articles saved meanwhile may or may not be looked at.
    """
    yield Progress(0, 1, database.path.name)
    problems = seen(database, integrity_problems)
    problems += yield from verify_rows(database, files)
    return VerifyReport(problems=tuple(problems))


def verify_rows(database: Database, files: MediaFolder) -> Job[list[Problem]]:
    """Do what `verify_library` does, but for the database's pages."""
    problems: list[Problem] = []
    steps = _steps(database, files, problems)
    for done, (what, step) in enumerate(steps):
        yield Progress(done, len(steps), what)
        problems += step()
    return problems


Step = tuple[str, Callable[[], list[Problem]]]


def _steps(database: Database, files: MediaFolder, problems: list[Problem]) -> list[Step]:
    try:
        with database.reading() as connection:
            titles = connection.execute(sa.select(*schema.articles.c["id", "title"])).all()
            unsaved = connection.execute(sa.select(schema.drafts.c.article)).scalars().all()
            remembered = checking.remembered(connection)
            hashes = sorted(_hashes(connection))
    except (DamagedLibrary, ValueError) as error:
        problems.append(_of_pages(database, error))
        return []
    look = partial(partial, seen, database)
    return [
        *((row.title, look(partial(article_problems, row.id))) for row in titles),
        *((str(article), look(partial(draft_problems, article))) for article in unsaved),
        *((portal, look(partial(checking.problems, portal, id_))) for portal, id_ in remembered),
        *(
            (media_hash, partial(file_problems, database, files, media_hash))
            for media_hash in hashes
        ),
    ]


def _hashes(connection: Connection) -> set[str]:
    known = sa.union(
        sa.select(schema.media.c.hash).where(schema.media.c.binned_at.is_(None)),
        sa.select(schema.media_uses.c.hash),
        sa.select(schema.media_past.c.hash),
        sa.select(schema.picture_recipes.c.original),
    )
    listed = connection.execute(known).scalars()
    return {*listed, *profiles.media(connection), *checking.used_media(connection)}


def seen(database: Database, look: Look) -> list[Problem]:
    """Return what `look` finds in a transaction of its own; pages that are damaged are found too."""
    try:
        with database.reading() as connection:
            return list(look(connection))
    except (DamagedLibrary, ValueError) as error:
        return [_of_pages(database, error)]


def _of_pages(database: Database, error: DamagedLibrary | ValueError) -> Problem:
    """Tell what cannot be read; an id that is none any more is a `ValueError`."""
    detail = error.detail if isinstance(error, DamagedLibrary) else str(error)
    return Problem(kind=ProblemKind.DATABASE, subject=database.path.name, detail=detail)


def file_problems(database: Database, files: MediaFolder, media_hash: str) -> list[Problem]:
    """Check that a file is there and what it was."""
    try:
        with database.reading() as connection:
            media = existing(connection, media_hash)
        files.read(media)
    except MissingMedia as error:
        return [Problem(kind=ProblemKind.MISSING_MEDIA, subject=media_hash, detail=error.name)]
    except ChangedMedia as error:
        return [Problem(kind=ProblemKind.CHANGED_MEDIA, subject=media_hash, detail=error.name)]
    except (DamagedLibrary, DiskFailed) as error:
        return [Problem(kind=ProblemKind.MISSING_MEDIA, subject=media_hash, detail=error.detail)]
    return []
