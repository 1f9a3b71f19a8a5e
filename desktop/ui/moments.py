"""Moments as the window shows them: Vietnamese time, Vietnamese order."""

from datetime import UTC, datetime, timedelta

from desktop.vietnamese.dates import in_hanoi


def clock(moment: datetime) -> str:
    """Return the time of day, such as `10:32`."""
    return f"{in_hanoi(moment):%H:%M}"


def day(moment: datetime) -> str:
    """Return the day, such as `12/07/2018`."""
    return f"{in_hanoi(moment):%d/%m/%Y}"


def day_and_clock(moment: datetime) -> str:
    """Return `10:32` for a moment of today and `12/07/2018 10:32` for another."""
    today = day(datetime.now(UTC))
    return clock(moment) if day(moment) == today else f"{day(moment)} {clock(moment)}"


def written(moment: datetime) -> str:
    """Return `moment` as the date field shows it, such as `12/07/2018 17:23`."""
    return f"{day(moment)} {clock(moment)}"


def next_morning(moment: datetime) -> datetime:
    """Return eight o'clock of the day after `moment`, in UTC."""
    morning = in_hanoi(moment).replace(hour=8, minute=0, second=0, microsecond=0)
    return (morning + timedelta(days=1)).astimezone(UTC)
