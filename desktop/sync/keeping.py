"""What a decision about a post that was seen comes to, ready to be kept here."""

from dataclasses import replace
from typing import Any

from desktop.article.merging import Merged, merge
from desktop.article.model import Article
from desktop.article.post import Base, Conflict, ConflictKind, PostState
from desktop.library.values import LocalCopy, Taken
from desktop.sync.comparing import lost
from desktop.sync.conversion import travelling, write_post
from desktop.sync.media import Files
from desktop.sync.outcomes import Action, Outcome
from desktop.sync.plan import Decision
from desktop.sync.portal import Found
from desktop.sync.reading import Reading
from desktop.sync.session import Session
from desktop.sync.sighting import Pull, Sighting

_MERGES = frozenset({Decision.PULL, Decision.MERGE, Decision.LINK, Decision.RESTORE_HERE})
_DELETIONS = {
    Decision.DELETED_HERE: ConflictKind.DELETED_HERE,
    Decision.DELETED_THERE: ConflictKind.DELETED_THERE,
}

BRINGS_WORDS = _MERGES | {Decision.FIRST_PULL, Decision.DELETED_HERE}
"""Decisions after which the post's text, and so its pictures, are wanted here."""


class Keeping:
    """Turns the decisions of one run into what the library is to keep; writes nothing itself."""

    def __init__(self, session: Session, reading: Reading) -> None:
        self._session = session
        self._reading = reading

    def kept(self, decision: Decision, sighting: Sighting, copy: LocalCopy | None) -> Pull | None:
        """Return what is to be kept; None: nothing, or what is to be done is to be done there."""
        if decision is Decision.FIRST_PULL and sighting.found:
            return self._first(sighting, sighting.found)
        if decision is Decision.FORGET or (decision is Decision.CREATE and sighting.base):
            return Pull(self._taken(sighting, copy, forget=True, **self._settled(sighting, copy)))
        return self._here(decision, sighting, copy) if copy else None

    def _here(self, decision: Decision, sighting: Sighting, copy: LocalCopy) -> Pull | None:
        if decision in _DELETIONS:
            return self._deletion(sighting, copy, _DELETIONS[decision])
        if decision in (Decision.BIN_HERE, Decision.AGREE) and sighting.base:
            return self._bin(sighting, sighting.base, copy)
        if sighting.found is None:
            return None
        if decision in _MERGES:
            return self._merge(sighting, sighting.found, copy)
        return self._unchanged(sighting, sighting.found, copy)

    def _first(self, sighting: Sighting, found: Found) -> Pull:
        article = self._reading.article(found.post, None, sighting.article_id)
        base = self._base(sighting, found, article)
        taken = self._taken(sighting, None, article=article, base=base, bin=False)
        return Pull(taken, _told(Action.PULLED, article))

    def _unchanged(self, sighting: Sighting, found: Found, copy: LocalCopy) -> Pull | None:
        """Note a stamp that moved; a conflict that the portal has taken back is none any more."""
        base = sighting.base
        if base is None or base.post != found.post:
            return None
        over = self._session.is_blocked(sighting.article_id)
        if (base.stamp, base.permalink) == (found.stamp, found.permalink) and not over:
            return None
        taken = self._taken(
            sighting,
            copy,
            base=replace(base, stamp=found.stamp, permalink=found.permalink),
            look_again=base.change != copy.change,
            settle_conflict=over,
        )
        return Pull(taken)

    def _merge(self, sighting: Sighting, found: Found, copy: LocalCopy) -> Pull | None:
        base = sighting.base
        theirs = self._theirs(sighting, found, copy)
        if base is None and self._is_ours(found, copy.article):
            theirs = copy.article
        merged = self._merged(base, copy, theirs)
        if merged.clashes:
            return self._conflict(sighting, copy, ConflictKind.BOTH_CHANGED, theirs)
        article = merged.article
        taken = self._taken(
            sighting,
            copy,
            article=article if article != copy.article else None,
            base=self._base(sighting, found, theirs),
            look_again=not self._session.same(article, theirs),
            bin=False,
            settle_conflict=self._session.is_blocked(sighting.article_id),
        )
        if article == copy.article and not copy.binned:
            return Pull(taken)
        mine = base is None or not self._session.same(copy.article, base.article)
        return Pull(taken, _told(Action.MERGED if mine else Action.PULLED, article))

    def _bin(self, sighting: Sighting, base: Base, copy: LocalCopy) -> Pull:
        """Bin what was deleted there; words that came with the deletion are kept too."""
        outcome = None if copy.binned else _told(Action.BINNED, copy.article)
        if sighting.found is None:
            settled = self._settled(sighting, copy)
            return Pull(self._taken(sighting, copy, forget=True, bin=True, **settled), outcome)
        theirs = self._reading.theirs(base, sighting.found.post, copy.article.attachments)
        merged = self._merged(base, copy, theirs)
        taken = self._taken(
            sighting,
            copy,
            article=merged.article if merged.article != copy.article else None,
            base=self._base(sighting, sighting.found, theirs),
            bin=True,
            **self._settled(sighting, copy, *((theirs,) if merged.clashes else ())),
        )
        return Pull(taken, outcome)

    def _settled(
        self, sighting: Sighting, copy: LocalCopy | None, *texts: Article
    ) -> dict[str, Any]:
        """Return how `texts` and those of a conflict that is none any more are kept as versions."""
        conflict = self._session.conflict(sighting.article_id)
        if conflict is None or copy is None:
            return {"former": texts}
        theirs = conflict.theirs
        kept = (theirs,) if theirs and theirs not in (copy.article, *texts) else ()
        return {"former": (*kept, *texts), "settle_conflict": True}

    def _deletion(self, sighting: Sighting, copy: LocalCopy, kind: ConflictKind) -> Pull | None:
        found, base = sighting.found, sighting.base
        theirs = self._theirs(sighting, found, copy) if found else None
        gone = found is None or found.post.state is PostState.TRASHED
        known = base.article if base else copy.article
        if gone and theirs and self._session.same(theirs, known):
            theirs = None  # deleted, and nothing else
        return self._conflict(sighting, copy, kind, theirs)

    def _conflict(
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
        outcome = replace(_told(Action.CONFLICT, copy.article), conflict=kind)
        return Pull(taken, outcome)

    def _theirs(self, sighting: Sighting, found: Found, copy: LocalCopy) -> Article:
        if sighting.base:
            return self._reading.theirs(sighting.base, found.post, copy.article.attachments)
        return self._reading.article(found.post, copy.article, sighting.article_id)

    def _is_ours(self, found: Found, article: Article) -> bool:
        """Tell whether the post says what we would have sent: then it is what we sent once."""
        wrote = write_post(
            article,
            None,
            capabilities=self._session.capabilities,
            media=Files(self._session).known(article),
            permalink_of=lambda _: None,
        ).post
        same = (wrote.slug, bool(wrote.cover)) == (found.post.slug, bool(found.post.cover))
        return same and lost(wrote, found.post, self._session.capabilities) is None

    def _merged(self, base: Base | None, copy: LocalCopy, theirs: Article) -> Merged:
        fields = travelling(self._session.capabilities)
        return merge(base.article if base else None, copy.article, theirs, fields)

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
            left_out=sighting.base.left_out if sighting.base else (),
        )

    def _taken(self, sighting: Sighting, copy: LocalCopy | None, **said: Any) -> Taken:  # noqa: ANN401
        return Taken(
            portal=self._session.name,
            article_id=sighting.article_id,
            expected_change=copy.change if copy else 0,
            **said,
        )


def _told(action: Action, article: Article) -> Outcome:
    return Outcome(action, article.id, article.title)
