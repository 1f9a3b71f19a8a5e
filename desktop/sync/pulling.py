"""What was seen on the portal, decided and kept here: many posts in one transaction."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from uuid import UUID

from desktop.article.body import blocks, normalise
from desktop.article.post import Base
from desktop.library.values import LocalCopy
from desktop.sync.errors import Passing
from desktop.sync.keeping import BRINGS_WORDS, Keeping
from desktop.sync.media import Files
from desktop.sync.naming import post_id
from desktop.sync.outcomes import Action, Outcome
from desktop.sync.plan import Decision, plan
from desktop.sync.portal import Found
from desktop.sync.reading import Reading
from desktop.sync.session import Session, Steps
from desktop.sync.sighting import Pull, Sighting

BATCH = 200
"""Posts that are kept in one transaction: fast, and never much in memory."""


class Pulling:
    """Takes sightings into the library of one run."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.reading = Reading(session)
        self._keeping = Keeping(session, self.reading)
        self._files = Files(session)

    def see(self, founds: Iterable[Found]) -> list[Sighting]:
        """Return whose posts these are; the last word on each counts."""
        session = self._session
        latest = {found.remote_id: found for found in founds}
        bases = session.records.bases_of(session.name, list(latest))
        claimed: dict[UUID, str] = {base.article_id: base.remote_id for base in bases.values()}
        sightings = []
        for remote_id, found in latest.items():
            base = bases.get(remote_id)
            if base and self._is_another(base, found):
                base = None
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

    def _is_another(self, base: Base, found: Found) -> bool:
        """Tell whether the portal has given the number of the base's post to another one.

        That happens when a portal is restored from a backup. The post that we made had our mark;
        one that has it no more and shares nothing with it is not it.
        """
        ours = base.article_id != post_id(self._session.account.url, found.remote_id)
        was, is_ = base.post, found.post
        if not ours or found.mark == base.article_id:
            return False
        if was.title == is_.title or was.slug == is_.slug:
            return False
        return _paragraphs(was.body).isdisjoint(_paragraphs(is_.body))

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
        if any(each.found and each.base is None for each in seen):
            session.expect_news()
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
                continue
            if session.dry_run:
                session.parked.add(pull.taken.article_id)  # what it came to is not in the library
            if pull.outcome:
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
        decision = plan(sighting.base, session.local(sighting.base, copy), sighting.remote)
        if decision is Decision.HOLD:
            yield from self._held(sighting, copy)
            return None
        if decision in BRINGS_WORDS and sighting.found and not session.dry_run:
            if decision is Decision.LINK and copy:
                yield from self._files.find_attached(copy.article, sighting.found.post.body)
            yield from self.reading.fetch_pictures(sighting.found.post)
        return self._keeping.kept(decision, sighting, copy)

    def _held(self, sighting: Sighting, copy: LocalCopy | None) -> Steps[None]:
        session = self._session
        session.parked.add(sighting.article_id)
        session.behind |= sighting.base is None  # nothing remembers which post it was
        if not session.dry_run:
            session.records.hold(session.name, sighting.article_id, held=True)
        title = copy.article.title if copy else ""
        yield session.tell(Outcome(Action.HELD, sighting.article_id, title))


def _paragraphs(html: str) -> set[str]:
    return set(blocks(normalise(html).body))


def _is_pull(pull: Pull) -> bool:
    return pull.outcome is not None and pull.outcome.action is Action.PULLED
