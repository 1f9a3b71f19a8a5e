"""Words that somebody wrote between our look and our write: they are kept, and brought back."""

from dataclasses import replace

from desktop.article.merging import merge
from desktop.article.post import Base, Conflict, ConflictKind, Parcel, Post
from desktop.library.values import Taken
from desktop.sync.comparing import written
from desktop.sync.conversion import travelling
from desktop.sync.outcomes import Action, Outcome
from desktop.sync.portal import Written
from desktop.sync.reading import Reading
from desktop.sync.session import Session, Steps


class Overtaking:
    """Keeps what the writes of one run have replaced."""

    def __init__(self, session: Session, reading: Reading) -> None:
        self._session = session
        self._reading = reading

    def keep(self, parcel: Parcel, base: Base, sent: Post, answer: Written) -> None:
        """Keep the words that were written over, at once, unless they say nothing of their own.

        What stands in fields that we did not write is still there, and comes as a change.
        """
        session = self._session
        if answer.overtaken is None:
            return
        over = written(base.post, sent, session.capabilities)
        replaced = {field.value: getattr(answer.overtaken, field.value) for field in over}
        post = replace(base.post, **replaced)
        theirs = self._reading.theirs(base, post, parcel.article.attachments)
        if session.same(theirs, base.article) or session.same(theirs, parcel.article):
            return
        conflict = Conflict(
            portal=parcel.portal,
            article_id=parcel.article_id,
            remote_id=base.remote_id,
            kind=ConflictKind.OVERTAKEN,
            base=base.article,
            mine=parcel.article,
            theirs=theirs,
            post=answer.found.post,
            stamp=answer.found.stamp,
            permalink=answer.found.permalink,
        )
        self._store(conflict)

    def merge(self, parcel: Parcel, base: Base) -> Steps[None]:
        """Put the words back where nobody else touched them; the next push sends both."""
        session = self._session
        conflict = session.conflict(parcel.article_id)
        if conflict is None or conflict.kind is not ConflictKind.OVERTAKEN or not conflict.theirs:
            return
        article_id, title = parcel.article_id, parcel.article.title
        if self._merged(conflict, base):
            yield session.tell(Outcome(Action.MERGED, article_id, title))
        else:
            outcome = Outcome(Action.CONFLICT, article_id, title, conflict=conflict.kind)
            yield session.tell(outcome)

    def _merged(self, conflict: Conflict, base: Base) -> bool:
        records = self._session.records
        copy = records.copy(conflict.article_id)
        agreed = records.base(conflict.portal, conflict.article_id)
        if copy is None or agreed is None or conflict.theirs is None or copy.binned:
            return False
        fields = travelling(self._session.capabilities)
        merged = merge(base.article, copy.article, conflict.theirs, fields)
        if merged.clashes:
            return False
        taken = Taken(
            portal=conflict.portal,
            article_id=conflict.article_id,
            expected_change=copy.change,
            article=merged.article,
            base=agreed,
            look_again=True,
            settle_conflict=True,
        )
        return records.take([taken]) == [True]

    def _store(self, conflict: Conflict) -> None:
        """Keep `conflict`; what an older one held stays as a version."""
        records = self._session.records
        known = records.conflict(conflict.portal, conflict.article_id)
        copy = records.copy(conflict.article_id)
        self._session.clashing.add(conflict.article_id)
        if known and known.theirs and copy:
            former = Taken(
                portal=conflict.portal,
                article_id=conflict.article_id,
                expected_change=copy.change,
                former=(known.theirs,),
                conflict=conflict,
            )
            if records.take([former]) == [True]:
                return
        records.keep_conflict(conflict)
