"""Two versions of an article merged over what both came from."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from desktop.article.merging.bodies import BodyMerge, Side, choose, merge_bodies
from desktop.article.merging.fields import TRAVELLING, FieldClash, merge_fields, settled
from desktop.article.model import Article


@dataclass(frozen=True, slots=True)
class BlockClash:
    """A stretch of the body that both sides changed; `at` is its place among the pieces."""

    at: int
    base: tuple[str, ...]
    mine: tuple[str, ...]
    theirs: tuple[str, ...]


Clash = FieldClash | BlockClash


@dataclass(frozen=True, slots=True)
class Merged:
    """An article merged: clashing parts are as mine has them until `settle` is told else.

    `body` is empty where the body was not asked for.
    """

    article: Article
    theirs: Article
    clashes: tuple[Clash, ...] = ()
    body: BodyMerge = field(default_factory=BodyMerge)


def merge(
    base: Article | None,
    mine: Article,
    theirs: Article,
    fields: Collection[str] = TRAVELLING,
) -> Merged:
    """Return `mine` and `theirs` merged in `fields`; everything else is as mine has it.

    `base` is what both came from; None: nobody knows, so whatever differs is a clash. With
    `mine` or `theirs` equal to the base the other comes out.
    """
    article, in_fields = merge_fields(
        base, mine, theirs, [name for name in fields if name != "body"]
    )
    if "body" not in fields:
        return Merged(article, theirs, in_fields)
    body = merge_bodies(base.body if base else None, mine.body, theirs.body)
    in_body = tuple(_block_clash(body, at) for at in body.clashes)
    return Merged(replace(article, body=body.body), theirs, (*in_fields, *in_body), body)


def settle(
    merged: Merged,
    fields: Mapping[str, Side] | Side = Side.MINE,
    pieces: Mapping[int, Side | str] | Side = Side.MINE,
) -> Article:
    """Return the article with its clashes decided: fields by name, pieces of the body by place.

    One side instead of a mapping decides all; what a mapping leaves out is mine.
    """
    article = merged.article
    for clash in merged.clashes:
        if isinstance(clash, FieldClash):
            side = fields if isinstance(fields, Side) else fields.get(clash.name, Side.MINE)
            article = settled(article, clash, merged.theirs, side)
    if not merged.body.pieces:
        return article
    if isinstance(pieces, Side):
        pieces = dict.fromkeys(merged.body.clashes, pieces)
    return replace(article, body=choose(merged.body, pieces))


def _block_clash(body: BodyMerge, at: int) -> BlockClash:
    piece = body.pieces[at]
    return BlockClash(at, piece.base, piece.mine, piece.theirs)
