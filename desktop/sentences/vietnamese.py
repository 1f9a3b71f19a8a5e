"""Dates and numbers that cannot be read, in words."""

from desktop.language import tr
from desktop.sentences.dispatch import sentence
from desktop.vietnamese import errors


@sentence.register
def _(error: errors.UnreadableDate) -> str:
    return tr("“{text}” is no date; write it as in 12/07/2018 17:23.", text=error.text)


@sentence.register
def _(error: errors.WrongWeekday) -> str:
    return tr(
        "“{text}” names the wrong weekday for {day}; correct one of the two.",
        text=error.text,
        day=f"{error.day:%d/%m/%Y}",
    )


@sentence.register
def _(error: errors.UnreadableNumber) -> str:
    return tr("“{text}” is no number; write it as in 1.586,3.", text=error.text)
