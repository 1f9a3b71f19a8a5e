"""Putting an article into the bin, and taking it out again while the message still shows."""

from collections.abc import Callable
from typing import Protocol
from uuid import UUID

from desktop.language import tr
from desktop.library import Entry
from desktop.ui.messages import Message, Offer
from desktop.ui.workplace import Workplace


class Bin(Protocol):
    """What is needed of the library; both may raise what the library raises."""

    def delete(self, article_id: UUID) -> None:
        """Put the article into the bin; nothing of it goes."""
        ...

    def undelete(self, article_id: UUID) -> None:
        """Take the article out of the bin."""
        ...


class Binning:
    """Deletes without a question, since it can be undone.

    `leave` closes the article if it is the open one, its text saved, and then goes on; `changed`
    is told when the list is another.
    """

    def __init__(
        self,
        library: Bin,
        place: Workplace,
        *,
        leave: Callable[[UUID, Callable[[], None]], None],
        changed: Callable[[], None],
    ) -> None:
        self._library, self._place = library, place
        self._leave, self._changed = leave, changed

    def delete(self, entry: Entry) -> None:
        """Put the article of `entry` into the bin."""
        self._leave(entry.id, lambda: self._delete(entry))

    def _delete(self, entry: Entry) -> None:
        told = Message(
            text=tr("“{title}” is in the bin.", title=entry.title or tr("Without a title")),
            offers=(Offer(tr("Undo"), lambda: self._undelete(entry.id)),),
            topic=f"binned-{entry.id}",
        )

        def deleted(_none: None) -> None:
            self._changed()
            self._place.teller.tell(told)

        self._place.run(lambda: self._library.delete(entry.id), deleted)

    def _undelete(self, article_id: UUID) -> None:
        self._place.run(lambda: self._library.undelete(article_id), lambda _none: self._changed())
