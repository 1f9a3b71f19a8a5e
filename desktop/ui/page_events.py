"""What happens to the page that holds the text, told to the writer."""

from collections.abc import Callable

from desktop.article.body import Removal, RemovalKind
from desktop.language import tr
from desktop.ui.messages import Message, Offer, Teller

_GIVEN_UP = "page-given-up"


class PageEvents:
    """Tells of the page's deaths and of what it leaves out; `restart` starts a page given up."""

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

    def tell_removals(self, removals: tuple[Removal, ...]) -> None:
        """Say what was left out of a paste."""
        kinds = {removal.kind for removal in removals}
        sentences = [said for told, said in _left_out() if kinds & told]
        if sentences:
            self._teller.tell(Message(text=" ".join(sentences), topic="pasted"))


def _left_out() -> list[tuple[set[RemovalKind], str]]:
    """Return what is said of which removals; of styles and page commands nobody needs to know."""
    kind = RemovalKind
    return [
        (
            {kind.SCRIPT, kind.HANDLER, kind.FRAME},
            tr("Unsafe code was left out of what you pasted."),
        ),
        (
            {kind.LINK},
            tr("A link that readers could not follow was left out of what you pasted."),
        ),
        (
            {kind.PICTURE, kind.DRAWING},
            tr("A picture did not come along with what you pasted. Put it in from its file."),
        ),
    ]
