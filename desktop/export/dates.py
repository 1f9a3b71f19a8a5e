"""The date that readers are shown."""

from datetime import datetime, time, timedelta, timezone

LOCAL = timezone(timedelta(hours=7))
"""Vietnam's time, in which readers are told everything."""

_WEEKDAYS = {
    "vi": ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}


def date_text(moment: datetime, language: str) -> str:
    """Return `moment` (local) such as `Thứ Năm, 12/07/2018, 17:23`; midnight means just the day."""
    weekday = _WEEKDAYS[language][moment.weekday()]
    if moment.time() == time.min:
        return f"{weekday}, {moment:%d/%m/%Y}"
    return f"{weekday}, {moment:%d/%m/%Y, %H:%M}"
