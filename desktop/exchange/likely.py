"""Whether letters are Vietnamese: by the closed set of its syllables."""

import re
import unicodedata

from desktop.vietnamese.syllables import possible

_WORD = re.compile(r"[^\W\d_]+")
_FEWEST = 5
"""Different words with marks; fewer may all be syllables by chance."""

_SHARE = 0.95
"""Of the words with marks; the rest are names from elsewhere and slips."""


def is_vietnamese(text: str) -> bool:
    """Tell whether nearly all words of `text` that have marks can be Vietnamese syllables.

    Words of plain letters say nothing: they look the same in every encoding.
    """
    words = set(_WORD.findall(unicodedata.normalize("NFC", text).lower()))
    marked = [word for word in words if not word.isascii()]
    return len(marked) >= _FEWEST and sum(map(possible, marked)) >= _SHARE * len(marked)
