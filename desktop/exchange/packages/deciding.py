"""What becomes of an article that a package brings: decided by texts, never by clocks.

Each side's versions tell where it comes from. Behind what both began with, a side whose versions
hold the other's text has gone on from it. Where neither does, both went on from the newest version
that both have, and are merged over it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import takewhile

from desktop.article.content import content_hash
from desktop.article.merging import EVERY, merge
from desktop.article.model import Article
from desktop.article.post import PACKAGE, Conflict, ConflictKind
from desktop.exchange.packages.form import Packaged


class Fate(StrEnum):
    """What became of an article of a package."""

    NEW = "new"
    UNCHANGED = "unchanged"
    UPDATED = "updated"
    MERGED = "merged"
    CONFLICT = "conflict"
    KEPT = "kept"
    """It became a version: the article waits for another decision, between two people here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Here:
    """An article as this library has it; `versions` are content hashes by number, in order."""

    article: Article
    binned: bool
    writing: bool
    versions: Mapping[int, str]
    version: Callable[[int], Article]


@dataclass(frozen=True, slots=True)
class Decision:
    """What to do: keep `article` (None: it stays), after `former` became versions, or a conflict."""

    fate: Fate
    article: Article | None = None
    former: tuple[Article, ...] = ()
    conflict: Conflict | None = None


def decide(brought: Packaged, here: Here | None) -> Decision:
    """Return what becomes of `brought`, an article that this library may have already."""
    theirs = brought.article
    if here is None:
        return Decision(Fate.NEW, theirs)
    ours, others = list(here.versions.values()), history(brought)
    if _goes_on(ours, others) and (here.binned or ours[-1:] != others[-1:]):
        return Decision(Fate.UNCHANGED)
    base = _base(here, others)
    if here.binned:
        return _conflict(here, base, theirs)
    return _merged(here, base, theirs)


def _merged(here: Here, base: Article | None, theirs: Article) -> Decision:
    merged = merge(base, here.article, theirs, EVERY)
    if merged.article == here.article and not merged.clashes:
        return Decision(Fate.UNCHANGED)
    if merged.clashes or here.writing:
        return _conflict(here, base, theirs)
    if all(getattr(merged.article, name) == getattr(theirs, name) for name in EVERY):
        return Decision(Fate.UPDATED, merged.article)
    return Decision(Fate.MERGED, merged.article, (theirs,))


def history(brought: Packaged) -> list[str]:
    """Return the content hashes of what the article has said, that of its last text last."""
    versions = [content_hash(past.article) for past in brought.versions]
    last = content_hash(brought.article)
    return versions if versions[-1:] == [last] else [*versions, last]


def _goes_on(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether the history `one` has gone on from the last text of `other`, or has just that."""
    begun = len(list(takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))))
    return begun == len(other) or other[-1] in one[begun:]


def _base(here: Here, others: Sequence[str]) -> Article | None:
    """Return the newest text that both sides had, as this library kept it."""
    common = [number for number, hash_ in here.versions.items() if hash_ in others]
    return here.version(max(common)) if common else None


def _conflict(here: Here, base: Article | None, theirs: Article) -> Decision:
    kind = ConflictKind.DELETED_HERE if here.binned else ConflictKind.BOTH_CHANGED
    conflict = Conflict(
        portal=PACKAGE,
        article_id=theirs.id,
        remote_id="",
        kind=kind,
        base=base,
        mine=here.article,
        theirs=theirs,
    )
    return Decision(Fate.CONFLICT, conflict=conflict)
