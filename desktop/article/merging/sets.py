"""Ordered sets merged: categories, tags, bylines, attachments, related articles.

What either side took out is out, what either put in is in, right after what it stood behind on
its own side. The order is that of the side that changed it. Nobody but a person can decide when
both changed the order differently, when both changed the same item (a byline's share), or when
both named a different first category: the first is the main one.
"""

from collections.abc import Hashable, Iterable
from typing import TypeVar

from desktop.article.model import Attachment, Byline

Item = TypeVar("Item", bound=Hashable)


def merge_sets(
    base: tuple[Item, ...], mine: tuple[Item, ...], theirs: tuple[Item, ...]
) -> tuple[Item, ...] | None:
    """Return the three merged, or None where they clash."""
    order = _order(base, mine, theirs)
    if order is None:
        return None
    merged: list[Item] = []
    for item in (None, *order):
        if item is not None:
            merged.append(item)
        sides = (_behind(item, order, base, side) for side in (mine, theirs))
        merged += _woven(*([new for new in side if new not in merged] for side in sides))
    return _if_sound(tuple(merged))


def moves_first(base: Iterable[Item], mine: Iterable[Item], theirs: Iterable[Item]) -> bool:
    """Tell whether both sides put a different item first than the base, and than each other."""
    first, here, there = (next(iter(side), None) for side in (base, mine, theirs))
    return len({first, here, there}) == len((first, here, there))


def union_of(mine: tuple[Item, ...], theirs: tuple[Item, ...]) -> tuple[Item, ...]:
    """Return what either has, mine first; of two forms of one item, mine."""
    known = {_key(item) for item in mine}
    return (*mine, *(item for item in theirs if _key(item) not in known))


def _order(
    base: tuple[Item, ...], mine: tuple[Item, ...], theirs: tuple[Item, ...]
) -> list[Item] | None:
    """Return what all three have, in the order of the side that changed it."""
    here, there = set(mine), set(theirs)
    kept = [item for item in base if item in here and item in there]
    ours, others = ([item for item in side if item in set(kept)] for side in (mine, theirs))
    if ours in (kept, others):
        return others
    return ours if others == kept else None


def _woven(mine: list[Item], theirs: list[Item]) -> list[Item]:
    """Return what the sides put in at one place: the same whichever of them is called mine.

    A side that has all of the other's in the other's order has been merged before, and stays.
    """
    for whole, part in ((mine, theirs), (theirs, mine)):
        if [item for item in whole if item in part] == part:
            return whole
    first, second = sorted((mine, theirs), key=repr)
    return list(dict.fromkeys(first + second))


def _behind(
    after: Item | None, order: list[Item], base: tuple[Item, ...], side: tuple[Item, ...]
) -> list[Item]:
    found: list[Item] = []
    last: Item | None = None
    for item in side:
        if item in order:
            last = item
        elif item not in base and last == after:
            found.append(item)
    return found


def _if_sound(merged: tuple[Item, ...]) -> tuple[Item, ...] | None:
    return merged if len({_key(item) for item in merged}) == len(merged) else None


def _key(item: Hashable) -> Hashable:
    if isinstance(item, Byline):
        return (item.name, item.role)
    return item.media if isinstance(item, Attachment) else item
