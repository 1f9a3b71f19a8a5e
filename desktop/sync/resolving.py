"""Deciding a conflict: offline too, and without losing either text.

What is decided is saved here, and what the portal has becomes the base; the next sync sends the
difference. A text that is not chosen stays a version.
"""

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.article.merging import EVERY, TRAVELLING, Side, merge, settle
from desktop.article.model import Article
from desktop.article.post import PACKAGE, Base, Conflict, ConflictKind, PostState
from desktop.library.errors import NoSuchArticle
from desktop.library.values import LocalCopy, Saved, Taken
from desktop.sync.errors import BeingWritten

if TYPE_CHECKING:
    from desktop.library import Library


class Keep(StrEnum):
    """Whose words stand where both sides changed the same; the rest of both is merged."""

    MINE = "mine"
    THEIRS = "theirs"
    BOTH = "both"
    """Paragraphs of both, mine first; fields as mine has them. Of a deletion: keep the article."""


_SIDES = {
    Keep.MINE: (Side.MINE, Side.MINE),
    Keep.THEIRS: (Side.THEIRS, Side.THEIRS),
    Keep.BOTH: (Side.MINE, Side.BOTH),
}


def resolve(library: "Library", conflict: Conflict, keep: Keep) -> Saved | None:
    """Decide `conflict` for one side and return the article as saved; None: it is in the bin.

    Of a deletion, the side that deleted keeps its deletion and the other its text. Raises
    `BeingWritten` when there is a draft of the article, `NoSuchArticle` and the library's errors.
    """
    copy = _copy(library, conflict)
    if _deletes(conflict, keep):
        _take(library, conflict, copy, None, bin_it=True)
        return None
    if conflict.theirs is None:
        return _take(library, conflict, copy, copy.article, bin_it=False)
    if conflict.kind is ConflictKind.DELETED_HERE:
        return _take(library, conflict, copy, _here(conflict, copy, conflict.theirs), bin_it=False)
    merged = merge(conflict.base, copy.article, conflict.theirs, merged_fields(conflict))
    return _take(library, conflict, copy, settle(merged, *_SIDES[keep]), bin_it=False)


def resolve_with(library: "Library", conflict: Conflict, article: Article) -> Saved:
    """Decide `conflict` for `article`, such as a person has put it together, and save it.

    Takes it out of the bin. Raises what `resolve` raises.
    """
    return _take(library, conflict, _copy(library, conflict), article, bin_it=False)


def as_it_stands(conflict: Conflict, article: Article) -> Conflict:
    """Return `conflict` with `article`, as it is saved by now, for mine.

    Of what two people wrote either may be in the article by now; what is not becomes theirs.
    """
    now = replace(conflict, mine=article)
    if not conflict.is_with_colleague or _clashes(now):
        return now
    turned = replace(now, theirs=conflict.mine)
    return turned if _clashes(turned) else now


def _clashes(conflict: Conflict) -> bool:
    theirs = conflict.theirs
    if theirs is None:
        return False
    return bool(merge(conflict.base, conflict.mine, theirs, merged_fields(conflict)).clashes)


def _deletes(conflict: Conflict, keep: Keep) -> bool:
    return (conflict.kind, keep) in {
        (ConflictKind.DELETED_HERE, Keep.MINE),
        (ConflictKind.DELETED_THERE, Keep.THEIRS),
    }


def _copy(library: "Library", conflict: Conflict) -> LocalCopy:
    copy = library.records.copy(conflict.article_id)
    if copy is None:
        raise NoSuchArticle(str(conflict.article_id))
    if copy.has_draft:
        raise BeingWritten(copy.article.title)
    return copy


def _here(conflict: Conflict, copy: LocalCopy, theirs: Article) -> Article:
    """Return `theirs` with what does not travel as it is here."""
    return replace(
        copy.article, **{name: getattr(theirs, name) for name in merged_fields(conflict)}
    )


def merged_fields(conflict: Conflict) -> tuple[str, ...]:
    """Return the fields that the other side knows: a portal has not all that a library has."""
    return EVERY if conflict.portal == PACKAGE else TRAVELLING


def _take(
    library: "Library",
    conflict: Conflict,
    copy: LocalCopy,
    article: Article | None,
    *,
    bin_it: bool,
) -> Saved:
    """Save what was decided; theirs becomes a version first, mine is one since it was saved."""
    base = _base(library, conflict)
    is_old = _is_old(library, conflict)
    theirs = conflict.theirs
    former = (theirs,) if theirs and theirs not in (article, copy.article) else ()
    taken = Taken(
        portal=conflict.portal,
        article_id=conflict.article_id,
        expected_change=copy.change,
        article=article or copy.article,
        former=former,
        base=base,
        look_again=base is not None,
        forget=base is None,
        bin=bin_it,
        settle_conflict=True,
    )
    if library.records.take([taken]) != [True]:
        raise BeingWritten(copy.article.title)  # somebody was faster than this decision
    if is_old and base is not None:  # no survey tells again what the portal has said since
        library.records.hold(conflict.portal, conflict.article_id, held=True)
    kept = library.records.copy(conflict.article_id)
    if kept is None:
        raise NoSuchArticle(str(conflict.article_id))
    return Saved(article=kept.article, version=kept.version)


def _is_old(library: "Library", conflict: Conflict) -> bool:
    """Tell whether a sync has found something else, or a decision was made, since it was read."""
    known = library.records.conflict(conflict.portal, conflict.article_id)
    return known is None or known.post != conflict.post


def _base(library: "Library", conflict: Conflict) -> Base | None:
    """Return what both sides agree on from now: the portal's side as it was read."""
    known = library.records.base(conflict.portal, conflict.article_id)
    if conflict.kind is ConflictKind.OVERTAKEN:
        return known  # their words are no longer there; what is, was agreed when it was written
    if conflict.post is None:
        return None
    trashed = conflict.post.state is PostState.TRASHED
    article = conflict.theirs or (known.article if known and trashed else conflict.mine)
    return Base(
        portal=conflict.portal,
        article_id=conflict.article_id,
        remote_id=conflict.remote_id,
        stamp=conflict.stamp,
        article=article,
        post=conflict.post,
        permalink=conflict.permalink,
        loose=known.loose if known else (),
        left_out=known.left_out if known else (),
    )
