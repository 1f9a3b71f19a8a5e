"""Two people at one place of an article: what the first wrote is kept until somebody decides."""

from collections.abc import Callable
from typing import Protocol

from desktop.article.post import Conflict
from desktop.language import tr
from desktop.ui.conflicts.packages import TOPIC
from desktop.ui.messages import Message, Offer
from desktop.ui.workplace import Workplace


class Records(Protocol):
    """What is needed of the library's records."""

    def note_clash(self, clash: Conflict) -> Conflict | None:
        """Return the clash as it is kept; None where something else waits to be decided."""
        ...


class Clashes:
    """Keeps clashes with colleagues and offers the decision; `decide` opens the window of one."""

    def __init__(
        self, records: Records, place: Workplace, decide: Callable[[Conflict], None]
    ) -> None:
        self._records, self._place, self._decide = records, place, decide

    def note(self, clash: Conflict) -> None:
        """Keep the clash, and tell the writer of it."""
        self._place.run(lambda: self._records.note_clash(clash), self._tell)

    def _tell(self, kept: Conflict | None) -> None:
        text = tr(
            "A colleague changed the same place while you were writing. Your words stay in the "
            "text; the colleague's are among the versions."
        )
        if kept is None:
            self._place.teller.tell(Message(text=text, grave=True, topic="woven"))
            return
        later = tr("You decide between the two, now or whenever you like.")
        offer = Offer(tr("Decide…"), lambda: self._decide(kept), primary=True)
        self._place.teller.tell(
            Message(text=f"{text} {later}", grave=True, offers=(offer,), topic=TOPIC)
        )
