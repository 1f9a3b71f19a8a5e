"""Mending what `verify` finds; what nothing holds any more stays as it is, and is told."""

import shutil
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from sqlalchemy.exc import NoResultFound

from desktop.library.backups.making import back_up
from desktop.library.database import Database
from desktop.library.errors import BackupBroken, DamagedLibrary
from desktop.library.failures import explained
from desktop.library.media_files import MediaFolder
from desktop.library.mending import MENDERS
from desktop.library.salvaging import salvage
from desktop.library.values import Problem, ProblemKind, Repaired
from desktop.library.verifying import verify_library
from desktop.progress import Job, Progress

_PARTS = ("", "-wal")

_OF_KEYS = "index sqlite_autoindex_"
"""How SQLite calls the index of a table's key, where it says what is wrong with it."""


def repair_library(database: Database, files: MediaFolder, now: datetime) -> Job[Repaired]:
    """Verify, mend what can be mended, verify again; tell what was mended and what is left.

    The library is backed up first, so that a repair can be taken back; one too damaged for that
    is copied as it lies on the disk. Raises the library's errors.
    """
    found = (yield from verify_library(database, files)).problems
    mendable = _mendable(database, found)
    if not mendable and not _is_torn(database, found):
        return Repaired(left=found)
    if not database.is_shared:
        yield from _in_safety(database, now)
    yield from _mended(database, mendable)
    left = (yield from verify_library(database, files)).problems
    lost: tuple[Problem, ...] = ()
    if _is_torn(database, left):
        lost = yield from salvage(database)
        left = (yield from verify_library(database, files)).problems
        yield from _mended(database, _mendable(database, left))
        left = (yield from verify_library(database, files)).problems
    still = {(problem.kind, problem.subject) for problem in left}
    mended = tuple(each for each in found if (each.kind, each.subject) not in still)
    return Repaired(mended=mended, left=(*lost, *left))


def _is_torn(database: Database, found: Iterable[Problem]) -> bool:
    kinds = {each.kind for each in found}
    return not database.is_shared and bool(kinds & {ProblemKind.DATABASE, ProblemKind.REFERENCE})


def _mended(database: Database, mendable: Sequence[Problem]) -> Job[None]:
    for done, problem in enumerate(mendable):
        yield Progress(done, len(mendable), problem.subject)
        with suppress(DamagedLibrary, NoResultFound):  # told afterwards, or gone meanwhile
            MENDERS[problem.kind](database, problem)


def _mendable(database: Database, found: Iterable[Problem]) -> list[Problem]:
    """Return what has a mender, once where the same subject is told of in several sentences.

    Where a row and its key's index differ, neither is made to agree: which is right, `salvage` sees.
    A server's indexes are its keeper's business.
    """
    found = list(found)
    unsure = {each.kind for each in found if _OF_KEYS in each.detail}
    if database.is_shared:
        unsure.add(ProblemKind.DATABASE)
    some = {
        (each.kind, each.subject): each
        for each in found
        if each.kind in MENDERS and each.kind not in unsure
    }
    return list(some.values())


def _in_safety(database: Database, now: datetime) -> Job[None]:
    try:
        yield from back_up(database, now)
    except (DamagedLibrary, BackupBroken):
        yield Progress(0, 1, database.path.name)
        _copy_as_it_lies(database, now)


def _copy_as_it_lies(database: Database, now: datetime) -> Path:
    """Copy the files that SQLite cannot read whole; nobody writes meanwhile."""
    path = database.path
    copy = path.with_name(f"library-before-repair-{now:%Y%m%dT%H%M%SZ}.db")
    with explained(path), database.writing():
        for part in _PARTS:
            beside = path.with_name(path.name + part)
            if beside.exists():
                shutil.copyfile(beside, copy.with_name(copy.name + part))
    return copy
