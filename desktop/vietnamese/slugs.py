"""Addresses made of titles."""

import re

from desktop.vietnamese.folding import fold

LONGEST = 80
"""Letters that a slug may have: the whole address stays readable in a line of print."""

_WORD = re.compile("[a-z0-9]+")


def slug(text: str, *, longest: int = LONGEST) -> str:
    """Return `text` as `[a-z0-9]+` joined by `-`, at most `longest` letters, cut at a word.

    A single word that is longer is cut inside. Text without a letter gives an empty string.
    """
    words = _WORD.findall(fold(text))
    joined = "-".join(words)
    if len(joined) <= longest:
        return joined
    return joined[: longest + 1].rpartition("-")[0] or joined[:longest]
