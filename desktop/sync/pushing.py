"""Which articles go out, in which order, and again once what they link to has an address."""

from dataclasses import replace
from uuid import UUID

from desktop.article.post import Base, Conflict, ConflictKind, Errand, Parcel
from desktop.library.values import LocalCopy, Taken
from desktop.sync.outbox import Outbox
from desktop.sync.outcomes import Action, Outcome
from desktop.sync.plan import Decision, Remote, plan
from desktop.sync.portal import Found
from desktop.sync.pulling import Pulling
from desktop.sync.session import Session, Steps
from desktop.sync.sighting import Sighting

_ROUNDS = 4
"""Passes over what changed here: merges made on the way and links between new articles go out
in a later one. What moves still after these waits for the next sync."""

_ERRANDS = {
    Decision.CREATE: Errand.CREATE,
    Decision.PUSH: Errand.UPDATE,
    Decision.RESTORE_THERE: Errand.UPDATE,
    Decision.TRASH_THERE: Errand.TRASH,
}
_WOULD = {
    Errand.CREATE: Action.CREATED,
    Errand.UPDATE: Action.UPDATED,
    Errand.TRASH: Action.TRASHED,
}


class Pushing:
    """Sends what changed here, in one run."""

    def __init__(self, session: Session, pulling: Pulling, outbox: Outbox) -> None:
        self._session = session
        self._pulling = pulling
        self._outbox = outbox

    def push_all(self) -> Steps[None]:
        """Send everything that this portal is to hear of."""
        self._expect_incomplete()
        for _ in range(1 if self._session.dry_run else _ROUNDS):
            ids = self._waiting()
            self._session.total = self._session.done + len(ids)
            moved = False
            for article_id in ids:
                moved |= yield from self._push(article_id)
            if not moved:
                return

    def _expect_incomplete(self) -> None:
        """Try once more what the portal did not take, when a person asks for the sync."""
        session = self._session
        if session.capabilities.media and not session.patient:
            session.incomplete.update(session.records.incomplete(session.name))

    def _waiting(self) -> list[UUID]:
        session = self._session
        parcels = [parcel.article_id for parcel in session.records.parcels(session.name)]
        changed = session.records.changed_here(session.name)
        ids = dict.fromkeys([*parcels, *changed, *sorted(session.incomplete)])
        alone = session.left | session.parked
        return [each for each in ids if each not in alone]

    def _push(self, article_id: UUID) -> Steps[bool]:
        """Send the article if it is to go; return whether anything moved."""
        session = self._session
        base = session.records.base(session.name, article_id)
        copy = session.records.copy(article_id)
        if copy and session.is_blocked(article_id):
            return (yield from self._reconsider(article_id, base, copy))
        local = session.local(base, copy)
        if local and article_id in session.incomplete:
            local = replace(local, changed=True)
        errand = _ERRANDS.get(plan(base, local, Remote.UNSEEN))
        if copy is None or errand is None:
            self._nothing(article_id, base, copy)
            return False
        yield session.tell(what=copy.article.title, steps=1)
        if session.dry_run:
            yield session.tell(Outcome(_WOULD[errand], article_id, copy.article.title))
            return False
        parcel = self._parcel(errand, base, copy)
        session.records.keep_parcel(parcel)
        yield from self._outbox.send(parcel)
        session.incomplete.discard(article_id)
        return True

    def _parcel(self, errand: Errand, base: Base | None, copy: LocalCopy) -> Parcel:
        session = self._session
        known = session.records.parcel(session.name, copy.article.id)
        return Parcel(
            portal=session.name,
            article_id=copy.article.id,
            errand=errand,
            article=copy.article,
            change=copy.change,
            remote_id=base.remote_id if base else "",
            attempts=known.attempts if known else 0,
        )

    def _nothing(self, article_id: UUID, base: Base | None, copy: LocalCopy | None) -> None:
        """Remember that the change here was looked at, and that there is nothing to send."""
        session = self._session
        if session.dry_run:
            return
        session.records.drop_parcel(session.name, article_id)
        if base and copy and base.change != copy.change:
            looked_at = Taken(
                portal=session.name,
                article_id=article_id,
                expected_change=copy.change,
                base=base,
            )
            session.records.take([looked_at])  # unless somebody is at it just now

    def _reconsider(self, article_id: UUID, base: Base | None, copy: LocalCopy) -> Steps[bool]:
        """Look whether an edit here has settled a conflict; until one does, nothing is sent."""
        session = self._session
        conflict = session.conflict(article_id)
        if conflict is None or not self._moved(conflict, copy):
            return False
        yield from self._pulling.take([Sighting(article_id, base, _found(conflict))])
        return not session.is_blocked(article_id)

    def _moved(self, conflict: Conflict, copy: LocalCopy) -> bool:
        was_binned = conflict.kind is ConflictKind.DELETED_HERE
        return copy.binned != was_binned or not self._session.same(copy.article, conflict.mine)


def _found(conflict: Conflict) -> Found | None:
    """Return the portal's side of `conflict` as it was read."""
    if conflict.post is None:
        return None
    return Found(
        remote_id=conflict.remote_id,
        stamp=conflict.stamp,
        post=conflict.post,
        permalink=conflict.permalink,
    )
