"""Free HTML cut into its top pieces: elements, kept comments, and text up to a blank line.

A piece is only a guess; whoever uses the pieces checks that they read as the whole does.
"""

import re
from itertools import pairwise

from desktop.sync.conversion.classic.tags import BLOCKS, VOID, is_seam, name_of, tags

_BLANK_LINE = re.compile(r"(?<!\s)\s*\n[ \t\r]*\n\s*")


def cut(html: str) -> list[str]:
    """Return the pieces of `html`, joined they are `html`; some are nothing but white space."""
    ends = [0, *_ends(html), len(html)]
    pieces = (html[one:other] for one, other in pairwise(ends) if one < other)
    return [part for piece in pieces for part in _parted(piece)]


def _ends(html: str) -> list[int]:
    """Return where top elements and kept comments of `html` start and end."""
    ends: list[int] = []
    opened: list[str] = []
    for tag in tags(html):
        name = name_of(tag)
        if not name:
            if not opened and is_seam(tag):
                ends += tag.span()
        elif tag["end"]:
            _close(name, opened)
            if not opened and name in BLOCKS:
                ends.append(tag.end())
        else:
            if opened == ["p"] and name in BLOCKS:
                opened.clear()
            if not opened and name in BLOCKS:
                ends.append(tag.start())
            if name not in VOID:
                opened.append(name)
            elif not opened and name in BLOCKS:
                ends.append(tag.end())
    return ends


def _close(name: str, opened: list[str]) -> None:
    if name in opened:
        while opened.pop() != name:
            pass


def _parted(piece: str) -> list[str]:
    """Return `piece` without the white space around it, which is put beside it as pieces."""
    if (
        piece.lstrip()[:1] == "<"
        and (tag := next(tags(piece.lstrip()), None))
        and name_of(tag) in BLOCKS
    ):
        return _trimmed(piece)
    parts: list[str] = []
    done = 0
    for blank in _outer_blanks(piece):
        parts += [piece[done : blank[0]], piece[blank[0] : blank[1]]]
        done = blank[1]
    return [each for part in [*parts, piece[done:]] for each in _trimmed(part)]


def _outer_blanks(piece: str) -> list[tuple[int, int]]:
    """Return where blank lines of `piece` stand in no element and no tag."""
    spans: list[tuple[int, int]] = []
    opened: list[str] = []
    done = 0
    for tag in tags(piece):
        if not opened:
            spans += [m.span() for m in _BLANK_LINE.finditer(piece, done, tag.start())]
        name = name_of(tag)
        if name and tag["end"]:
            _close(name, opened)
        elif name and name not in VOID:
            opened.append(name)
        done = tag.end()
    if not opened:
        spans += [m.span() for m in _BLANK_LINE.finditer(piece, done)]
    return spans


def _trimmed(piece: str) -> list[str]:
    left = len(piece) - len(piece.lstrip())
    right = len(piece.rstrip())
    return [part for part in (piece[:left], piece[left:right], piece[max(left, right) :]) if part]
