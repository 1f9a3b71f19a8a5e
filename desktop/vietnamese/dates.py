"""Dates as Vietnamese writes them, in the time of Hà Nội: `Thứ Năm, 12/07/2018, 17:23`."""

import re
from datetime import UTC, date, datetime, timedelta, timezone

from desktop.vietnamese.errors import UnreadableDate, WrongWeekday
from desktop.vietnamese.folding import fold

HANOI = timezone(timedelta(hours=7), "+07:00")
"""Vietnam's one time zone since 1975, without summer time; no tz database is needed for it."""

WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật")
"""The days of the week from Monday on."""

_SHORT = ("t2", "t3", "t4", "t5", "t6", "t7", "cn")
_NUMBERED = ("thu 2", "thu 3", "thu 4", "thu 5", "thu 6", "thu 7", "chu nhat")
_NAMES = {
    name: day
    for names in (map(fold, WEEKDAYS), _SHORT, _NUMBERED)
    for day, name in enumerate(names)
}
_WEEKDAY = rf"(?:(?P<weekday>{'|'.join(sorted(_NAMES, key=len, reverse=True))})\s*,?\s+)?"
_DAY_FIRST = (
    r"(?:ngay\s+)?(?P<day>\d{1,2})(?P<part>[/.-])(?P<month>\d{1,2})(?P=part)(?P<year>\d{4})"
)
_SPELLED = r"(?:ngay\s+)?(?P<day>\d{1,2})\s+thang\s+(?P<month>\d{1,2})\s+nam\s+(?P<year>\d{4})"
_YEAR_FIRST = r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})"
_TIME = (
    r"(?P<hour>\d{1,2})(?::|h|\s*gio\s*)(?P<minute>\d{2})?(?::(?P<second>\d{2})(?:\.\d+)?)?"
    r"(?:\s*phut)?(?P<zone>z|[+-]\d{2}:?\d{2})?"
)
_BETWEEN = r"(?:\s*,\s*|\s+-\s+|\s+luc\s+|\s+|t)"
_FORMS = [
    re.compile(rf"{_WEEKDAY}{day}(?:{_BETWEEN}{_TIME})?", re.ASCII)
    for day in (_DAY_FIRST, _SPELLED, _YEAR_FIRST)
]


def in_hanoi(moment: datetime) -> datetime:
    """Return the aware `moment` as Vietnam's clocks show it.

    The last hours of the year 9999 in UTC are in a year there that no date can hold: they stay
    on its last day.
    """
    try:
        return moment.astimezone(HANOI)
    except OverflowError:
        return moment.replace(tzinfo=HANOI)


def format_day(moment: datetime) -> str:
    """Return the day of the aware `moment` in Vietnam: `Thứ Năm, 12/07/2018`."""
    local = in_hanoi(moment)
    return f"{WEEKDAYS[local.weekday()]}, {local.day:02}/{local.month:02}/{local.year:04}"


def format_moment(moment: datetime) -> str:
    """Return the aware `moment` as readers see it: `Thứ Năm, 12/07/2018, 17:23`."""
    local = in_hanoi(moment)
    return f"{format_day(local)}, {local.hour:02}:{local.minute:02}"


def read_moment(text: str) -> datetime:
    """Return the moment that `text` names, in UTC; without a time the day's first minute.

    Read are day/month/year with `/`, `-` or `.`, `ngày 12 tháng 7 năm 2018`, and ISO 8601; a
    weekday before and a time after (`17:23`, `17h23`) are optional. Times are Vietnam's unless
    an offset says otherwise. Raises UnreadableDate, and WrongWeekday where the weekday named
    is another one.
    """
    folded = fold(text).strip()
    match = next(filter(None, (form.fullmatch(folded) for form in _FORMS)), None)
    if match is None:
        raise UnreadableDate(text)
    try:
        moment = _moment(match)
        utc = moment.astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise UnreadableDate(text) from error
    if match["weekday"] and _NAMES[match["weekday"]] != moment.weekday():
        raise WrongWeekday(text, moment.date())
    return utc


def _moment(match: re.Match[str]) -> datetime:
    day = date(*(int(match[part]) for part in ("year", "month", "day")))
    hour, minute, second = (int(match[part] or 0) for part in ("hour", "minute", "second"))
    return datetime(day.year, day.month, day.day, hour, minute, second, tzinfo=_zone(match["zone"]))


def _zone(offset: str | None) -> timezone:
    if offset is None:
        return HANOI
    digits = offset.replace(":", "")
    if offset == "z":
        return UTC
    minutes = int(digits[1:3]) * 60 + int(digits[3:5])
    return timezone(timedelta(minutes=-minutes if digits[0] == "-" else minutes))
