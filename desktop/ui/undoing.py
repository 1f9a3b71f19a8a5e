"""What was done in the library and can be taken back: each act by its message, the last by Ctrl+Z.

Whoever takes something away does it without a question, and tells `Undoing` the way back.
"""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import count

from desktop.errors import ExpectedError
from desktop.language import tr
from desktop.progress import Job, Progress
from desktop.ui.messages import Message, Offer
from desktop.ui.workplace import Workplace

REMEMBERED = 50
"""Acts that can be taken back; what lies further back is found in the bin and the versions."""
IN_SIGHT = 3
"""Acts whose messages stand above the page at once; Ctrl+Z reaches the others."""

_TAKEN_BACK = "taken-back"


def nothing() -> None:
    """Do nothing."""


def go_on(then: Callable[[], None], _otherwise: Callable[[], None]) -> None:
    """Go on at once: nothing comes first."""
    then()


def at_once(work: Callable[[], object]) -> Callable[[], Job[None]]:
    """Return `work`, which is soon done, as a job of one step."""

    def job() -> Job[None]:
        yield Progress(0, 1)
        work()

    return job


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """What was done, as a sentence, and how it is taken back.

    `first` is called before, in the window, and calls the first of its two when it is done, the
    second when that failed and was told. `take_back` makes the job that does so away from the
    window; `then` is called afterwards, in the window. `topic` names the act for `Undoing.forget`: what it is empty for is never forgotten.
    """

    text: str
    take_back: Callable[[], Job[None]]
    first: Callable[[Callable[[], None], Callable[[], None]], None] = go_on
    then: Callable[[], None] = nothing
    topic: str = ""
    offers: tuple[Offer, ...] = ()
    """What else can be done now, beside taking it back."""


@dataclass(frozen=True, slots=True)
class _Done:
    act: Act
    message: str
    """The topic of the message that tells of it."""


class Undoing:
    """The acts of this session, the last one last."""

    def __init__(self, place: Workplace) -> None:
        self._place = place
        self._acts: list[_Done] = []
        self._numbers = count(1)

    def done(self, act: Act) -> None:
        """Tell of `act`, with the way back."""
        done = _Done(act, act.topic or f"act-{next(self._numbers)}")
        self.forget(done.message)
        self._acts = [*self._acts, done][-REMEMBERED:]
        self._place.teller.withdraw(_TAKEN_BACK)
        self._tell(done)
        for former in self._acts[:-IN_SIGHT]:
            self._place.teller.withdraw(former.message)

    def take_back_last(self) -> None:
        """Take back the last act, if there is one."""
        if self._acts:
            self._take_back(self._acts[-1])

    def forget(self, topic: str) -> None:
        """Let go of the act of `topic`: it was taken back in another way."""
        self._acts = [each for each in self._acts if each.message != topic]
        self._place.teller.withdraw(topic)

    def _tell(self, done: _Done) -> None:
        undo = Offer(tr("Undo"), lambda: self._take_back(done))
        offers = (undo, *done.act.offers)
        self._place.teller.tell(Message(text=done.act.text, offers=offers, topic=done.message))

    def _take_back(self, done: _Done) -> None:
        if done not in self._acts:
            return
        self.forget(done.message)

        def taken_back(_none: None) -> None:
            done.act.then()
            text = tr("Taken back: {act}", act=done.act.text)
            self._place.teller.tell(Message(text=text, topic=_TAKEN_BACK))

        def stays() -> None:
            self._acts.append(done)
            self._tell(done)

        def refused(error: ExpectedError) -> None:
            self._place.tell_error(error)
            stays()

        def drive() -> None:
            job = done.act.take_back()
            self._place.background.drive(job, lambda _progress: True, taken_back, refused)

        done.act.first(drive, stays)
