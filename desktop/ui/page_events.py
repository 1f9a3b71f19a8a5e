"""What happens to the page that holds the text, told to the writer."""

from collections.abc import Callable

from desktop.language import tr
from desktop.ui.messages import Message, Offer, Teller

_GIVEN_UP = "page-given-up"


class PageEvents:
    """Tells of the page's deaths; `restart` starts a page given up, `type_again` types words anew."""

    def __init__(
        self, teller: Teller, restart: Callable[[], None], type_again: Callable[[str], None]
    ) -> None:
        self._teller, self._restart, self._type_again = teller, restart, type_again

    def tell_restart(self, missing: str) -> None:
        """Say that the page had died and is back, and offer what was typed last, if that is missing."""
        again: tuple[Offer, ...] = ()
        if missing.strip():
            text = tr(
                "The page had stopped and was started again. What you typed last may be missing: “{words}”. Put "
                "the caret where it belongs.",
                words=" ".join(missing.split()),
            )
            again = (Offer(tr("Type it again here"), lambda: self._type_again(missing)),)
        else:
            text = tr(
                "The page had stopped and was started again. Look over the last sentence you typed."
            )
        self._teller.tell(Message(text=text, offers=again, topic="restarted"))

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
