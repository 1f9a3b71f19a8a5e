"""Conflicts that packages and colleagues left: told when the library opens, and after each one."""

from collections.abc import Callable
from textwrap import shorten
from typing import Protocol

from desktop.article.post import PACKAGE, Conflict
from desktop.language import tr, trn
from desktop.ui.messages import Message, Offer
from desktop.ui.workplace import Workplace

TOPIC = "package-conflicts"

_TITLE = 80
"""Letters of a title by which its writer knows it again: more fill a message."""


class Records(Protocol):
    """What is needed of the library's records."""

    def conflicts(self, portal: str = "") -> list[Conflict]:
        """Return the conflicts."""
        ...


class PackageConflicts:
    """Offers the conflicts one after the other; `decide` opens the window of one."""

    def __init__(
        self, records: Records, place: Workplace, decide: Callable[[Conflict], None]
    ) -> None:
        self._records, self._place, self._decide = records, place, decide

    def look(self) -> None:
        """Tell of what is to be decided, or stop telling of it."""
        self._place.run(self._open, self._tell)

    def _open(self) -> list[Conflict]:
        return [each for each in self._records.conflicts() if each.portal == PACKAGE]

    def _tell(self, waiting: list[Conflict]) -> None:
        if not waiting:
            self._place.teller.withdraw(TOPIC)
            return
        first = waiting[0]
        title = shorten(first.mine.title, _TITLE, placeholder="…") or tr("Without a title")
        if len(waiting) == 1 and first.is_with_colleague:
            text = tr("Two people changed the same place of “{title}”: you decide.", title=title)
        elif len(waiting) == 1:
            text = tr(
                "“{title}” says something else here than in a package: you decide.", title=title
            )
        elif any(each.is_with_colleague for each in waiting):
            text = trn(
                "One article waits for your decision.",
                "{count} articles wait for your decision, one after the other.",
                len(waiting),
            )
        else:
            text = trn(
                "One article says something else here than in a package: you decide.",
                "{count} articles say something else here than in packages: you decide, one after "
                "the other.",
                len(waiting),
            )
        offer = Offer(tr("Decide…"), lambda: self._decide(first), primary=True)
        self._place.teller.tell(Message(text=text, offers=(offer,), topic=TOPIC))
