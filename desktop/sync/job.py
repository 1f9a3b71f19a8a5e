"""Bringing a library and a portal into step: the job that window and command line drive."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING

from desktop.progress import Job
from desktop.sync.errors import SyncRuns
from desktop.sync.outcomes import Action, Outcome, Report, SyncProgress
from desktop.sync.retrying import CALM, Pace

if TYPE_CHECKING:
    from collections.abc import Container
    from pathlib import Path
    from uuid import UUID

    from desktop.article.post import PortalAccount
    from desktop.library import Library
    from desktop.sync.portal import Portal

__all__ = ["Action", "Outcome", "Report", "SyncProgress", "held", "sync"]


def sync(  # noqa: PLR0913 - each is a word of its own
    library: "Library",
    account: "PortalAccount",
    portal: "Portal",
    *,
    dry_run: bool = False,
    accept_deletions: bool = False,
    thorough: bool = False,
    patient: bool = False,
    allowed: "Container[UUID]" = frozenset(),
    pace: Pace = CALM,
) -> Job[Report]:
    """Bring the saved articles of `library` and the posts of `portal` into step.

    Yields `SyncProgress`. `dry_run` tells what would happen and writes nothing, here or there.
    `accept_deletions` is the answer to `ShrunkenListing`. `thorough` compares every id of the
    portal, not only what moved. `patient` (a sync that goes by itself) leaves parcels in the
    outbox whose time to go again has not come or that wait for a person, and attached files that
    the portal did not take; without, all are tried. An article that bears the mark of a state
    secret is not sent and told as failed, unless it is one of the `allowed`.

    Closing the generator, or a kill, at any moment leaves everything whole: the next sync goes
    on. `pace` is for tests. Raises `SyncRuns`, `ShrunkenListing`, a `PortalTrouble` when the portal as a whole could
    not be asked, `NoSuchPortal` once it is renamed or removed, and the library's other errors. The portal is the caller's to close.
    """
    from desktop.sync.engine import Engine, Wish
    from desktop.sync.session import RunEnds, Session

    wish = Wish(accept_deletions=accept_deletions, thorough=thorough)
    with nullcontext() if dry_run else held(library.folder, account.name):
        account = library.records.account(account.name)  # it may be renamed since it was read
        session = Session(
            library,
            account,
            portal,
            pace=pace,
            dry_run=dry_run,
            patient=patient,
            allowed=allowed,
        )
        try:
            yield from Engine(session, wish).run()
        except RunEnds as end:
            if not session.asked:
                raise end.trouble from end
    return Report(tuple(session.outcomes))


@contextmanager
def held(folder: "Path", portal: str) -> Iterator[None]:
    """Hold the lock of this library and portal, so that no sync runs; raises `SyncRuns`.

    A dry run writes nothing, so it needs none.
    """
    from hashlib import sha256

    from filelock import FileLock, Timeout

    from desktop.library.refusals import from_system

    name = f"sync-{sha256(portal.encode()).hexdigest()[:12]}.lock"
    lock = FileLock(folder / name, thread_local=False)  # a job may be closed by another thread
    try:
        lock.acquire(blocking=False)
    except Timeout as error:
        raise SyncRuns(portal) from error
    except OSError as error:
        raise from_system(error, folder) from error
    try:
        yield
    finally:
        lock.release()
