"""What a conflict asks, made ready to be shown: places to decide, and what merged by itself."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from desktop.article.merging import (
    TRAVELLING,
    BlockClash,
    Clash,
    FieldClash,
    Kind,
    Merged,
    Piece,
    Side,
    Span,
    differences,
    is_mark,
    merge,
)
from desktop.article.model import Article
from desktop.article.post import Conflict
from desktop.language import tr
from desktop.sync.resolving import merged_fields
from desktop.ui.conflicts.own_words import can_be_written, is_formatted, words_of
from desktop.ui.conflicts.values import field_name, value_text

Key = str | int
"""A field's name, or the place of a piece of the body."""

Spans = tuple[Span, ...]

_TEXTS = frozenset({"title", "sapo"})
_NOT_TOLD = frozenset({"body", "publish_at", "published_at"})
"""The body's changes are told block by block, and the moments go with the state."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place to decide: the three texts, what differs from the base marked in `mine`, `theirs`.

    `base` is None where both sides have never agreed; then `theirs` is marked against mine.
    `both` tells whether both can stay, `own` is what own words begin with (None: not possible
    here), `loses_format` whether plain own words would lose links or bold letters.
    """

    key: Key
    name: str
    base: str | None
    mine: Spans
    theirs: Spans
    both: bool
    own: str | None = None
    loses_format: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """What merged by itself: where, whose change it is, and what it was."""

    name: str
    side: Side
    spans: Spans


@dataclass(frozen=True, slots=True)
class Question:
    """Everything that the window shows of a conflict whose texts differ."""

    conflict: Conflict
    merged: Merged
    spots: tuple[Spot, ...]
    changes: tuple[Change, ...]


def question_of(conflict: Conflict, theirs: Article) -> Question:
    """Return what `conflict`, whose portal's side is `theirs`, asks."""
    fields = merged_fields(conflict)
    merged = merge(conflict.base, conflict.mine, theirs, fields)
    return Question(
        conflict,
        merged,
        tuple(_spot(clash, merged, known=conflict.base is not None) for clash in merged.clashes),
        tuple(_changes(conflict.base, conflict.mine, merged, fields)),
    )


def text_changes(base: Article | None, side: Article) -> tuple[Change, ...]:
    """Return what `side` changed since `base`: all that there is to see of a deleted article."""
    merged = merge(base, base or side, side)
    return tuple(_changes(base, base or side, merged, TRAVELLING))


def is_same(spans: Spans) -> bool:
    """Tell whether nothing is marked in `spans`."""
    return all(span.kind is Kind.SAME for span in spans)


def _spot(clash: Clash, merged: Merged, *, known: bool) -> Spot:
    if isinstance(clash, FieldClash):
        return _field_spot(clash, known=known)
    return _block_spot(clash, merged, known=known)


def _field_spot(clash: FieldClash, *, known: bool) -> Spot:
    base, mine, theirs = map(value_text, (clash.base, clash.mine, clash.theirs))
    return Spot(
        clash.name,
        field_name(clash.name),
        *_marked(base if known else None, mine, theirs),
        both=clash.is_set,
        own=(mine or theirs) if clash.name in _TEXTS else None,
    )


def _block_spot(clash: BlockClash, merged: Merged, *, known: bool) -> Spot:
    base, mine, theirs = map(words_of, (clash.base, clash.mine, clash.theirs))
    writable = can_be_written(clash.mine, clash.theirs)
    return Spot(
        clash.at,
        _paragraph(merged.body.pieces, clash.at),
        *_marked(base if known else None, mine, theirs),
        both=bool(clash.mine and clash.theirs),
        own=(mine or theirs) if writable else None,
        loses_format=is_formatted(clash.mine, clash.theirs),
    )


def _marked(base: str | None, mine: str, theirs: str) -> tuple[str | None, Spans, Spans]:
    before = mine if base is None else base
    return base, differences(before, mine), differences(before, theirs)


def _paragraph(pieces: tuple[Piece, ...], at: int) -> str:
    above = (block for piece in pieces[:at] for block in piece.merged or piece.mine)
    return tr(
        "Paragraph {number} of the text", number=1 + sum(not is_mark(block) for block in above)
    )


def _changes(
    base: Article | None, mine: Article, merged: Merged, fields: Collection[str]
) -> Iterator[Change]:
    if base is None:
        return
    clashing = {clash.name for clash in merged.clashes if isinstance(clash, FieldClash)}
    for name in (each for each in fields if each not in _NOT_TOLD):
        before, after = getattr(base, name), getattr(merged.article, name)
        if before != after and name not in clashing:
            spans = differences(value_text(before), value_text(after))
            sides = (getattr(mine, name), getattr(merged.theirs, name))
            yield Change(field_name(name), _whose(before, *sides), spans)
    for at, piece in enumerate(merged.body.pieces):
        if piece.merged is not None and piece.is_changed:
            spans = differences(words_of(piece.base), words_of(piece.merged))
            side = _whose(piece.base, piece.mine, piece.theirs)
            yield Change(_paragraph(merged.body.pieces, at), side, spans)


def _whose(base: object, mine: object, theirs: object) -> Side:
    if base == mine:
        return Side.THEIRS
    return Side.MINE if base == theirs else Side.BOTH
