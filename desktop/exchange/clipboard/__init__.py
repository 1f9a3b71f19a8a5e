"""From the clipboard of any program to blocks of the body profile.

Nothing is loaded before the first paste.
"""

from typing import TYPE_CHECKING

from desktop.exchange.clipboard.values import Cleaned, Clip, Form, KeepPicture, Pasted

if TYPE_CHECKING:
    from desktop.progress import Job

__all__ = ["Cleaned", "Clip", "Form", "KeepPicture", "Pasted", "clean", "take_up"]


def clean(html: str) -> Cleaned:
    """Return the HTML of a word processor, spreadsheet, mail or page as the body profile reads it.

    Pure. Pictures keep their addresses; canonical HTML stays as it is.
    """
    from desktop.exchange.clipboard import cleaning

    return cleaning.clean(html)


def take_up(clip: Clip, form: Form, keep: KeepPicture) -> "Job[Pasted]":
    """Return the job that makes canonical blocks of `clip`, its pictures handed to `keep`."""
    from desktop.exchange.clipboard import pipeline

    return pipeline.take_up(clip, form, keep)
