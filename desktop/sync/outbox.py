"""The outbox: an article's way to a portal, each step kept before the next request goes out.

intent → its files are there → sent → known there → read back and agreed. What was sent and never
confirmed is looked for on the portal before anything is sent again (`tracing`): after a lost
reply and after a kill alike.
"""

from dataclasses import replace
from uuid import UUID

from desktop.article.post import Errand, Parcel, ParcelStep
from desktop.errors import ExpectedError
from desktop.library.errors import MediaError, SecretMark
from desktop.library.secret_marks import refuse_secret
from desktop.sync.errors import (
    WHOLE_PORTAL,
    ChangedThere,
    FieldRefused,
    GoneThere,
    Passing,
    PortalTrouble,
    TimedOut,
)
from desktop.sync.media import Files
from desktop.sync.outcomes import Action, Outcome, SyncProgress
from desktop.sync.pulling import Pulling
from desktop.sync.retrying import later
from desktop.sync.session import RunEnds, Session, Steps
from desktop.sync.sighting import Sighting
from desktop.sync.tracing import OUT, Tracing
from desktop.sync.writing import Writing


class Outbox:
    """Sends the parcels of one run."""

    def __init__(self, session: Session, pulling: Pulling) -> None:
        self._session = session
        self._pulling = pulling
        self._files = Files(session)
        self._writing = Writing(session, pulling, self._files)
        self._tracing = Tracing(session, pulling, self._writing)

    def finish(self, parcel: Parcel) -> Steps[None]:
        """Find out what became of a parcel that an earlier run sent; sends nothing.

        While that cannot be found out the article is left alone.
        """
        session = self._session
        try:
            yield from session.insist(lambda: self._tracing.find(parcel), parcel.article.title)
            yield from self._tracing.trace(parcel)
        except PortalTrouble as trouble:
            if isinstance(trouble, WHOLE_PORTAL):
                raise
            session.left.add(parcel.article_id)
            self._note(parcel.article_id, trouble)
            yield self._told(parcel, trouble)

    def send(self, parcel: Parcel) -> Steps[None]:
        """Bring `parcel`, which is kept, as far as it goes, with a few tries."""
        attempt = 0
        while True:
            attempt += 1
            try:
                yield from self._go(parcel)
            except Passing as trouble:
                if not (yield from self._again(parcel, trouble, attempt)):
                    return
            except (ChangedThere, GoneThere):
                yield from self._look_again(parcel)
                return
            except FieldRefused as trouble:
                if attempt == 1 and (yield from self._lost_files(parcel)):
                    continue
                yield from self._give_up(parcel, trouble)
                return
            except (PortalTrouble, MediaError, SecretMark) as trouble:
                yield from self._give_up(parcel, trouble)
                return
            else:
                self._session.failures = 0
                self._session.left.discard(parcel.article_id)
                return

    def _go(self, parcel: Parcel) -> Steps[None]:
        """Go on from the step that is kept."""
        kept = self._session.records.parcel(parcel.portal, parcel.article_id)
        if kept is None or (kept.step in OUT and not (yield from self._tracing.trace(kept))):
            return
        base = self._session.records.base(kept.portal, kept.article_id)
        if kept.errand is Errand.TRASH:
            if base:
                yield from self._writing.trash(kept, base)
            return
        if kept.article_id not in self._session.allowed:
            refuse_secret(self._session.library, kept.article)
        yield from self._files.send_all(kept.article, base)
        described = self._files.describe(kept.article, base)
        kept = replace(kept, step=ParcelStep.MEDIA)
        if base is None:
            yield from self._writing.create(kept)
        else:
            yield from self._writing.update(kept, base, described=described)

    def _again(self, parcel: Parcel, trouble: Passing, attempt: int) -> Steps[bool]:
        """Wait for another try; False when that is for a later sync.

        After a silence the portal may still be at it: who looks at once sees nothing yet.
        """
        self._note(parcel.article_id, trouble)
        try:
            again = self._session.worth_another(trouble, attempt)
        except RunEnds:
            yield self._told(parcel, trouble)
            raise
        if isinstance(trouble, TimedOut) or not again:
            yield self._told(parcel, trouble)
            return False
        yield from self._session.wait(trouble, attempt, parcel.article.title)
        return True

    def _lost_files(self, parcel: Parcel) -> Steps[bool]:
        """Tell whether files that the post needs were deleted there; they are sent again then."""
        try:
            return (
                yield from self._session.insist(lambda: self._files.forget_gone(parcel.article))
            )
        except PortalTrouble:
            return False

    def _look_again(self, parcel: Parcel) -> Steps[None]:
        """Decide on what the post is now: it is not what it was, so nothing was written."""
        session = self._session
        try:
            found = yield from session.insist(
                lambda: session.portal.read(parcel.remote_id), parcel.article.title
            )
        except PortalTrouble as trouble:
            yield from self._give_up(parcel, trouble)
            return
        base = session.records.base(parcel.portal, parcel.article_id)
        session.records.drop_parcel(parcel.portal, parcel.article_id)
        yield from self._pulling.take([Sighting(parcel.article_id, base, found)])

    def _give_up(self, parcel: Parcel, trouble: ExpectedError) -> Steps[None]:
        self._note(parcel.article_id, trouble)
        yield self._told(parcel, trouble)
        if isinstance(trouble, WHOLE_PORTAL):
            raise RunEnds(trouble)

    def _note(self, article_id: UUID, trouble: ExpectedError) -> None:
        """Keep what went wrong with the parcel, and when to go again."""
        records = self._session.records
        kept = records.parcel(self._session.name, article_id)
        if kept is not None:
            attempts = kept.attempts + 1
            retry_at = later(trouble, attempts) if isinstance(trouble, Passing) else None
            records.keep_parcel(
                replace(kept, attempts=attempts, retry_at=retry_at, trouble=repr(trouble))
            )
            if kept.step in OUT:  # it may be there: no survey of this run may take it for news
                self._session.left.add(article_id)

    def _told(self, parcel: Parcel, trouble: ExpectedError) -> SyncProgress:
        self._session.parked.add(parcel.article_id)
        action = Action.WAITING if isinstance(trouble, Passing) else Action.FAILED
        return self._session.tell(Outcome(action, parcel.article_id, parcel.article.title, trouble))
