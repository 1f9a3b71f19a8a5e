"""Which paragraph is the article's title."""

from desktop.exchange.manuscript.parts import Block, Grid, Line, Piece, Role, words

_LONGEST = 250
"""Characters. A longer first paragraph is text, however bold."""


def title_of(blocks: tuple[Block, ...]) -> Line | None:
    """Return the paragraph that is the title: so marked, or the first if it stands out as one.

    That is, below the head of a letter set as a table, one heading above all others, or a bold or centred line that ends no sentence.
    """
    lines = [block for block in blocks if isinstance(block, Line) and words(block)]
    marked = next((line for line in lines if line.role is Role.TITLE), None)
    if marked is not None:
        return marked
    first = next((block for block in blocks if not isinstance(block, Grid) and _shows(block)), None)
    if not isinstance(first, Line) or len(lines) == 1 or len(words(first)) > _LONGEST:
        return None
    return first if _stands_above(first, lines) or _stands_out(first) else None


def _shows(block: Block) -> bool:
    return not isinstance(block, Line) or bool(words(block))


def _stands_above(first: Line, lines: list[Line]) -> bool:
    others = (line.outline for line in lines if line is not first and line.outline)
    return first.outline > 0 and all(first.outline < other for other in others)


def _stands_out(first: Line) -> bool:
    if first.outline or first.item or words(first).endswith((".", ":", ";", ",")):
        return False
    return is_in(first, "strong") or first.align == "center"


def is_in(line: Line, look: str) -> bool:
    """Tell whether all words of `line` are in the `look`."""
    return all(
        look in piece.look
        for piece in line.contents
        if isinstance(piece, Piece) and piece.text.strip()
    )
