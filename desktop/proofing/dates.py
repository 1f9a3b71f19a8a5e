"""Dates that the calendar does not have, and weekdays that do not fit theirs."""

import re
from collections.abc import Iterator
from datetime import date

from desktop.language import tr
from desktop.proofing.findings import Finding, Severity
from desktop.proofing.passages import Passage
from desktop.proofing.placing import found
from desktop.vietnamese.dates import WEEKDAYS
from desktop.vietnamese.folding import fold

_DATE = re.compile(
    r"(?:(?<!lần\s)(?<!ngày\s)(?<!hạng\s)(?<!người\s)(?P<weekday>thứ\s(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\snhật)\s?[,(]?\s?)?(?:ngày\s)?"
    r"(?<![\d./,-])(?:(?P<d1>\d{1,2})(?P<part>[/.-])(?P<m1>\d{1,2})(?P=part)(?P<y1>(?:19|20)\d\d)"
    r"|(?P<d2>\d{1,2})\stháng\s(?P<m2>\d{1,2})\snăm\s(?P<y2>(?:19|20)\d\d))(?![\d/-])",
    re.IGNORECASE,
)
_WITHOUT_YEAR = re.compile(
    r"(?<=\bngày\s)(?P<d1>\d{1,2})/(?P<m1>\d{1,2})(?![\w/-]|[.,]\d)", re.IGNORECASE
)
_LEAP_YEAR = 2000
_NUMBERED = {f"thu {number}": number - 2 for number in range(2, 8)}
_DAYS = {fold(name): day for day, name in enumerate(WEEKDAYS)} | _NUMBERED
_MONTHS = 12
_LONGEST_MONTH = 31


def dates(passage: Passage) -> Iterator[Finding]:
    """Yield a finding for each date that cannot be, or with its year names another weekday.

    Which of weekday and date is wrong nobody can tell from here, so nothing is mended.
    """
    text = passage.open_text
    if "19" in text or "20" in text:
        yield from _with_year(passage)
    if "/" in text:
        yield from _without_year(passage)


def _without_year(passage: Passage) -> Iterator[Finding]:
    for match in _WITHOUT_YEAR.finditer(passage.open_text):
        day, month = int(match["d1"]), int(match["m1"])
        if _is_month_and_day(day, month) and not _exists(_LEAP_YEAR, month, day):
            yield _impossible(passage, match.start("d1"), match.end())


def _with_year(passage: Passage) -> Iterator[Finding]:
    for match in _DATE.finditer(passage.open_text):
        day, month, year = (int(match[f"{n}1"] or match[f"{n}2"]) for n in "dmy")
        if not _exists(year, month, day):
            dotted = match["part"] in (".", "-")  # 10.45.2018 is a code as likely as a date
            if not dotted and _is_month_and_day(day, month):
                yield _impossible(passage, match.start("d1" if match["d1"] else "d2"), match.end())
            continue
        named = date(year, month, day)
        weekday = match["weekday"]
        if weekday and _DAYS[fold(" ".join(weekday.split()))] != named.weekday():
            right = WEEKDAYS[named.weekday()]
            yield found(
                "weekday-wrong",
                tr("{date} is another day: {weekday}.", date=f"{named:%d/%m/%Y}", weekday=right),
                passage,
                *match.span("weekday"),
                severity=Severity.ERROR,
                suggestion=right if weekday[0].isupper() else right.lower(),
            )


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _is_month_and_day(day: int, month: int) -> bool:
    return 0 < month <= _MONTHS and 0 < day <= _LONGEST_MONTH


def _impossible(passage: Passage, start: int, end: int) -> Finding:
    return found(
        "date-impossible",
        tr("The calendar has no such day: {date}.", date=passage.text[start:end]),
        passage,
        start,
        end,
        severity=Severity.ERROR,
    )
