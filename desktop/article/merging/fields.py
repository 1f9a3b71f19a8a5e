"""The fields of an article merged one by one.

A field that only one side changed is that side's; the same change on both is one. Ordered sets
are merged (`sets`); any other field that both changed differently is a clash. Without a base a
field is equal or a clash. The moments of publication go with the state: where the states clash,
a moment is no question of its own.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, fields, replace
from typing import Any

from desktop.article.merging.bodies import Side
from desktop.article.merging.sets import merge_sets, moves_first, union_of
from desktop.article.model import Article

TRAVELLING = (
    "title",
    "sapo",
    "body",
    "slug",
    "state",
    "publish_at",
    "published_at",
    "categories",
    "tags",
    "bylines",
    "cover",
)
"""The fields that a portal can hold too."""

EVERY = tuple(
    each.name for each in fields(Article) if each.name not in {"id", "created_at", "modified_at"}
)
"""All that an article says, and where it stands."""

_WITH_STATE = ("publish_at", "published_at")
"""The moments that belong to a state."""


@dataclass(frozen=True, slots=True)
class FieldClash:
    """A field that both sides changed differently; `base` is None too where there was none."""

    name: str
    base: object
    mine: object
    theirs: object

    @property
    def is_set(self) -> bool:
        """Whether both sides' values can be kept together."""
        return isinstance(self.mine, tuple)


def merge_fields(
    base: Article | None, mine: Article, theirs: Article, names: Collection[str]
) -> tuple[Article, tuple[FieldClash, ...]]:
    """Return `mine` with the fields called `names` merged, and those that clash, as mine has them."""
    merged = mine
    clashes: list[FieldClash] = []
    for name in _asked(base, mine, theirs, names):
        values = (getattr(base, name, None), getattr(mine, name), getattr(theirs, name))
        if _clash(name, *values, is_known=base is not None):
            clashes.append(FieldClash(name, *values))
        else:
            merged = _with(merged, name, _merged(*values))
    return merged, tuple(clashes)


def settled(article: Article, clash: FieldClash, theirs: Article, side: Side) -> Article:
    """Return `article` with the field of `clash` as `side` has it; a state takes its moments along.

    `theirs` is the article that the clash is with. `BOTH` is for sets; of anything else it is mine.
    """
    if side is Side.THEIRS and clash.name == "state":
        moments = {name: getattr(theirs, name) for name in _WITH_STATE}
        return replace(article, state=theirs.state, **moments)
    return _with(article, clash.name, _of(clash, side))


def _with(article: Article, name: str, value: object) -> Article:
    given: dict[str, Any] = {name: value}
    return replace(article, **given)


def _of(clash: FieldClash, side: Side) -> object:
    if side is Side.BOTH and isinstance(clash.mine, tuple) and isinstance(clash.theirs, tuple):
        return union_of(clash.mine, clash.theirs)
    if side is Side.BASE and clash.base is not None:
        return clash.base
    return clash.theirs if side is Side.THEIRS else clash.mine


def _asked(
    base: Article | None, mine: Article, theirs: Article, names: Collection[str]
) -> Iterator[str]:
    states = (base and base.state, mine.state, theirs.state)
    with_state = "state" in names and _clash("state", *states, is_known=base is not None)
    return (name for name in names if not (with_state and name in _WITH_STATE))


def _clash(name: str, base: object, mine: object, theirs: object, *, is_known: bool) -> bool:
    if mine == theirs or (is_known and base in (mine, theirs)):
        return False
    if not is_known or not isinstance(base, tuple):
        return True
    return _merged(base, mine, theirs) is None or (
        name == "categories" and moves_first(*_tuples(base, mine, theirs))
    )


def _merged(base: object, mine: object, theirs: object) -> object:
    if mine in (base, theirs):
        return theirs
    return mine if theirs == base else merge_sets(*_tuples(base, mine, theirs))


def _tuples(*values: object) -> "Iterator[tuple[object, ...]]":
    return (value for value in values if isinstance(value, tuple))
