"""Reading the moments that people write: ISO 8601, or as Vietnamese offices do."""

import re
from datetime import UTC, datetime, timedelta, timezone

VIETNAM = timezone(timedelta(hours=7))
_VIETNAMESE = re.compile(
    r"(?:.*?,\s*)?"  # the weekday, which says nothing new
    r"(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4})"
    r"(?:[\s,-]+(?P<hour>\d{1,2})[:hg](?P<minute>\d{2})?\s*(?:\(?GMT\s*\+7\)?)?)?"
)


def moment(text: str) -> datetime | None:
    """Return the moment in UTC, or None where `text` names none.

    A moment without an offset is meant at +07:00; a day without an hour begins at midnight.
    """
    written = _iso(text) or _as_in_vietnam(text)
    if written is None:
        return None
    if written.tzinfo is None:
        written = written.replace(tzinfo=VIETNAM)
    return written.astimezone(UTC).replace(microsecond=0)


def _iso(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text.strip())
    except ValueError:
        return None


def _as_in_vietnam(text: str) -> datetime | None:
    found = _VIETNAMESE.fullmatch(text.strip())
    if found is None:
        return None
    parts = {name: int(number or 0) for name, number in found.groupdict().items()}
    try:
        return datetime(**parts, tzinfo=VIETNAM)
    except ValueError:
        return None
