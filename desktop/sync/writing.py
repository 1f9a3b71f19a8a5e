"""Writing a post: noted, sent, read back, agreed; each note is kept before the next request."""

from dataclasses import replace
from uuid import UUID

from desktop.article.post import Base, Errand, Parcel, ParcelStep, PostState
from desktop.sync.comparing import agreed, lost
from desktop.sync.conversion import Wrote, standing_there, write_post
from desktop.sync.errors import NotKept, PortalTrouble
from desktop.sync.media import Files
from desktop.sync.outcomes import Action, Outcome, SyncProgress
from desktop.sync.overtaking import Overtaking
from desktop.sync.portal import Found, PostField
from desktop.sync.pulling import Pulling
from desktop.sync.session import Session, Steps
from desktop.sync.sighting import Sighting


class Writing:
    """Writes the posts of one run."""

    def __init__(self, session: Session, pulling: Pulling, files: Files) -> None:
        self._session = session
        self._pulling = pulling
        self._files = files
        self._overtaking = Overtaking(session, pulling.reading)

    def wrote(self, parcel: Parcel, base: Base | None) -> Wrote:
        """Return the post that the parcel's article is to be there."""
        session = self._session
        articles = (parcel.article, base.article) if base else (parcel.article,)
        said = write_post(
            parcel.article,
            base,
            capabilities=session.capabilities,
            media=self._files.known(*articles),
            permalink_of=self._permalink_of,
        )
        if said.post.state is not PostState.TRASHED:
            return said
        state = standing_there(parcel.article, session.capabilities)
        return said._replace(post=replace(said.post, state=state))  # out of bin: out of trash

    def create(self, parcel: Parcel) -> Steps[None]:
        """Make the post of an article that has none."""
        wrote = self.wrote(parcel, None)
        self._session.expect_news()
        parcel = self._keep(parcel, ParcelStep.SENT)
        written = self._session.portal.create(parcel.article_id, wrote.post)
        parcel = replace(parcel, remote_id=written.found.remote_id)
        yield from self.settle(self._keep(parcel, ParcelStep.KNOWN), wrote, written.found, None)

    def update(self, parcel: Parcel, base: Base, *, described: bool) -> Steps[None]:
        """Make the base's post say the article; one that says it already is left alone."""
        session = self._session
        wrote = self.wrote(parcel, base)
        if wrote.post == base.post:
            said = replace(
                base,
                article=parcel.article,
                change=parcel.change,
                loose=wrote.loose,
                left_out=wrote.left_out,
            )
            not_taken = self._files.not_taken(parcel.article, base)
            session.records.settle(said)
            if described or not_taken:
                action = Action.UPDATED if described else Action.FAILED
                yield self._told(parcel, action, not_taken)
            return
        parcel = self._keep(parcel, ParcelStep.SENT)
        written = session.portal.update(_known(base), parcel.article_id, wrote.post)
        if written.overtaken is not None:
            self._overtaking.keep(parcel, base, wrote.post, written)
        parcel = self._keep(parcel, ParcelStep.KNOWN)
        yield from self.settle(parcel, wrote, written.found, base)
        if written.overtaken is not None:
            yield from self._overtaking.merge(parcel, base)

    def trash(self, parcel: Parcel, base: Base) -> Steps[None]:
        """Put the base's post into the trash."""
        portal = self._session.portal
        parcel = self._keep(parcel, ParcelStep.SENT)
        portal.trash(_known(base))
        yield from self.settle_trash(parcel, base, portal.read(base.remote_id))

    def settle(
        self, parcel: Parcel, wrote: Wrote, found: Found, before: Base | None
    ) -> Steps[None]:
        """Agree on `found`, the post read back after `wrote` was sent; the errand is done.

        What the portal decided otherwise (slug, state, moment) comes back as its change, and so
        does what somebody else wrote where we wrote nothing.
        """
        session = self._session
        known = before.post if before else None
        post = agreed(wrote.post, found.post, session.capabilities, known, session.heard)
        base = Base(
            portal=parcel.portal,
            article_id=parcel.article_id,
            remote_id=found.remote_id,
            stamp=found.stamp,
            article=parcel.article,
            post=post,
            permalink=found.permalink,
            change=parcel.change,
            loose=wrote.loose,
            left_out=wrote.left_out,
        )
        session.records.settle(base)
        missing = lost(wrote.post, post, session.capabilities)
        if found.post.state is not wrote.post.state:
            missing = PostField.STATE
        action = Action.CREATED if parcel.errand is Errand.CREATE else Action.UPDATED
        not_taken = self._files.not_taken(parcel.article, before)
        trouble = NotKept(parcel.article.title, missing) if missing else not_taken
        yield self._told(parcel, action, trouble)
        if post != found.post:
            yield from self._pulling.take([Sighting(parcel.article_id, base, found)], quiet=True)

    def settle_trash(self, parcel: Parcel, base: Base, found: Found | None) -> Steps[None]:
        """Agree that the post is deleted; `found` is what of it is in the trash."""
        records = self._session.records
        if found is None:
            records.forget(parcel.portal, parcel.article_id)
            records.drop_parcel(parcel.portal, parcel.article_id)
        elif found.post.state is PostState.TRASHED:
            agreed_on = replace(
                base,
                stamp=found.stamp,
                post=found.post,
                permalink=found.permalink,
                change=parcel.change,
            )
            records.settle(agreed_on)
        else:
            raise NotKept(parcel.article.title, PostField.STATE)
        yield self._told(parcel, Action.TRASHED)

    def _told(
        self, parcel: Parcel, action: Action, trouble: PortalTrouble | None = None
    ) -> SyncProgress:
        outcome = Outcome(action, parcel.article_id, parcel.article.title, trouble)
        return self._session.tell(outcome)

    def _keep(self, parcel: Parcel, step: ParcelStep) -> Parcel:
        kept = replace(parcel, step=step)
        self._session.records.keep_parcel(kept)
        return kept

    def _permalink_of(self, article_id: UUID) -> str | None:
        return self._session.records.permalink(self._session.name, article_id) or None


def _known(base: Base) -> Found:
    return Found(
        remote_id=base.remote_id,
        stamp=base.stamp,
        post=base.post,
        permalink=base.permalink,
        mark=base.article_id,
    )
