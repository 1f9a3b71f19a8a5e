"""Days as they are typed into a search: `2018`, `07/2018`, `2018-07-12`, `2018-07..2018-08`. Pure."""

import re
from datetime import UTC, date, datetime, timedelta

from desktop.vietnamese.dates import HANOI

_FORMS = (
    re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?)?"),
    re.compile(r"(?:(?:(?P<day>\d{1,2})[/.])?(?P<month>\d{1,2})[/.])?(?P<year>\d{4})"),
)
_EVER = datetime(1, 1, 2, tzinfo=UTC), datetime(9999, 12, 30, tzinfo=UTC)
_DECEMBER = 12


def span(text: str) -> tuple[datetime, datetime] | None:
    """Return the first moment, and the one after the last, of what `text` names, in UTC.

    A day, month or year of Vietnam, or two of them with `..` between, of which one may be left
    out. None where it names none, such as a date that is half typed.
    """
    first, between, last = text.partition("..")
    begin = _one(first) if first else _EVER
    end = (_one(last) if last else _EVER) if between else begin
    if begin is None or end is None or not (first or last):
        return None
    return (begin[0], end[1]) if first else (_EVER[0], end[1])


def _one(text: str) -> tuple[datetime, datetime] | None:
    match = next(filter(None, (form.fullmatch(text) for form in _FORMS)), None)
    if match is None:
        return None
    year, month, day = (int(match[part]) if match[part] else 0 for part in ("year", "month", "day"))
    try:
        begin = date(year, month or 1, day or 1)
        return _midnight(begin), _midnight(_after(begin, month=bool(month), day=bool(day)))
    except (ValueError, OverflowError):  # no such day, or the last one there is
        return None


def _after(begin: date, *, month: bool, day: bool) -> date:
    if day:
        return begin + timedelta(days=1)
    if not month:
        return begin.replace(year=begin.year + 1)
    following = begin.year + (begin.month == _DECEMBER)
    return begin.replace(year=following, month=begin.month % _DECEMBER + 1)


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=HANOI).astimezone(UTC)
