"""What the window says when a shared library cannot be opened: once more, or the own one."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop.errors import ExpectedError
from desktop.language import tr, trn
from desktop.library.address import Address, Place
from desktop.library.errors import SharedLibraryAway
from desktop.ui.libraries.names import called
from desktop.ui.messages import Message, Offer
from desktop.ui.workplace import LINE, Workplace


@dataclass(frozen=True)
class Ways:
    """The two ways on."""

    again: Callable[[], None]
    own: Callable[[], None]


def tell_away(library: Place, error: ExpectedError, place: Workplace, ways: Ways) -> None:
    """Say that `library` was not opened, and what waits on this machine for it."""

    def say(count: int) -> None:
        why = "" if isinstance(error, SharedLibraryAway) else place.sentence(error)
        place.teller.tell(_message(library, why, count, ways))

    place.background.run(lambda: _waiting(library), say, lambda _error: say(0))


def _waiting(library: Place) -> int:
    if not isinstance(library, Address):
        return 0
    from desktop.library.waiting import waiting

    return waiting(library, patience=1)


def _message(library: Place, why: str, count: int, ways: Ways) -> Message:
    name = called(library)
    said = (
        tr("{library} could not be opened.", library=name) + " " + why
        if why
        else tr("{library} does not answer: the line or the server is down.", library=name)
    )
    if count:
        said += " " + trn(
            "What you typed in one article and did not save is kept on this machine.",
            "What you typed in {count} articles and did not save is kept on this machine.",
            count,
        )
    offers = (
        Offer(tr("Try again"), ways.again, primary=True),
        Offer(tr("Open the library on this machine"), ways.own),
    )
    return Message(text=said, grave=True, offers=offers, topic=LINE, stays=True)
