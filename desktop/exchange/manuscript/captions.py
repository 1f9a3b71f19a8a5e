"""Pictures with the paragraph that tells about them."""

from desktop.exchange.manuscript.opening import is_in
from desktop.exchange.manuscript.parts import Block, Line, Role, Shown, words

_LONGEST = 400
"""Characters; what is longer is text of its own."""


def pictures(block: Block) -> tuple[Shown, ...]:
    """Return the pictures in a paragraph."""
    if not isinstance(block, Line):
        return ()
    return tuple(part for part in block.contents if isinstance(part, Shown))


def is_picture_alone(block: Block) -> bool:
    """Tell whether `block` is a paragraph with pictures and no words."""
    return bool(pictures(block)) and not words(block)


def is_caption(block: Block | None) -> bool:
    """Tell whether `block`, next to a picture, is its caption.

    It is one by its style, or set as newsrooms without styles set theirs: centred and slanted.
    """
    if not isinstance(block, Line) or pictures(block) or not words(block):
        return False
    if block.role is Role.CAPTION:
        return True
    slanted = block.align == "center" and not block.item and is_in(block, "em")
    return slanted and len(words(block)) <= _LONGEST
