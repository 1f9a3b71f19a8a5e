"""Which paragraph is the article's title."""

from desktop.exchange.manuscript.parts import Block, Grid, Line, Piece, Role, words

_LONGEST = 250
"""Characters. A longer first paragraph is text, however bold."""

_SHORT = 120
"""Characters that a title should not exceed."""


def title_of(blocks: tuple[Block, ...], *, named: bool) -> Line | None:
    """Return the paragraph that is the title: so marked, or the first if it stands out as one.

    In a document that is not `named` otherwise, any short first line that ends no sentence is.

    That is, below the head of a letter set as a table, one heading above all others, or a bold or centred line that ends no sentence.
    """
    lines = [block for block in blocks if isinstance(block, Line) and words(block)]
    marked = next((line for line in lines if line.role is Role.TITLE), None)
    if marked is not None:
        return marked
    first = next((block for block in blocks if not isinstance(block, Grid) and _shows(block)), None)
    if not isinstance(first, Line) or len(lines) == 1 or len(words(first)) > _LONGEST:
        return None
    stands_out = _stands_above(first, lines) or _stands_out(first)
    return first if stands_out or (not named and _is_short(first)) else None


def _shows(block: Block) -> bool:
    return not isinstance(block, Line) or bool(words(block))


def _stands_above(first: Line, lines: list[Line]) -> bool:
    others = (line.outline for line in lines if line is not first and line.outline)
    return first.outline > 0 and all(first.outline < other for other in others)


def _stands_out(first: Line) -> bool:
    return _ends_open(first) and (is_in(first, "strong") or first.align == "center")


def _is_short(first: Line) -> bool:
    return _ends_open(first) and len(words(first)) <= _SHORT and first.role is Role.TEXT


def _ends_open(first: Line) -> bool:
    """Tell whether a line of text ends no sentence."""
    in_text = not first.outline and not first.item
    return in_text and not words(first).endswith((".", ":", ";", ",", "…"))


def is_in(line: Line, look: str) -> bool:
    """Tell whether all words of `line` are in the `look`."""
    return all(
        look in piece.look
        for piece in line.contents
        if isinstance(piece, Piece) and piece.text.strip()
    )
