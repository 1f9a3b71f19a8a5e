"""Where the open article stands with the portals, beside it in the inspector."""

from collections.abc import Callable, Sequence
from typing import Protocol
from uuid import UUID

from desktop.article.post import Conflict
from desktop.language import tr
from desktop.ui.messages import Message
from desktop.ui.portals.portals import OnPortal
from desktop.ui.workplace import Workplace


class Standings(Protocol):
    """What is known of one article; everything may raise an `ExpectedError`."""

    def of(self, article_id: UUID) -> list[OnPortal]:
        """Return where one article stands with each portal."""
        ...

    def conflict(self, portal: str, article_id: UUID) -> Conflict | None:
        """Return what is to be decided of an article, if it still is."""
        ...


class Beside:
    """Presents the open article's standing; `open_id` returns the article, `show` shows it.

    `resolve` lets a person decide a conflict, `copy` puts an address on the clipboard.
    """

    def __init__(
        self,
        standings: Standings,
        place: Workplace,
        *,
        open_id: Callable[[], UUID],
        show: Callable[[Sequence[OnPortal]], None],
        resolve: Callable[[Conflict], None],
        copy: Callable[[str], None],
    ) -> None:
        self._standings, self._place = standings, place
        self._open_id, self._show = open_id, show
        self._resolve, self._copy = resolve, copy
        self._shown: UUID | None = None
        self._any = False

    def know(self, *, any_portal: bool) -> None:
        """Take note whether there is a portal; without one there is nothing to show."""
        self._any = any_portal
        self.refresh()

    def refresh(self) -> None:
        """Show how the open article stands by now."""
        article_id = self._shown = self._open_id()

        def show(found: list[OnPortal]) -> None:
            if article_id == self._open_id():
                self._show(found)

        if self._any:
            self._place.run(lambda: self._standings.of(article_id), show)
        else:
            self._show([])

    def follow(self) -> None:
        """Show another article's standing, if another is open."""
        if self._open_id() != self._shown:
            self.refresh()

    def decide(self, portal: str) -> None:
        """Let a person decide what is in conflict with `portal`, if it still is."""
        article_id = self._open_id()

        def found(conflict: Conflict | None) -> None:
            if conflict:
                self._resolve(conflict)
            else:
                self.refresh()

        self._place.run(lambda: self._standings.conflict(portal, article_id), found)

    def copy(self, url: str) -> None:
        """Copy an address, and say so."""
        self._copy(url)
        self._place.teller.tell(Message(text=tr("The address is copied."), topic="copied"))
