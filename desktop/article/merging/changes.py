"""What became of one body since another, block by block: only what changed."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.article.merging.aligning import edits
from desktop.article.merging.differences import Span, block_differences
from desktop.article.merging.units import flat, units


@dataclass(frozen=True, slots=True)
class BlockChange:
    """One changed place; so many blocks as `same_before` stand unchanged above it.

    `spans` are empty where the words are the same and only their shape or a picture changed.
    """

    spans: tuple[Span, ...]
    same_before: int = 0


def block_changes(before: str, after: str) -> Iterator[BlockChange]:
    """Yield how canonical `before` became `after`, in reading order."""
    old, new = units(before), units(after)
    at = 0
    for edit in edits(old, new):
        gone = "\n".join(flat(old[edit.start : edit.end]))
        come = "\n".join(flat(edit.new))
        spans = block_differences(gone, come)
        changed = any(span.kind != "same" for span in spans)
        yield BlockChange(spans if changed else (), max(edit.start - at, 0))
        at = edit.end
