"""What happens to the page that holds the text, told to the writer."""

from collections.abc import Callable

from desktop.language import tr
from desktop.ui.messages import Message, Offer, Teller

_GIVEN_UP = "page-given-up"


class PageEvents:
    """Tells of the page's deaths; `restart` starts a page given up."""

    def __init__(self, teller: Teller, restart: Callable[[], None]) -> None:
        self._teller, self._restart = teller, restart

    def tell_restart(self) -> None:
        """Say that the page had died and is back."""
        text = tr(
            "The page had stopped and was started again. Look over the last sentence you typed."
        )
        self._teller.tell(Message(text=text, topic="restarted"))

    def tell_given_up(self) -> None:
        """Say that the page dies again and again, and offer another try."""
        text = tr(
            "The page stops again and again with this article. What you typed is kept as a draft."
            " Try again, or open another article first."
        )
        self._teller.withdraw("restarted")
        again = Offer(tr("Try again"), self._restart)
        self._teller.tell(
            Message(text=text, grave=True, offers=(again,), topic=_GIVEN_UP, stays=True)
        )

    def take_back(self) -> None:
        """Say no more of a page that was given up and is there again."""
        self._teller.withdraw(_GIVEN_UP)
