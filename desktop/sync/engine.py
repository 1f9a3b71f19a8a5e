"""One run: what earlier ones left open, what moved there, what vanished, what goes out.

Nothing here asks this machine's clock what is newer. Each step is kept before the next request,
so a run that ends anywhere is gone on with by the next.
"""

from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from itertools import islice
from typing import TypeVar

from desktop.ahead import ahead
from desktop.article.model import now
from desktop.article.post import Base
from desktop.library.values import Cursor
from desktop.sync.errors import WHOLE_PORTAL, Passing, PortalTrouble, ShrunkenListing
from desktop.sync.outbox import Outbox
from desktop.sync.outcomes import Action, Outcome
from desktop.sync.portal import SurveyEnd
from desktop.sync.pulling import BATCH, Pulling
from desktop.sync.pushing import Pushing
from desktop.sync.retrying import is_due
from desktop.sync.session import Session, Steps
from desktop.sync.sighting import Sighting
from desktop.sync.tracing import OUT

_THOROUGH_EVERY = timedelta(days=7)
"""How often every id is compared, should a portal's own count ever miss a deletion."""

_FEW = 3
"""Posts that may vanish between two syncs however few there are."""

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a run was asked for; `desktop.sync.job.sync` says what each means."""

    accept_deletions: bool = False
    thorough: bool = False


class Engine:
    """Runs one sync."""

    def __init__(self, session: Session, wish: Wish) -> None:
        self._session = session
        self._wish = wish
        self._pulling = Pulling(session)
        self._outbox = Outbox(session, self._pulling)
        self._pushing = Pushing(session, self._pulling, self._outbox)

    def run(self) -> Steps[None]:
        """Bring both sides into step; raises what concerns the portal as a whole."""
        session = self._session
        session.clashing.update(each.article_id for each in session.records.conflicts(session.name))
        yield session.tell()
        if not session.dry_run:
            yield from self._finish()
        yield from self._look_at_held()
        yield from self._pull()
        session.asked = True
        yield from self._pushing.push_all()
        if any(each.action is Action.CREATED for each in session.outcomes) and not session.dry_run:
            yield from self._look_back()

    def _look_back(self) -> Steps[None]:
        """Survey once more, so that the portal's count of posts has those that we made.

        Otherwise one of them could vanish unnoticed until the next thorough survey.
        """
        try:
            yield from self._pull()
        except PortalTrouble:
            return  # everything is sent; the next sync looks from the older cursor

    def _finish(self) -> Steps[None]:
        """Find out what became of what an earlier run sent."""
        session = self._session
        for parcel in session.records.parcels(session.name):
            if parcel.step in OUT:
                yield from self._outbox.finish(parcel)
            if session.patient and parcel.attempts and not is_due(parcel.retry_at, now()):
                session.parked.add(parcel.article_id)

    def _look_at_held(self) -> Steps[None]:
        """Look again at what changed there while it was written here, once it is saved."""
        session = self._session
        for article_id in session.records.held(session.name):
            copy = session.records.copy(article_id)
            base = session.records.base(session.name, article_id)
            if copy is None or copy.has_draft or base is None:
                session.parked.add(article_id)
                continue
            yield from self._look_at([base])
            if article_id not in session.parked and not session.dry_run:
                session.records.hold(session.name, article_id, held=False)

    def _pull(self) -> Steps[None]:
        session = self._session
        cursor = session.records.cursor(session.name)
        if cursor and session.thorough_at:
            cursor = replace(cursor, thorough_at=session.thorough_at)
        thorough = self._wish.thorough or _is_long_ago(cursor)
        end = yield from self._survey(cursor.text if cursor else "", thorough=thorough)
        if end.listing is not None:
            yield from self._look_at_vanished(end.listing)
        yield from self._look_at_due()
        if session.dry_run or session.behind or session.left:
            return
        listed = thorough or end.listing is not None
        session.records.keep_cursor(
            session.name,
            Cursor(
                text=end.cursor,
                synced_at=now(),
                thorough_at=now() if listed or cursor is None else cursor.thorough_at,
            ),
        )
        session.thorough_at = None

    def _survey(self, cursor: str, *, thorough: bool) -> Steps[SurveyEnd]:
        """Take what moved since `cursor`; a survey that breaks off is begun again."""
        session = self._session
        attempt = 0
        while True:
            attempt += 1
            try:
                survey = session.portal.survey(cursor, thorough=thorough)
                session.total = session.done + survey.total
                with closing(ahead(_batches(survey.changed, BATCH))) as pages:
                    for page in pages:
                        session.failures = 0
                        yield from self._pulling.take(self._pulling.see(page))
                        yield session.tell(steps=len(page))
            except Passing as trouble:
                if not session.worth_another(trouble, attempt):
                    raise
                yield from session.wait(trouble, attempt)
            else:
                return survey.result

    def _look_at_vanished(self, listing: frozenset[str]) -> Steps[None]:
        """Look at posts that are known and no longer listed; too many of them stop the run."""
        session = self._session
        known = session.records.ids(session.name)
        missing = {each: article for each, article in known.items() if each not in listing}
        if missing and not self._wish.accept_deletions:
            self._guard(missing.keys(), listing, len(known))
        for batch in _batches(missing, BATCH):
            yield from self._look_at(session.records.bases_of(session.name, batch).values())

    def _guard(self, missing: Iterable[str], listing: frozenset[str], known: int) -> None:
        """Raise `ShrunkenListing` when more has vanished than anyone deletes by hand."""
        session = self._session
        ids = session.records.ids(session.name)
        vanished = 0
        for batch in _batches([ids[each] for each in missing], BATCH):
            copies = session.records.copies(batch)
            vanished += sum(not copy.binned for copy in copies.values())
        if vanished > max(_FEW, known // 10) or (vanished and not listing):
            raise ShrunkenListing(session.name, known, vanished)

    def _look_at_due(self) -> Steps[None]:
        """Look at scheduled posts whose hour has come: publishing them moves no stamp."""
        session = self._session
        for batch in _batches(session.records.due(session.name, now()), BATCH):
            yield from self._look_at(session.records.bases_of(session.name, batch).values())

    def _look_at(self, bases: Iterable[Base]) -> Steps[None]:
        """Read the bases' posts as they stand now, and take what came of it."""
        session = self._session
        sightings = []
        for base in bases:
            try:
                found = yield from session.insist(partial(session.portal.read, base.remote_id))
            except (Passing, *WHOLE_PORTAL):
                raise
            except PortalTrouble as trouble:
                session.parked.add(base.article_id)
                title = base.article.title
                yield session.tell(Outcome(Action.FAILED, base.article_id, title, trouble))
            else:
                sightings.append(Sighting(base.article_id, base, found))
        yield from self._pulling.take(sightings)


def _is_long_ago(cursor: Cursor | None) -> bool:
    if cursor is None or cursor.thorough_at is None:
        return True
    return abs(now() - cursor.thorough_at) > _THOROUGH_EVERY


def _batches(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch
