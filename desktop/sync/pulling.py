"""What was seen on the portal, decided and kept here: many posts in one transaction."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from desktop.article.merging import merge
from desktop.article.model import Article
from desktop.article.post import Base, Conflict, ConflictKind, PostState
from desktop.library.values import LocalCopy, Taken
from desktop.sync.conversion import travelling
from desktop.sync.errors import Passing
from desktop.sync.naming import post_id
from desktop.sync.outcomes import Action, Outcome
from desktop.sync.plan import Decision, Remote, plan
from desktop.sync.portal import Found
from desktop.sync.reading import Reading
from desktop.sync.session import Session, Steps

BATCH = 100
"""Posts that are kept in one transaction: fast, and never much in memory."""

_PULLS = (Decision.PULL, Decision.MERGE, Decision.RESTORE_HERE)
_CONFLICTS = {
    Decision.DELETED_HERE: ConflictKind.DELETED_HERE,
    Decision.DELETED_THERE: ConflictKind.DELETED_THERE,
}


@dataclass(frozen=True, slots=True)
class Sighting:
    """An article's post as it was just seen; `found` is None when it is gone."""

    article_id: UUID
    base: Base | None
    found: Found | None

    @property
    def remote(self) -> Remote:
        """What the post has become since the base."""
        if self.found is None:
            return Remote.GONE
        post = self.found.post
        if self.base is None:
            return Remote.TRASHED if post.state is PostState.TRASHED else Remote.CHANGED
        if post == self.base.post:
            return Remote.SAME
        if post.state is PostState.TRASHED:
            known = self.base.post.state is PostState.TRASHED
            return Remote.SAME if known else Remote.TRASHED
        return Remote.CHANGED


@dataclass(frozen=True, slots=True)
class Pull:
    """What is to be kept for one article, and what is told once it is."""

    taken: Taken
    outcome: Outcome | None = None


class Pulling:
    """Takes sightings into the library of one run."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.reading = Reading(session)

    def see(self, founds: Iterable[Found]) -> list[Sighting]:
        """Return whose posts these are; the last word on each counts."""
        session = self._session
        latest = {found.remote_id: found for found in founds}
        bases = session.records.bases_of(session.name, list(latest))
        claimed: dict[UUID, str] = {base.article_id: base.remote_id for base in bases.values()}
        sightings = []
        for remote_id, found in latest.items():
            base = bases.get(remote_id)
            article_id = base.article_id if base else self._identity(found, claimed)
            claimed[article_id] = remote_id
            sightings.append(Sighting(article_id, base, found))
        return sightings

    def _identity(self, found: Found, claimed: dict[UUID, str]) -> UUID:
        """Return the article that the post names, unless another post is it: then it is a copy."""
        mark = found.mark
        if mark and mark not in claimed:
            other = self._session.records.base(self._session.name, mark)
            if other is None:
                return mark
        return post_id(self._session.account.url, found.remote_id)

    def take(self, sightings: Sequence[Sighting], *, quiet: bool = False) -> Steps[None]:
        """Decide on `sightings` and keep what comes of it, in one transaction.

        `quiet`: what only comes of our own write is no news.
        """
        session = self._session
        seen = [each for each in sightings if each.article_id not in session.left]
        self.reading.expect(
            {
                each.found.permalink: each.article_id
                for each in seen
                if each.found and each.found.permalink
            }
        )
        copies = session.records.copies([each.article_id for each in seen])
        pulls: list[Pull] = []
        for each in seen:
            pull = yield from self._decided(each, copies.get(each.article_id))
            if pull is not None:
                pulls.append(replace(pull, outcome=None) if quiet and _is_pull(pull) else pull)
        refused = yield from self._keep(pulls)
        again = [each for each in seen if each.article_id in refused]
        if again:
            yield from self._take_singly(again)

    def _take_singly(self, sightings: Sequence[Sighting]) -> Steps[None]:
        """Someone saved or opened these between look and transaction: decide once more."""
        for each in sightings:
            pull = yield from self._decided(each, self._session.records.copy(each.article_id))
            if pull is not None and (yield from self._keep([pull])):
                self._session.behind = True

    def _keep(self, pulls: Sequence[Pull]) -> Steps[set[UUID]]:
        session = self._session
        refused: set[UUID] = set()
        kept = (
            session.records.take([pull.taken for pull in pulls])
            if pulls and not session.dry_run
            else [True] * len(pulls)
        )
        for pull, is_kept in zip(pulls, kept, strict=True):
            if not is_kept:
                refused.add(pull.taken.article_id)
            elif pull.outcome:
                yield session.tell(pull.outcome)
        return refused

    def _decided(self, sighting: Sighting, copy: LocalCopy | None) -> Steps[Pull | None]:
        try:
            return (yield from self._pull(sighting, copy))
        except Passing as trouble:
            title = sighting.found.post.title if sighting.found else ""
            self._session.behind = True
            self._session.parked.add(sighting.article_id)
            yield self._session.tell(Outcome(Action.WAITING, sighting.article_id, title, trouble))
            return None

    def _pull(self, sighting: Sighting, copy: LocalCopy | None) -> Steps[Pull | None]:
        session = self._session
        base, found = sighting.base, sighting.found
        decision = plan(base, session.local(base, copy), sighting.remote)
        if decision is Decision.HOLD:
            yield from self._held(sighting, copy)
            return None
        if decision is Decision.FORGET:
            return Pull(self._taken(sighting, copy, forget=True))
        if decision is Decision.CREATE:  # it is gone for good, and was taken out of the bin here
            return Pull(self._taken(sighting, copy, forget=True)) if base else None
        if decision is Decision.AGREE and base and found:
            agreed = replace(base, stamp=found.stamp, post=found.post, permalink=found.permalink)
            return Pull(self._taken(sighting, copy, base=agreed))
        if decision is Decision.BIN_HERE and base and copy:
            return self._bin(sighting, base, copy)
        if decision in _CONFLICTS and copy:
            return self._deletion(sighting, copy, _CONFLICTS[decision])
        if found is None:
            return None
        if decision is Decision.FIRST_PULL:
            return (yield from self._first(sighting, found))
        if decision is Decision.LINK and copy:
            return (yield from self._link(sighting, found, copy))
        if decision in _PULLS and base and copy:
            return (yield from self._merge(sighting, base, found, copy))
        return self._unchanged(sighting, copy)

    def _unchanged(self, sighting: Sighting, copy: LocalCopy | None) -> Pull | None:
        """Nothing came; a conflict that the portal's side has taken back is none any more."""
        base, found = sighting.base, sighting.found
        if base is None or found is None or base.post != found.post:
            return None
        over = self._session.is_blocked(sighting.article_id)
        moved = (base.stamp, base.permalink) != (found.stamp, found.permalink)
        if not moved and not over:
            return None
        here = base.change == (copy.change if copy else 0)
        kept = replace(base, stamp=found.stamp, permalink=found.permalink)
        return Pull(
            self._taken(sighting, copy, base=kept, look_again=not here, settle_conflict=over)
        )

    def _held(self, sighting: Sighting, copy: LocalCopy | None) -> Steps[None]:
        session = self._session
        session.parked.add(sighting.article_id)
        if not session.dry_run:
            session.records.hold(session.name, sighting.article_id, held=True)
        title = copy.article.title if copy else ""
        yield session.tell(Outcome(Action.HELD, sighting.article_id, title))

    def _first(self, sighting: Sighting, found: Found) -> Steps[Pull]:
        if not self._session.dry_run:
            yield from self.reading.fetch_pictures(found.post)
        article = self.reading.article(found.post, None, sighting.article_id)
        base = self._base(sighting, found, article)
        taken = self._taken(sighting, None, article=article, base=base, bin=False)
        return Pull(taken, _told(Action.PULLED, article))

    def _link(self, sighting: Sighting, found: Found, copy: LocalCopy) -> Steps[Pull | None]:
        if not self._session.dry_run:
            yield from self.reading.fetch_pictures(found.post)
        theirs = self.reading.article(found.post, copy.article, sighting.article_id)
        return self._merged(sighting, found, copy, theirs, Action.MERGED)

    def _merge(
        self, sighting: Sighting, base: Base, found: Found, copy: LocalCopy
    ) -> Steps[Pull | None]:
        if not self._session.dry_run:
            yield from self.reading.fetch_pictures(found.post)
        theirs = self.reading.theirs(base, found.post)
        same = self._session.same(copy.article, base.article)
        action = Action.PULLED if same else Action.MERGED
        return self._merged(sighting, found, copy, theirs, action)

    def _merged(
        self,
        sighting: Sighting,
        found: Found,
        copy: LocalCopy,
        theirs: Article,
        action: Action,
    ) -> Pull | None:
        base = sighting.base
        before = base.article if base else None
        merged = merge(before, copy.article, theirs, travelling(self._session.capabilities))
        if merged.clashes:
            return self._clash(sighting, copy, ConflictKind.BOTH_CHANGED, theirs)
        article = merged.article
        news = article != copy.article or copy.binned
        taken = self._taken(
            sighting,
            copy,
            article=article if article != copy.article else None,
            base=self._base(sighting, found, theirs),
            look_again=not self._session.same(article, theirs),
            bin=False,
            settle_conflict=self._session.is_blocked(sighting.article_id),
        )
        return Pull(taken, _told(action, article) if news else None)

    def _bin(self, sighting: Sighting, base: Base, copy: LocalCopy) -> Pull:
        """Bin what was deleted there; words that came with the deletion are kept first."""
        outcome = _told(Action.BINNED, copy.article)
        if sighting.found is None:
            return Pull(self._taken(sighting, copy, forget=True, bin=True), outcome)
        theirs = self.reading.theirs(base, sighting.found.post)
        merged = merge(
            base.article, copy.article, theirs, travelling(self._session.capabilities)
        ).article
        taken = self._taken(
            sighting,
            copy,
            article=merged if merged != copy.article else None,
            base=self._base(sighting, sighting.found, theirs),
            bin=True,
        )
        return Pull(taken, outcome)

    def _deletion(self, sighting: Sighting, copy: LocalCopy, kind: ConflictKind) -> Pull | None:
        found, base = sighting.found, sighting.base
        theirs = None
        if found is not None and found.post.state is not PostState.TRASHED:
            theirs = (
                self.reading.theirs(base, found.post)
                if base
                else self.reading.article(found.post, copy.article, sighting.article_id)
            )
        return self._clash(sighting, copy, kind, theirs)

    def _clash(
        self, sighting: Sighting, copy: LocalCopy, kind: ConflictKind, theirs: Article | None
    ) -> Pull | None:
        """Keep a conflict, unless the same one is kept already."""
        session, found, base = self._session, sighting.found, sighting.base
        conflict = Conflict(
            portal=session.name,
            article_id=sighting.article_id,
            remote_id=found.remote_id if found else base.remote_id if base else "",
            kind=kind,
            base=base.article if base else None,
            mine=copy.article,
            theirs=theirs,
            post=found.post if found else None,
            stamp=found.stamp if found else "",
            permalink=found.permalink if found else "",
        )
        known = session.conflict(sighting.article_id)
        session.clashing.add(sighting.article_id)
        if known and replace(known, noted_at=conflict.noted_at, stamp=conflict.stamp) == conflict:
            return None
        former = (known.theirs,) if known and known.theirs and known.theirs != theirs else ()
        taken = self._taken(sighting, copy, conflict=conflict, former=former)
        return Pull(taken, _told(Action.CONFLICT, copy.article))

    def _base(self, sighting: Sighting, found: Found, article: Article) -> Base:
        return Base(
            portal=self._session.name,
            article_id=sighting.article_id,
            remote_id=found.remote_id,
            stamp=found.stamp,
            article=article,
            post=found.post,
            permalink=found.permalink,
            loose=sighting.base.loose if sighting.base else (),
        )

    def _taken(self, sighting: Sighting, copy: LocalCopy | None, **said: object) -> Taken:
        return Taken(
            portal=self._session.name,
            article_id=sighting.article_id,
            expected_change=copy.change if copy else 0,
            **said,  # type: ignore[arg-type]
        )


def _told(action: Action, article: Article) -> Outcome:
    return Outcome(action, article.id, article.title)


def _is_pull(pull: Pull) -> bool:
    return pull.outcome is not None and pull.outcome.action is Action.PULLED
