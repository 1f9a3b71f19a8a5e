"""Others in a shared library: who has the open article, what they saved, and whether the line holds."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from desktop.article.model import Article
from desktop.errors import ExpectedError
from desktop.language import tr
from desktop.library.values import Colleague
from desktop.ui.background import Background, Worker
from desktop.ui.messages import Message
from desktop.ui.moments import clock
from desktop.ui.workplace import LINE, Workplace

if TYPE_CHECKING:
    from desktop.library.people import People

AT_ONCE = 0.5
"""Seconds that one listening takes; a window that closes waits for one."""
RENEWED = 20
"""Listenings, at most ten seconds of them, after which a mark that says `here` is renewed."""
AGAIN = 3_000
"""Milliseconds until a broken line is tried again."""

_HERE = "colleagues"


class Listening(Protocol):
    """What hears of others."""

    def hear(self, seconds: float) -> bool:
        """Tell whether others wrote within `seconds`, or may have."""
        ...

    def close(self) -> None:
        """Let go of the line."""
        ...


class OpenArticle(Protocol):
    """The open article, as `Writing` has it."""

    @property
    def article(self) -> Article:
        """The article as typed so far."""
        ...

    @property
    def base(self) -> int:
        """The version below it, 0 for none."""
        ...

    @property
    def unsaved(self) -> bool:
        """Whether there is text that no version holds."""
        ...

    def follow(self, article_id: UUID) -> None:
        """Take up what came into the library from elsewhere."""
        ...


class Colleagues:
    """Listens on `apart`, a thread of its own, from the beginning until `stop`."""

    def __init__(
        self,
        listening: Listening,
        people: "People",
        writing: OpenArticle,
        place: Workplace,
        apart: Background,
        *,
        changed: Callable[[], None],
    ) -> None:
        self._listening, self._people, self._writing = listening, people, writing
        self._place, self._apart, self._changed = place, apart, changed
        self._stopped = self._broken = False
        self._until_renewed = 0
        self._here: UUID | None = None
        self._told: list[Colleague] = []
        self._forget: Callable[[], None] = lambda: None
        self._listen()

    def stop(self) -> None:
        """Listen no more, and say that the article is left."""
        self._stopped = True
        self._forget()
        self._apart.run(self._leave, _ignore, _ignore)

    def _leave(self) -> None:
        self._listening.close()
        if self._here is not None:
            self._people.leave(self._here)

    def _listen(self) -> None:
        if not self._stopped:
            self._apart.run(lambda: self._listening.hear(AT_ONCE), self._heard, self._lost)

    def _heard(self, wrote: bool) -> None:  # noqa: FBT001 - an answer, not a mode
        if self._broken:
            self._broken = False
            self._place.teller.withdraw(LINE)
        if wrote:
            self._changed()
            if self._writing.base:
                self._writing.follow(self._writing.article.id)
        self._until_renewed -= 1
        here = self._writing.article.id
        if wrote or here != self._here or self._until_renewed <= 0:
            self._look_around(here)
        else:
            self._listen()

    def _look_around(self, here: UUID) -> None:
        left, self._here, self._until_renewed = self._here, here, RENEWED
        typed_on = self._writing.base if self._writing.unsaved else None

        def look() -> list[Colleague]:
            if left not in (None, here):
                self._people.leave(left)
            return self._people.at(here, typed_on=typed_on)

        self._apart.run(look, self._show, self._lost)

    def _show(self, others: list[Colleague]) -> None:
        if others != self._told:
            self._told = others
            if others:
                self._place.teller.tell(Message(text=_sentence(others[0]), topic=_HERE, stays=True))
            else:
                self._place.teller.withdraw(_HERE)
        self._listen()

    def _lost(self, error: ExpectedError) -> None:
        if self._stopped:
            return
        if not self._broken:
            self._broken = True
            said = self._place.sentence(error)
            self._place.teller.tell(Message(text=said, grave=True, topic=LINE, stays=True))
        self._forget = self._place.later(AGAIN, self._listen)


class ColleaguesDesk:
    """The colleagues of one window, with the thread that listens."""

    def __init__(
        self,
        listening: Listening,
        people: "People",
        writing: OpenArticle,
        place: Workplace,
        *,
        changed: Callable[[], None],
    ) -> None:
        self._apart = Worker()
        self._colleagues = Colleagues(
            listening, people, writing, place, self._apart, changed=changed
        )

    def close(self) -> None:
        """Leave the article and end the thread."""
        self._colleagues.stop()
        self._apart.close()


def _sentence(other: Colleague) -> str:
    return tr(
        "{who} has had this article open since {time}, on {machine}. You can go on writing: what "
        "you both write is put together when it is saved.",
        who=other.who,
        time=clock(other.since),
        machine=other.machine,
    )


def _ignore(_answer: object) -> None:
    """Whoever leaves waits for no answer; marks that nobody renews age by themselves."""
