"""A stretch of the text written anew as plain words, in the shape that it had."""

import html
import re

from desktop.article.merging import block_text, is_mark

_OPENING = re.compile('<(p|h2|h3|h4)(?: class="[a-z]+")?>')
_FORMAT = re.compile("<(?:a|strong|em|u|s|sub|sup|mark|code|abbr|span|br)\\b")


def can_be_written(*sides: tuple[str, ...]) -> bool:
    """Tell whether all `sides` (canonical blocks) are paragraphs and headings alone."""
    return all(_OPENING.match(block) for side in sides for block in _said(side))


def is_formatted(*sides: tuple[str, ...]) -> bool:
    """Tell whether there is something in `sides` that plain words cannot say, such as a link."""
    return any(_FORMAT.search(block) for side in sides for block in _said(side))


def words_of(side: tuple[str, ...]) -> str:
    """Return the text of canonical blocks, a line each."""
    return "\n".join(filter(None, map(block_text, side)))


def as_blocks(text: str, like: tuple[str, ...]) -> str:
    """Return `text` as HTML: each line a paragraph or heading, in the shape of its like.

    The first line is shaped after the first block of `like`, and so on, further ones after the
    last; with the marks that WordPress keeps around it.
    """
    shapes = _shapes(like) or [("<p>", "</p>")]
    lines = filter(None, map(str.strip, text.splitlines()))
    return "".join(
        html.escape(line, quote=False).join(shapes[min(number, len(shapes) - 1)])
        for number, line in enumerate(lines)
    )


def _shapes(like: tuple[str, ...]) -> list[tuple[str, str]]:
    """Return what stands before and after the words of each paragraph in `like`."""
    shapes = []
    for at, block in enumerate(like):
        opening = _OPENING.match(block)
        if opening is None:
            continue
        before, after = like[max(at - 1, 0) : at], like[at + 1 : at + 2]
        paired = all(map(is_mark, before + after)) and before and after
        begin, end = opening[0], f"</{opening[1]}>"
        shapes.append((before[0] + begin, end + after[0]) if paired else (begin, end))
    return shapes


def _said(side: tuple[str, ...]) -> list[str]:
    return [block for block in side if not is_mark(block)]
