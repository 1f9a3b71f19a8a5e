"""Three bodies merged by their blocks, and the body that comes of a person's choices.

What comes out is canonical: canonical blocks in any order are a canonical body.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import chain

from desktop.article.body import blocks, normalise
from desktop.article.merging.units import Units, flat, units
from desktop.article.merging.weaving import Stretch, weave


class Side(StrEnum):
    """Whose words stand where both sides said different ones."""

    BASE = "base"
    MINE = "mine"
    THEIRS = "theirs"
    BOTH = "both"
    """Mine first, then theirs; what both have stands once."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a body as canonical blocks; `merged` is None where the sides clash."""

    base: tuple[str, ...]
    mine: tuple[str, ...]
    theirs: tuple[str, ...]
    merged: tuple[str, ...] | None

    @property
    def is_clash(self) -> bool:
        """Whether a person has to decide."""
        return self.merged is None

    @property
    def is_changed(self) -> bool:
        """Whether either side differs from the base."""
        return not self.base == self.mine == self.theirs

    def of(self, side: Side) -> tuple[str, ...]:
        """Return the blocks as `side` has them."""
        if side is Side.BOTH:
            return union(self.mine, self.theirs)
        return {Side.BASE: self.base, Side.MINE: self.mine, Side.THEIRS: self.theirs}[side]


@dataclass(frozen=True, slots=True)
class BodyMerge:
    """A body in pieces, from its beginning to its end."""

    pieces: tuple[Piece, ...] = ()

    @property
    def clashes(self) -> tuple[int, ...]:
        """The places among `pieces` that a person has to decide."""
        return tuple(at for at, piece in enumerate(self.pieces) if piece.is_clash)

    @property
    def body(self) -> str:
        """The merged body; where the sides clash, mine."""
        return choose(self, {})


def merge_bodies(base: str | None, mine: str, theirs: str) -> BodyMerge:
    """Return the three bodies merged (`weaving` has the rules).

    Without a base nobody knows who wrote what: every stretch in which the two differ is a clash.
    Blocks that are not a line each are made so first: a library takes any text for a body.
    """
    mine, theirs = _canonical(mine), _canonical(theirs)
    base = None if base is None else _canonical(base)
    if base is None:
        return BodyMerge(tuple(_piece(each) for each in _compared(units(mine), units(theirs))))
    woven = weave(units(base), units(mine), units(theirs))
    return BodyMerge(tuple(map(_piece, woven)))


def _canonical(body: str) -> str:
    """Return `body` as blocks that are a line each, which it is already, but for other people's."""
    return body if "\n".join(blocks(body)) == body else normalise(body).body


def choose(merge: BodyMerge, choices: Mapping[int, Side | str]) -> str:
    """Return the canonical body with each clashing piece decided, by its place among the pieces.

    A choice is a side, or HTML that stands there instead. What is not chosen is mine.
    """
    kept = (_chosen(piece, choices.get(at, Side.MINE)) for at, piece in enumerate(merge.pieces))
    return "\n".join(chain.from_iterable(kept))


def union(mine: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[str, ...]:
    """Return the blocks of both, mine before theirs, equal stretches once."""
    ours, others = units("\n".join(mine)), units("\n".join(theirs))
    both = (
        stretch.mine + stretch.theirs[len(stretch.merged or ()) :]
        for stretch in _compared(ours, others)
    )
    return flat(tuple(chain.from_iterable(both)))


def _chosen(piece: Piece, choice: Side | str) -> tuple[str, ...]:
    if piece.merged is not None:
        return piece.merged
    if isinstance(choice, Side):
        return piece.of(choice)
    return tuple(blocks(normalise(choice).body))


def _piece(stretch: Stretch) -> Piece:
    merged = None if stretch.merged is None else flat(stretch.merged)
    return Piece(flat(stretch.base), flat(stretch.mine), flat(stretch.theirs), merged)


def _compared(mine: Units, theirs: Units) -> Iterator[Stretch]:
    matcher = SequenceMatcher(None, mine, theirs, autojunk=False)
    for tag, start, end, other, other_end in matcher.get_opcodes():
        ours, others = mine[start:end], theirs[other:other_end]
        same = ours if tag == "equal" else None
        yield Stretch(ours if same else (), ours, others, same)
