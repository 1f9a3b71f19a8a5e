"""Dates and numbers that cannot be read, or could be read in two ways."""

from datetime import date

from desktop.errors import ExpectedError


class UnreadableDate(ExpectedError):
    """`text` is no date, or none that exists."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


class WrongWeekday(ExpectedError):
    """`text` names a weekday that `day` is not."""

    def __init__(self, text: str, day: date) -> None:
        super().__init__(text, day)
        self.text = text
        self.day = day


class UnreadableNumber(ExpectedError):
    """`text` is no number as Vietnamese writes it, such as `1.586,3`."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text
