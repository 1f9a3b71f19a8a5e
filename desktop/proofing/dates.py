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
_NUMBERED = {f"thu {number}": number - 2 for number in range(2, 8)}
_DAYS = {fold(name): day for day, name in enumerate(WEEKDAYS)} | _NUMBERED
_MONTHS = 12
_LONGEST_MONTH = 31


def dates(passage: Passage) -> Iterator[Finding]:
    """Yield a finding for each date with its year that cannot be, or names another weekday.

    Which of weekday and date is wrong nobody can tell from here, so nothing is mended.
    """
    if "19" not in passage.open_text and "20" not in passage.open_text:
        return
    for match in _DATE.finditer(passage.open_text):
        day, month, year = (int(match[f"{n}1"] or match[f"{n}2"]) for n in "dmy")
        try:
            named = date(year, month, day)
        except ValueError:
            yield from _impossible(passage, match, day, month)
            continue
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


def _impossible(passage: Passage, match: re.Match[str], day: int, month: int) -> Iterator[Finding]:
    dotted = match["part"] in (".", "-")  # 10.45.2018 is a code as likely as a date
    if dotted or not (0 < month <= _MONTHS and 0 < day <= _LONGEST_MONTH):
        return
    start = match.start("d1") if match["d1"] else match.start("d2")
    yield found(
        "date-impossible",
        tr("The calendar has no such day: {date}.", date=passage.text[start : match.end()]),
        passage,
        start,
        match.end(),
        severity=Severity.ERROR,
    )
