"""Numbers as Vietnamese writes them: a point between thousands, a comma before decimals."""

import re
from decimal import Decimal

from desktop.vietnamese.errors import UnreadableNumber

_NUMBER = re.compile(
    r"(?P<sign>[-−+]?)"
    r"(?P<whole>\d+|[1-9]\d{0,2}(?:(?P<gap>[.\u00a0\u202f ])\d{3})(?:(?P=gap)\d{3})*)"
    r"(?:,(?P<decimals>\d+))?",
    re.ASCII,
)
_MEGABYTE = 1_000_000
_GAPS = re.compile("[.\u00a0\u202f ]")


def format_number(number: Decimal | int, decimals: int | None = None) -> str:
    """Return `number` such as `1.586,3`, with all its decimals or exactly `decimals` of them."""
    exact = Decimal(number)
    plain = f"{exact:,f}" if decimals is None else f"{exact:,.{decimals}f}"
    return plain.translate(str.maketrans(",.", ".,"))


def format_size(count: int) -> str:
    """Return a size in bytes for people: `845 kB`, `1,2 MB`."""
    if count < _MEGABYTE:
        return f"{format_number(max(1, round(count / 1000)))} kB"
    return f"{format_number(Decimal(count) / _MEGABYTE, 1)} MB"


def read_number(text: str) -> Decimal:
    """Return the number that `text` writes; raise UnreadableNumber for anything else.

    A point only parts thousands, so `1586.3` and `1,586.3` are refused and `1.586` is 1586: an
    English decimal point is never taken for a Vietnamese one by guessing.
    """
    match = _NUMBER.fullmatch(text.strip())
    if match is None:
        raise UnreadableNumber(text)
    sign = "-" if match["sign"] in {"-", "−"} else ""
    decimals = f".{match['decimals']}" if match["decimals"] else ""
    return Decimal(f"{sign}{_GAPS.sub('', match['whole'])}{decimals}")
