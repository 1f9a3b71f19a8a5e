"""Three-way merge: what two people did to one article, brought together without losing a word.

Fields merge one by one (`fields`, `sets`), the body by its blocks (`weaving`); what both sides
changed differently is a clash, for a person to decide. Within a sentence nothing is merged:
`differences` shows it. Everything here is pure.
"""

from desktop.article.merging.articles import BlockClash, Clash, Merged, merge, settle
from desktop.article.merging.bodies import BodyMerge, Piece, Side, choose, merge_bodies, union
from desktop.article.merging.differences import (
    Kind,
    Span,
    block_differences,
    block_text,
    differences,
)
from desktop.article.merging.fields import EVERY, TRAVELLING, FieldClash
from desktop.article.merging.units import is_mark

__all__ = [
    "EVERY",
    "TRAVELLING",
    "BlockClash",
    "BodyMerge",
    "Clash",
    "FieldClash",
    "Kind",
    "Merged",
    "Piece",
    "Side",
    "Span",
    "block_differences",
    "block_text",
    "choose",
    "differences",
    "is_mark",
    "merge",
    "merge_bodies",
    "settle",
    "union",
]
