"""A portal's HTML cut into segments that each read by themselves as they do in the whole."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.sync.conversion.reading import Reading

_SPACE = " \t\n\r\f"
"""What HTML takes for white space; `str.strip` takes more, of which a paragraph may be read."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of HTML and the canonical blocks it is read as, one at least."""

    source: str
    blocks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Segmented:
    """Segments and what stands before, between and after them, of which no block is read.

    There is one gap more than there are segments; all joined in turn are the HTML.
    """

    segments: tuple[Segment, ...]
    gaps: tuple[str, ...]

    @property
    def blocks(self) -> tuple[str, ...]:
        """The canonical blocks of all segments."""
        return tuple(block for segment in self.segments for block in segment.blocks)

    def joined(self, start: int, end: int) -> str:
        """Return the segments from `start` to `end` (not included) with the gaps between them."""
        pieces = [self.segments[start].source] if start < end else []
        for at in range(start + 1, end):
            pieces += [self.gaps[at], self.segments[at].source]
        return "".join(pieces)


def segmented(html: str, reading: Reading) -> Segmented:
    """Return `html` in segments; where cutting would change what is read, they are larger."""
    fine = _by_pieces(html, reading)
    whole = reading.blocks(html)
    return fine if fine.blocks == whole else _coarser(html, fine, whole)


def _by_pieces(html: str, reading: Reading) -> Segmented:
    segments: list[Segment] = []
    gaps = [""]
    for piece in reading.pieces(html):
        blocks = reading.blocks(piece) if piece.strip(_SPACE) else ()
        if blocks:
            segments.append(Segment(piece, blocks))
            gaps.append("")
        else:
            gaps[-1] += piece
    return Segmented(tuple(segments), tuple(gaps))


def _coarser(html: str, fine: Segmented, whole: tuple[str, ...]) -> Segmented:
    """Return `fine` with one large segment in place of those that read otherwise in the whole."""
    count = len(fine.segments)
    before, head = _agreeing([each.blocks for each in fine.segments], whole)
    after, tail = _agreeing(
        [each.blocks[::-1] for each in reversed(fine.segments[before:])], whole[head:][::-1]
    )
    while (before + after >= count) and (before or after) and count:
        if before:
            before -= 1
            head -= len(fine.segments[before].blocks)
        else:
            after -= 1
            tail -= len(fine.segments[count - after - 1].blocks)
    blocks = whole[head : len(whole) - tail]
    if not count or not blocks:
        return Segmented((Segment(html, whole),), ("", "")) if whole else Segmented((), (html,))
    middle = Segment(fine.joined(before, count - after), blocks)
    return Segmented(
        (*fine.segments[:before], middle, *fine.segments[count - after :]),
        (*fine.gaps[: before + 1], *fine.gaps[count - after :]),
    )


def _agreeing(pieces: Sequence[tuple[str, ...]], whole: Sequence[str]) -> tuple[int, int]:
    """Return how many leading `pieces` are what `whole` begins with, and how many blocks."""
    count = at = 0
    for piece in pieces:
        if tuple(whole[at : at + len(piece)]) != piece:
            break
        count, at = count + 1, at + len(piece)
    return count, at


def boundaries(segments: Sequence[Segment]) -> list[int]:
    """Return at which blocks the segments begin, and at last where they end."""
    places = [0]
    for segment in segments:
        places.append(places[-1] + len(segment.blocks))
    return places
