"""What became of a request whose answer nobody heard: looked up before anything goes out again."""

from dataclasses import replace

from desktop.article.post import Base, Errand, Parcel, ParcelStep, PostState
from desktop.sync.comparing import lost
from desktop.sync.portal import Found
from desktop.sync.pulling import Pulling
from desktop.sync.session import Session, Steps
from desktop.sync.sighting import Sighting
from desktop.sync.writing import Writing

OUT = (ParcelStep.SENT, ParcelStep.KNOWN)
"""Steps in which a request may have arrived."""


class Tracing:
    """Traces the parcels of one run."""

    def __init__(self, session: Session, pulling: Pulling, writing: Writing) -> None:
        self._session = session
        self._pulling = pulling
        self._writing = writing

    def find(self, parcel: Parcel) -> Found | None:
        """Return the parcel's post as it stands, by its id or by our mark; one request."""
        portal = self._session.portal
        if parcel.remote_id:
            return portal.read(parcel.remote_id)
        slug = self._writing.wrote(parcel, None).post.slug
        return portal.look_up(parcel.article_id, slug)

    def trace(self, parcel: Parcel) -> Steps[bool]:
        """Bring a parcel that was sent to its end; True when it is to be sent (again)."""
        found = self.find(parcel)
        base = self._session.records.base(parcel.portal, parcel.article_id)
        if parcel.errand is Errand.TRASH:
            return (yield from self._trash(parcel, base, found))
        if base is None:
            return (yield from self._create(parcel, found))
        return (yield from self._update(parcel, base, found))

    def _create(self, parcel: Parcel, found: Found | None) -> Steps[bool]:
        if found is None and parcel.step is ParcelStep.SENT:
            return self._send_again(parcel)
        wrote = self._writing.wrote(parcel, None)
        if found and lost(wrote.post, found.post, self._session.capabilities) is None:
            yield from self._writing.settle(parcel, wrote, found, None)
            return False
        # It arrived, and somebody has worked on it since: what we sent is what both agreed on.
        base = Base(
            portal=parcel.portal,
            article_id=parcel.article_id,
            remote_id=found.remote_id if found else parcel.remote_id,
            stamp="",
            article=parcel.article,
            post=wrote.post,
            change=parcel.change,
            loose=wrote.loose,
            left_out=wrote.left_out,
        )
        self._session.records.settle(base)
        yield from self._pulling.take([Sighting(parcel.article_id, base, found)])
        return False

    def _update(self, parcel: Parcel, base: Base, found: Found | None) -> Steps[bool]:
        if found and found.post == base.post:
            self._restamp(base, found)
            return self._send_again(parcel)
        wrote = self._writing.wrote(parcel, base)
        if found and lost(wrote.post, found.post, self._session.capabilities) is None:
            yield from self._writing.settle(parcel, wrote, found, base)
            return False
        self._session.records.drop_parcel(parcel.portal, parcel.article_id)
        yield from self._pulling.take([Sighting(parcel.article_id, base, found)])
        return False

    def _trash(self, parcel: Parcel, base: Base | None, found: Found | None) -> Steps[bool]:
        if base is None:
            self._session.records.drop_parcel(parcel.portal, parcel.article_id)
            return False
        if found is None or found.post.state is PostState.TRASHED:
            yield from self._writing.settle_trash(parcel, base, found)
            return False
        if found.post == base.post:
            self._restamp(base, found)
            return self._send_again(parcel)
        self._session.records.drop_parcel(parcel.portal, parcel.article_id)
        yield from self._pulling.take([Sighting(parcel.article_id, base, found)])
        return False

    def _restamp(self, base: Base, found: Found) -> None:
        if base.stamp != found.stamp:
            self._session.records.keep_base(replace(base, stamp=found.stamp))

    def _send_again(self, parcel: Parcel) -> bool:
        self._session.records.keep_parcel(replace(parcel, step=ParcelStep.INTENT))
        return True
