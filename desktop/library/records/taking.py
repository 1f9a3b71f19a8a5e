"""Keeping what a sync has decided for an article, unless someone was faster."""

from dataclasses import dataclass, replace

from sqlalchemy.engine import Connection

from desktop.article.model import Article, now
from desktop.library import articles
from desktop.library.records import bases, conflicts, standing
from desktop.library.saving import Ready, ready, save_article, says_nothing_new
from desktop.library.values import LocalCopy, Reason, Taken


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is taken, its texts ready to be saved."""

    taken: Taken
    former: tuple[Ready, ...]
    article: Ready | None


def prepared(taken: Taken) -> Prepared:
    """Return `taken` ready to be kept: the slow part, done before the transaction."""
    article = None if taken.article is None else ready(_its(taken, taken.article))
    former = tuple(ready(_its(taken, text)) for text in taken.former)
    return Prepared(taken, former, article)


def take(connection: Connection, what: Prepared) -> bool:
    """Keep what was decided, all of it, or return False: the article is not what it was."""
    present = standing.copy(connection, what.taken.article_id)
    if _overtaken(connection, what, present):
        return False
    _keep_texts(connection, what, present)
    _keep_records(connection, what.taken)
    return True


def _overtaken(connection: Connection, what: Prepared, present: LocalCopy | None) -> bool:
    if what.taken.expected_change != (present.change if present else 0):
        return True
    known = present.article if present else None
    rewritten = what.article is not None and not says_nothing_new(what.article, known)
    moved = what.taken.bin not in (None, bool(present and present.binned))
    return (rewritten or moved) and articles.has_draft(connection, what.taken.article_id)


def _keep_texts(connection: Connection, what: Prepared, present: LocalCopy | None) -> None:
    texts = [*what.former]
    if what.article is not None:
        texts.append(what.article)
    elif present and texts:
        texts.append(ready(present.article))
    for text in texts:
        save_article(connection, text, Reason.SYNC)
    _keep_place(connection, what.taken, present, saved=bool(texts))


def _keep_place(
    connection: Connection, taken: Taken, present: LocalCopy | None, *, saved: bool
) -> None:
    """Put the article into the bin or take it out; saving has taken it out already."""
    was = bool(present and present.binned)
    wanted = was if taken.bin is None else taken.bin
    is_here = present is not None or saved
    if is_here and wanted != (was and not saved):
        articles.set_deleted(connection, taken.article_id, now() if wanted else None)


def _keep_records(connection: Connection, taken: Taken) -> None:
    if taken.forget:
        bases.forget(connection, taken.portal, taken.article_id)
    if taken.base is not None:
        reached = 0 if taken.look_again else standing.change(connection, taken.article_id)
        bases.keep(connection, replace(taken.base, change=reached))
    if taken.settle_conflict:
        conflicts.drop(connection, taken.portal, taken.article_id)
    if taken.conflict is not None:
        conflicts.keep(connection, taken.conflict)


def _its(taken: Taken, text: Article) -> Article:
    return replace(text, id=taken.article_id)
