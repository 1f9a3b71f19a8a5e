"""Dates and numbers that cannot be read, or could be read in two ways."""

from dataclasses import dataclass
from datetime import date

from desktop.errors import ExpectedError


@dataclass(eq=False)
class UnreadableDate(ExpectedError):
    """`text` is no date, or none that exists."""

    text: str


@dataclass(eq=False)
class WrongWeekday(ExpectedError):
    """`text` names a weekday that `day` is not."""

    text: str
    day: date


@dataclass(eq=False)
class UnreadableNumber(ExpectedError):
    """`text` is no number as Vietnamese writes it, such as `1.586,3`."""

    text: str
