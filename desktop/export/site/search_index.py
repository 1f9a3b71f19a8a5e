"""What the search page looks through: the listed articles themselves, in segments.

Segments are counted from the oldest article, so that a new one changes the last segment only.
They are scripts that call back, for a page opened from a disk may load scripts and nothing else.
The page reads the newest segment first and stops when it has found enough.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

import msgspec

FOLDER = "tim-kiem/chi-muc"
SEGMENT = 400
"""Articles in a segment: about 120 kB, 40 kB on the line, a second's load on 3G."""

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Found:
    """What a hit shows; `moment` is ISO 8601 with zone, `category` a path."""

    path: str
    title: str
    sapo: str
    moment: str
    category: str
    tags: tuple[str, ...]
    authors: tuple[str, ...]


def segment_count(articles: int) -> int:
    """Return how many segments hold so many articles."""
    return -(-articles // SEGMENT)


def held_by(number: int) -> slice:
    """Return which articles segment `number` holds, of all of them with the oldest first."""
    return slice(number * SEGMENT, (number + 1) * SEGMENT)


def segment_path(number: int) -> str:
    """Return where segment `number` stands on the site."""
    return f"{FOLDER}/doan-{number}.js"


def segment(number: int, articles: Sequence[Found]) -> bytes:
    """Return segment `number`: its `articles`, the oldest first."""
    rows = [
        (
            found.path,
            found.title,
            found.sapo,
            found.moment,
            found.category,
            "|".join(found.tags),
            "|".join(found.authors),
        )
        for found in articles
    ]
    return b"bantinSearch.segment(%d,%s);\n" % (number, _script(rows))


def segment_mark(data: bytes) -> str:
    """Return what tells this content of a segment from an older one that a browser has kept."""
    return sha256(data).hexdigest()[:8]


def index(articles: int, marks: Sequence[str]) -> tuple[str, bytes]:
    """Return path and content of the list of segments; `marks` are theirs, the oldest first."""
    told = {"format": FORMAT, "documents": articles, "segments": marks}
    return f"{FOLDER}/meta.js", b"bantinSearch.meta(%s);\n" % _script(told)


def _script(value: object) -> bytes:
    """Return `value` as JSON that is a script's expression too: `<` would end the element."""
    return msgspec.json.encode(value).replace(b"<", b"\\u003c")
