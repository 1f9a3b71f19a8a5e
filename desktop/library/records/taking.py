"""Keeping what a sync has decided for articles, unless someone was faster."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy.engine import Connection

from desktop.article.model import Article, now
from desktop.article.post import Conflict
from desktop.library import articles
from desktop.library.records import bases, conflicts, standing
from desktop.library.saving import Ready, ready, save_article, save_new, says_nothing_new
from desktop.library.values import LocalCopy, Reason, Taken


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is taken, its texts ready to be saved."""

    taken: Taken
    former: tuple[Ready, ...]
    article: Ready | None

    @property
    def is_new(self) -> bool:
        """Whether it is a text alone, for an article that may not be here yet."""
        alone = self.article is not None and not self.former and not self.taken.bin
        return alone and self.taken.reason is Reason.SYNC


def prepared(taken: Taken) -> Prepared:
    """Return `taken` ready to be kept: the slow part, done before the transaction.

    Bodies are made ready for readers when a site is exported: a newsroom that has a portal may
    never do so, and its first sync brings thousands of articles.
    """
    article = None if taken.article is None else _text(taken, taken.article)
    former = tuple(_text(taken, text) for text in taken.former)
    return Prepared(taken, former, article)


def take(connection: Connection, many: Sequence[Prepared]) -> list[bool]:
    """Keep what was decided; tell of each whether, or whether its article is not what it was.

    What can be asked and written for all at once is: a first sync takes thousands.
    """
    ids = {each.taken.article_id for each in many}
    here = standing.copies(connection, ids)
    written_on = articles.with_draft(connection, ids)
    kept: list[Taken] = []
    new: list[Ready] = []
    told = []
    for each in many:
        article_id = each.taken.article_id
        present = here.get(article_id)
        free = article_id in ids and not _overtaken(each, present, article_id in written_on)
        free = free and not _clashes(connection, each.taken)
        ids.discard(article_id)  # a second word on the same article was decided without this one
        if free:
            kept.append(each.taken)
            if each.is_new and each.article and present is None:
                new.append(each.article)
            else:
                _keep_texts(connection, each, present)
        told.append(free)
    save_new(connection, new, Reason.SYNC)
    _keep_records(connection, kept)
    return told


def _overtaken(what: Prepared, present: LocalCopy | None, written_on: bool) -> bool:  # noqa: FBT001 - a fact
    if what.taken.expected_change != (present.change if present else 0):
        return True
    known = present.article if present else None
    rewritten = what.article is not None and not says_nothing_new(what.article, known)
    moved = what.taken.bin not in (None, bool(present and present.binned))
    return written_on and (rewritten or moved)


def _clashes(connection: Connection, taken: Taken) -> bool:
    """Tell whether what is to be noted would take the place of a clash with a colleague."""
    if taken.conflict is None:
        return False
    known = conflicts.read(connection, taken.conflict.portal, taken.article_id)
    return known is not None and known.is_with_colleague


def _keep_texts(connection: Connection, what: Prepared, present: LocalCopy | None) -> None:
    texts = [*what.former]
    if what.article is not None:
        texts.append(what.article)
    elif present and texts:
        texts.append(ready(present.article))
    for text in texts:
        save_article(connection, text, what.taken.reason)
    if present or texts:
        _keep_place(connection, what.taken, present, saved=bool(texts))


def _keep_place(
    connection: Connection, taken: Taken, present: LocalCopy | None, *, saved: bool
) -> None:
    """Put the article into the bin or take it out; saving has taken it out already."""
    was = bool(present and present.binned)
    wanted = was if taken.bin is None else taken.bin
    if wanted != (was and not saved):
        articles.set_deleted(connection, taken.article_id, now() if wanted else None)


def _keep_records(connection: Connection, kept: Sequence[Taken]) -> None:
    reached = standing.changes(connection, [each.article_id for each in kept])
    bases.keep_all(
        connection,
        [
            replace(each.base, change=0 if each.look_again else reached.get(each.article_id, 0))
            for each in kept
            if each.base is not None
        ],
    )
    for each in kept:
        if each.forget:
            bases.forget(connection, each.portal, each.article_id)
        if each.settle_conflict:
            conflicts.drop(connection, each.portal, each.article_id)
        if each.conflict is not None:
            conflicts.keep(connection, each.conflict)


def abandoned(conflict: Conflict, present: LocalCopy | None) -> Taken:
    """Return how a conflict ends that nobody will decide: both texts are versions."""
    return Taken(
        portal=conflict.portal,
        article_id=conflict.article_id,
        expected_change=present.change if present else 0,
        former=(conflict.theirs,) if conflict.theirs else (),
        settle_conflict=True,
    )


def _text(taken: Taken, text: Article) -> Ready:
    own = text if text.id == taken.article_id else replace(text, id=taken.article_id)
    return ready(own, for_readers=False)
