"""Putting an article into the bin, and taking articles out of it again."""

from collections.abc import Callable
from typing import Protocol
from uuid import UUID

from desktop.language import tr, trn
from desktop.library import Entry
from desktop.ui.messages import Message, Offer
from desktop.ui.workplace import Workplace
from desktop.ui.writing import left_behind


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
    is told when the list is another; `open_article` opens what came back.
    """

    def __init__(
        self,
        library: Bin,
        place: Workplace,
        *,
        leave: Callable[[UUID, Callable[[], None]], None],
        changed: Callable[[], None],
        open_article: Callable[[UUID], None],
    ) -> None:
        self._library, self._place = library, place
        self._leave, self._changed, self._open = leave, changed, open_article

    def delete(self, entry: Entry) -> None:
        """Put the article of `entry` into the bin."""
        self._leave(entry.id, lambda: self._delete(entry))

    def restore(self, entries: list[Entry]) -> None:
        """Take the articles of `entries` out of the bin."""

        def undelete() -> None:
            for entry in entries:
                self._library.undelete(entry.id)

        def restored(_none: None) -> None:
            self._changed()
            for entry in entries:
                self._place.teller.withdraw(_binned(entry.id))
            self._place.teller.tell(self._back(entries))

        self._place.run(undelete, restored)

    def _back(self, entries: list[Entry]) -> Message:
        first = entries[0]
        text = trn(
            "“{title}” is back in the library.",
            "{count} articles are back in the library.",
            len(entries),
            title=_title(first),
        )
        opening = Offer(tr("Open"), lambda: self._open(first.id))
        return Message(text=text, offers=(opening,) if len(entries) == 1 else (), topic="unbinned")

    def _delete(self, entry: Entry) -> None:
        told = Message(
            text=tr("“{title}” is in the bin.", title=_title(entry)),
            offers=(Offer(tr("Undo"), lambda: self._undelete(entry.id)),),
            topic=_binned(entry.id),
        )

        def deleted(_none: None) -> None:
            self._changed()
            self._place.teller.withdraw(left_behind(entry.id))
            self._place.teller.tell(told)

        self._place.run(lambda: self._library.delete(entry.id), deleted)

    def _undelete(self, article_id: UUID) -> None:
        self._place.run(lambda: self._library.undelete(article_id), lambda _none: self._changed())


def _binned(article_id: UUID) -> str:
    return f"binned-{article_id}"


def _title(entry: Entry) -> str:
    return entry.title or tr("Without a title")
