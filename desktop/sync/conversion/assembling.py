"""A post's HTML put together again: what stayed as it stands there, what is new between."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from desktop.sync.conversion.aligning import same_blocks
from desktop.sync.conversion.units import Unit, Units

APART = "\n\n"
"""What WordPress puts between blocks."""

Write = Callable[[str, Unit | None], str]
"""A new block, and the unit whose place it takes, to HTML; "" when nothing of it can be there."""

IsStale = Callable[[Unit], bool]


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Units from `start` to `end` that gave way to the blocks `new`, and whether one stays after."""

    start: int
    end: int
    new: tuple[str, ...]


def assembled(units: Units, body: Sequence[str], write: Write, is_stale: IsStale) -> list[str]:
    """Return pieces of HTML that say the canonical blocks `body`; units that stay do to the byte.

    A stale unit is written anew though its blocks are the same.
    """
    pieces = [units.gaps[0]]
    for stretch in _stretches(units.units, body, is_stale):
        _put(pieces, units, stretch, write)
        if stretch.end < len(units.units):
            pieces += [units.units[stretch.end].source, units.gaps[stretch.end + 1]]
    return pieces


def _stretches(units: Sequence[Unit], body: Sequence[str], is_stale: IsStale) -> Iterator[_Stretch]:
    """Yield what changed before each unit that stays, and after the last one."""
    at = done = 0
    for index, begin, end in _staying(units, body, is_stale):
        yield _Stretch(at, index, tuple(body[done:begin]))
        at, done = index + 1, end
    yield _Stretch(at, len(units), tuple(body[done:]))


def _staying(
    units: Sequence[Unit], body: Sequence[str], is_stale: IsStale
) -> Iterator[tuple[int, int, int]]:
    """Yield the units that stay and where in `body` their blocks begin and end."""
    before = [block for unit in units for block in unit.here]
    place = {
        one + step: other + step
        for one, other, size in same_blocks(before, body)
        for step in range(size)
    }
    at = 0
    for index, unit in enumerate(units):
        blocks = range(at, at + len(unit.here))
        at += len(unit.here)
        begin = place.get(blocks[0])
        if begin is None or is_stale(unit):
            continue
        if all(place.get(each) == begin + step for step, each in enumerate(blocks)):
            yield index, begin, begin + len(unit.here)


def _put(pieces: list[str], units: Units, stretch: _Stretch, write: Write) -> None:
    old = units.units[stretch.start : stretch.end]
    gaps = units.gaps[stretch.start + 1 : stretch.end + 1]
    if len(old) == len(stretch.new):
        for unit, block, gap in zip(old, stretch.new, gaps, strict=True):
            pieces += [write(block, unit), gap]
        return
    new = [html for html in (write(block, None) for block in stretch.new) if html]
    between = [gap for gap in gaps[:-1] if gap.strip()]
    if not old:
        _insert(pieces, units, stretch, new)
    elif new:
        pieces += [*apart(new), *between, gaps[-1]]
    else:
        _remove(pieces, stretch.end == len(units.units), [*between, gaps[-1]])


def _insert(pieces: list[str], units: Units, stretch: _Stretch, new: list[str]) -> None:
    if not new:
        return
    if stretch.start < len(units.units):
        pieces += [*apart(new), APART]
    else:
        after = pieces.pop() if units.units else ""
        pieces += [APART if units.units else "", *apart(new), after]


def _remove(pieces: list[str], at_end: bool, gaps: list[str]) -> None:  # noqa: FBT001
    """Leave one of the gaps around what went, and everything that is more than white space."""
    if at_end and not pieces[-1].strip():
        pieces[-1] = ""
        pieces += gaps
    else:
        pieces += [gap for gap in gaps if gap.strip()]


def apart(new: Iterable[str]) -> list[str]:
    """Return `new` with what parts blocks between each and the next."""
    return [piece for html in new for piece in (APART, html)][1:]


def spread(pieces: list[str]) -> list[str]:
    """Return `pieces` with a blank line in every gap, where lines of text would run together."""
    inner = (piece if piece.strip() or piece.count("\n") > 1 else APART for piece in pieces[1:-1])
    return [*pieces[:1], *inner, *pieces[1:][-1:]]
