"""The date that readers are shown, in Vietnam's time whatever the language of the page."""

from datetime import datetime, time

from desktop.vietnamese.dates import format_day, format_moment, in_hanoi

_ENGLISH = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def date_text(moment: datetime, language: str) -> str:
    """Return `moment` such as `Thứ Năm, 12/07/2018, 17:23`; midnight means just the day."""
    local = in_hanoi(moment)
    text = format_day(local) if local.time() == time.min else format_moment(local)
    if language == "vi":
        return text
    return f"{_ENGLISH[local.weekday()]}, {text.partition(', ')[2]}"
