"""What every presenter needs around it: a place for slow work, a clock, and a voice."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop.errors import ExpectedError
from desktop.library.errors import SharedLibraryAway
from desktop.ui.background import Background, Later, Result
from desktop.ui.messages import Message, Teller

LINE = "line"
"""The topic of what is said of a shared library's line: once, whoever meets it."""


@dataclass(frozen=True)
class Workplace:
    """Handed to presenters; `sentence` turns an expected error into words."""

    background: Background
    later: Later
    teller: Teller
    sentence: Callable[[ExpectedError], str]

    def run(self, work: Callable[[], Result], done: Callable[[Result], None]) -> None:
        """Do `work` in the background, then `done`; an expected error is told."""
        self.background.run(work, done, self.tell_error)

    def tell_error(self, error: ExpectedError) -> None:
        """Tell the writer of `error`."""
        topic = LINE if isinstance(error, SharedLibraryAway) else ""
        self.teller.tell(Message(text=self.sentence(error), grave=True, topic=topic))
