"""Both sides' edits laid over the base (diff3 after Khanna, Kunal and Pierce, 2007).

Stretches that only one side touched are that side's; the same edit on both is one. A clash is a
stretch that both touched differently, two different texts put in at one place, or a text put in
where the other side took out what stands around it. Edits that only stand side by side are none:
each keeps the other's neighbour as it is.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, groupby, product, starmap

from desktop.article.merging.aligning import Edit, edits
from desktop.article.merging.units import Units, flat


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the text in its three forms; `merged` is None where they clash."""

    base: Units
    mine: Units
    theirs: Units
    merged: Units | None


@dataclass(frozen=True, slots=True)
class _Step:
    """An edit and whose it is; `out` are the units that the other side took out."""

    edit: Edit
    is_mine: bool
    out: frozenset[int]


def weave(base: Units, mine: Units, theirs: Units) -> Iterator[Stretch]:
    """Yield the text from its beginning to its end, changed and unchanged stretches in turn."""
    at = 0
    for group in _groups(_steps(edits(base, mine), edits(base, theirs))):
        start = min(step.edit.start for step in group)
        end = max(step.edit.end for step in group)
        yield from _unchanged(base[at:start])
        ours, others = (
            _applied(base, start, end, [step.edit for step in group if step.is_mine is is_mine])
            for is_mine in (True, False)
        )
        yield _decided(base[start:end], ours, others)
        at = end
    yield from _unchanged(base[at:])


def _unchanged(same: Units) -> Iterator[Stretch]:
    if same:
        yield Stretch(same, same, same, same)


def _steps(mine: list[Edit], theirs: list[Edit]) -> list[_Step]:
    out_here, out_there = _taken_out(mine), _taken_out(theirs)
    steps = chain(
        (_Step(edit, is_mine=True, out=out_there) for edit in mine),
        (_Step(edit, is_mine=False, out=out_here) for edit in theirs),
    )
    return sorted(steps, key=_place)


def _taken_out(changes: list[Edit]) -> frozenset[int]:
    return frozenset(edit.start for edit in changes if not edit.new)


def _groups(steps: list[_Step]) -> Iterator[list[_Step]]:
    """Yield runs of steps that have to be decided together: those at one place always are."""
    group: list[_Step] = []
    end = 0
    for (start, its_end), same_place in groupby(steps, key=_place):
        together = [*same_place]
        if group and start >= end and not any(starmap(_meet, product(together, group))):
            yield group
            group, end = [], 0
        group += together
        end = max(end, its_end)
    if group:
        yield group


def _place(step: _Step) -> tuple[int, int]:
    return step.edit.start, step.edit.end


def _meet(one: _Step, two: _Step) -> bool:
    if one.is_mine == two.is_mine:
        return False
    a, b = one.edit, two.edit
    if max(a.start, b.start) < min(a.end, b.end):
        return True
    return _stands_in(one, two) or _stands_in(two, one)


def _stands_in(put_in: _Step, other: _Step) -> bool:
    """Tell whether a text was put in where `other` left no firm place for it."""
    edit, place = put_in.edit, put_in.edit.start
    if edit.start != edit.end or place not in (other.edit.start, other.edit.end):
        return False
    return other.edit.grows or (not other.edit.new and {place - 1, place} <= put_in.out)


def _applied(base: Units, start: int, end: int, changes: list[Edit]) -> Units:
    made: list[Units] = []
    for edit in changes:
        made += [base[start : edit.start], edit.new]
        start = edit.end
    return tuple(chain(*made, base[start:end]))


def _decided(base: Units, mine: Units, theirs: Units) -> Stretch:
    if mine in (base, theirs):
        return Stretch(base, mine, theirs, theirs)
    if theirs == base:
        return Stretch(base, mine, theirs, mine)
    return Stretch(base, mine, theirs, _within(base, mine, theirs))


def _within(base: Units, mine: Units, theirs: Units) -> Units | None:
    """Return one unit merged by its blocks: the marks around a text may change beside it."""
    if not len(base) == len(mine) == len(theirs) == 1 or len(base[0]) == 1:
        return None
    singles = (tuple((block,) for block in unit[0]) for unit in (base, mine, theirs))
    merged = [stretch.merged for stretch in weave(*singles)]
    if any(stretch is None for stretch in merged):
        return None
    return (flat(tuple(chain.from_iterable(filter(None, merged)))),)
