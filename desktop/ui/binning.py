"""Putting articles into the bin, taking them out again, and letting them go for good."""

from collections.abc import Callable, Collection, Sequence
from typing import Protocol
from uuid import UUID

from desktop.language import tr, trn
from desktop.library import Entry
from desktop.library.bin import Removed
from desktop.progress import Job, Progress
from desktop.ui.messages import Message, Offer
from desktop.ui.undoing import Act, Undoing, at_once
from desktop.ui.workplace import Workplace
from desktop.ui.writing import left_behind

_SURE = "delete-for-good"
_TOLD = "unbinned"


class Bin(Protocol):
    """What is needed of the library's bin; each may raise what the library raises."""

    def entries(self) -> list[Entry]:
        """Return what lies in the bin."""
        ...

    def put(self, ids: Collection[UUID]) -> None:
        """Put articles into the bin; nothing of them goes."""
        ...

    def take_out(self, ids: Collection[UUID]) -> None:
        """Take articles out of the bin."""
        ...

    def remove(self, ids: Sequence[UUID]) -> Job[Removed]:
        """Delete for good those that nothing needs."""
        ...

    def empty(self) -> Job[Removed]:
        """Delete for good all that nothing needs."""
        ...


class Binning:
    """Deletes without a question, since it can be undone; asks before anything goes for good.

    `leave` closes the open article if it is among them, its text saved, and then goes on;
    `changed` is told when the list is another; `open_article` opens what came back.
    """

    def __init__(
        self,
        bin_: Bin,
        place: Workplace,
        undoing: Undoing,
        *,
        leave: Callable[[Collection[UUID], Callable[[], None]], None],
        changed: Callable[[], None],
        open_article: Callable[[UUID], None],
    ) -> None:
        self._bin, self._place, self._undoing = bin_, place, undoing
        self._leave, self._changed, self._open = leave, changed, open_article

    def delete(self, entries: list[Entry]) -> None:
        """Put the articles of `entries` into the bin."""
        self._leave(_ids(entries), lambda: self._delete(entries))

    def restore(self, entries: list[Entry]) -> None:
        """Take the articles of `entries` out of the bin."""

        def restored(_none: None) -> None:
            self._changed()
            for each in (_ids(entries), *([entry.id] for entry in entries)):
                self._undoing.forget(_binned(each))
            self._place.teller.tell(self._back(entries))

        self._place.run(lambda: self._bin.take_out(_ids(entries)), restored)

    def ask_to_remove(self, entries: list[Entry]) -> None:
        """Ask whether the articles of `entries`, in the bin, are to go for good."""
        self._ask(_question(entries), lambda: self._bin.remove(_ids(entries)))

    def ask_to_empty(self) -> None:
        """Ask whether everything in the bin is to go for good."""
        text = tr(
            "Empty the bin? All articles in it go for good, with all their versions. This cannot "
            "be undone."
        )
        self._ask(text, self._bin.empty)

    def _ask(self, text: str, begin: Callable[[], Job[Removed]]) -> None:
        removing = Offer(tr("Delete for good"), lambda: self._remove(begin))
        keeping = Offer(tr("Leave them in the bin"), lambda: None, primary=True)
        message = Message(text=text, grave=True, offers=(keeping, removing), topic=_SURE)
        self._place.teller.tell(message)

    def _remove(self, begin: Callable[[], Job[Removed]]) -> None:
        def step(progress: Progress) -> bool:
            if progress.done:
                text = tr("Deleting: {done} of {total}", done=progress.done, total=progress.total)
                self._place.teller.tell(Message(text=text, topic=_SURE))
            return True

        def removed(answer: Removed) -> None:
            self._changed()
            self._place.teller.withdraw(_SURE)
            for each in (list(answer.gone), *([gone] for gone in answer.gone)):
                self._undoing.forget(_binned(each))
            self._place.teller.tell(Message(text=_gone(answer), topic=_SURE))

        self._place.background.drive(begin(), step, removed, self._place.tell_error)

    def _back(self, entries: list[Entry]) -> Message:
        opening = Offer(tr("Open"), lambda: self._open(entries[0].id))
        offers = (opening,) if len(entries) == 1 else ()
        return Message(text=_returned(entries), offers=offers, topic=_TOLD)

    def _delete(self, entries: list[Entry]) -> None:
        ids = _ids(entries)
        act = Act(
            text=_lying(entries),
            take_back=at_once(lambda: self._take_back(ids)),
            then=self._changed,
            topic=_binned(ids),
        )

        def deleted(_none: None) -> None:
            self._changed()
            for each in ids:
                self._place.teller.withdraw(left_behind(each))
            self._place.teller.withdraw(_TOLD)
            self._undoing.done(act)

        self._place.run(lambda: self._bin.put(ids), deleted)

    def _take_back(self, ids: list[UUID]) -> None:
        """Take those out that still lie in the bin: some may be back, or gone for good."""
        lying = {entry.id for entry in self._bin.entries()}
        self._bin.take_out([each for each in ids if each in lying])


def _question(entries: list[Entry]) -> str:
    if len(entries) == 1:
        return tr(
            "Delete “{title}” for good? Its text and all its versions go. This cannot be undone.",
            title=_title(entries[0]),
        )
    return tr(
        "Delete {count} articles for good? Their texts and all their versions go. This cannot "
        "be undone.",
        count=len(entries),
    )


def _returned(entries: list[Entry]) -> str:
    if len(entries) == 1:
        return tr("“{title}” is back in the library.", title=_title(entries[0]))
    return tr("{count} articles are back in the library.", count=len(entries))


def _lying(entries: list[Entry]) -> str:
    if len(entries) == 1:
        return tr("“{title}” is in the bin.", title=_title(entries[0]))
    return tr("{count} articles are in the bin.", count=len(entries))


def _ids(entries: list[Entry]) -> list[UUID]:
    return [entry.id for entry in entries]


def _binned(ids: list[UUID]) -> str:
    return f"binned-{'-'.join(sorted(each.hex for each in ids))}"


def _gone(removed: Removed) -> str:
    gone = trn("One article is deleted.", "{count} articles are deleted.", len(removed.gone))
    if not removed.needed:
        return gone
    needed = trn(
        "One stays in the bin: a site or a portal still needs it.",
        "{count} stay in the bin: a site or a portal still needs them.",
        len(removed.needed),
    )
    return f"{gone} {needed}" if removed.gone else needed


def _title(entry: Entry) -> str:
    return entry.title or tr("Without a title")
