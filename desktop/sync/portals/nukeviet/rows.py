"""Rows as PHP writes them into JSON: numbers are often texts, and what is missing may be null."""

from datetime import UTC, datetime

Row = dict[str, object]


def text_of(value: object) -> str:
    """Return a text or number as text; "" for anything else."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return str(value)


def number_of(value: object) -> int:
    """Return a number, also out of a text; 0 when it is none."""
    text = text_of(value)
    return int(text) if text.isascii() and text.isdigit() else 0


def rows_of(value: object) -> list[Row]:
    """Return the rows of a list, or of what PHP makes of a list with gaps."""
    values = list(value.values()) if isinstance(value, dict) else value
    return [row for row in values if isinstance(row, dict)] if isinstance(values, list) else []


def row_of(value: object) -> Row:
    """Return one row; an empty one when there is none."""
    return value if isinstance(value, dict) else {}


def moment_of(value: object) -> datetime | None:
    """Return the moment of a Unix time; None for 0 and for what is none."""
    seconds = number_of(value)
    try:
        return datetime.fromtimestamp(seconds, UTC) if seconds else None
    except (OverflowError, ValueError, OSError):
        return None
