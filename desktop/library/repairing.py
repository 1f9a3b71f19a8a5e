"""Mending what `verify` finds; what nothing holds any more stays as it is, and is told."""

from datetime import datetime

from desktop.library.backups.making import back_up
from desktop.library.database import Database
from desktop.library.media_files import MediaFolder
from desktop.library.mending import MENDERS
from desktop.library.values import Repaired
from desktop.library.verifying import verify_library
from desktop.progress import Job, Progress


def repair_library(database: Database, files: MediaFolder, now: datetime) -> Job[Repaired]:
    """Verify, mend what can be mended, verify again; tell what was mended and what is left.

    The library is backed up first, so that a repair can be taken back. Raises the library's errors.
    """
    found = (yield from verify_library(database, files)).problems
    mendable = [problem for problem in found if problem.kind in MENDERS]
    if not mendable:
        return Repaired(left=found)
    yield from back_up(database, now)
    for done, problem in enumerate(mendable):
        yield Progress(done, len(mendable), problem.subject)
        MENDERS[problem.kind](database, problem)
    left = (yield from verify_library(database, files)).problems
    still = {(problem.kind, problem.subject) for problem in left}
    mended = tuple(each for each in found if (each.kind, each.subject) not in still)
    return Repaired(mended=mended, left=left)
