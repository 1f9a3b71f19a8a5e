"""The library panel's presenter: what is listed, what is looked for, what comes in from files."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from desktop.article.states import State
from desktop.language import tr, trn
from desktop.library import Entry
from desktop.ui.background import Pause
from desktop.ui.messages import Message, Offer
from desktop.ui.workplace import Workplace

if TYPE_CHECKING:
    from desktop.exchange.files import Outcome

TYPING_PAUSE, LONGEST_TYPING = 150, 600
PAGE = 100
"""Articles that are fetched at once; the rest follows when the writer gets there."""
MOST_FOUND = 200
"""Articles that a search shows: who meets more is quicker with one more word."""
_MOST_WARNINGS = 5


class Catalogue(Protocol):
    """What the panel needs of the library."""

    def entries(
        self, *, state: State | None = None, limit: int | None = None, offset: int = 0
    ) -> list[Entry]:
        """Return what is there, the newest first, from number `offset` on."""
        ...

    def search(self, query: str, *, state: State | None = None, limit: int = 50) -> list[Entry]:
        """Return what holds the words of `query`, the best first."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """What the list holds, and in answer to what; `more` says that there is more than that."""

    entries: list[Entry]
    more: bool = False
    looked_for: str = ""
    filtered: bool = False


class ListView(Protocol):
    """How the panel shows it."""

    def show_entries(self, listed: Listed) -> None:
        """Show what is listed and, when it is nothing, what to do about it."""
        ...

    def add_entries(self, entries: list[Entry], *, more: bool) -> None:
        """Show `entries` below those that are listed; `more` says that others follow."""
        ...

    def show_current(self, article_id: UUID | None) -> None:
        """Mark the open article."""
        ...


class Listing:
    """Presents the library: newest first, narrowed by words and state as one types."""

    def __init__(
        self,
        catalogue: Catalogue,
        view: ListView,
        place: Workplace,
        *,
        bring_in: Callable[[list[Path]], "list[Outcome]"],
        open_article: Callable[[UUID], None],
    ) -> None:
        self._catalogue, self._view, self._place = catalogue, view, place
        self._bring_in, self._open = bring_in, open_article
        self._query = ""
        self._state: State | None = None
        self._asked = 0
        self._count = 0
        self._typing = Pause(
            self.refresh, pause=TYPING_PAUSE, longest=LONGEST_TYPING, later=place.later
        )

    def look_for(self, query: str) -> None:
        """Narrow the list to what `query` finds; an empty one lists everything."""
        self._query = query.strip()
        self._count = 0
        self._typing.changed()

    def show_state(self, state: State | None) -> None:
        """Narrow the list to one state, or show all."""
        self._state = state
        self._count = 0
        self.refresh()

    def refresh(self) -> None:
        """Fetch the list anew, as far as it was shown.

        The answer to an older question is not shown any more.
        """
        self._asked += 1
        asked, query, state = self._asked, self._query, self._state
        limit = MOST_FOUND if query else max(PAGE, self._count)

        def fetch() -> list[Entry]:
            if query:
                return self._catalogue.search(query, state=state, limit=limit + 1)
            return self._catalogue.entries(state=state, limit=limit + 1)

        def show(found: list[Entry]) -> None:
            if asked == self._asked:
                entries, more = found[:limit], len(found) > limit
                self._count = len(entries)
                self._view.show_entries(
                    Listed(entries=entries, more=more, looked_for=query, filtered=state is not None)
                )

        self._place.run(fetch, show)

    def list_more(self) -> None:
        """Fetch what follows the entries that are listed."""
        asked, state, count = self._asked, self._state, self._count

        def show(found: list[Entry]) -> None:
            if asked == self._asked:
                self._count += len(found[:PAGE])
                self._view.add_entries(found[:PAGE], more=len(found) > PAGE)

        self._place.run(
            lambda: self._catalogue.entries(state=state, limit=PAGE + 1, offset=count), show
        )

    def bring_in(self, files: list[Path]) -> None:
        """Import `files`; a bad one does not stop the rest, and each problem is told."""
        self._place.run(lambda: self._bring_in(files), self.show_outcomes)

    def show_outcomes(self, outcomes: "list[Outcome]") -> None:
        """Tell what came of each file, and list what came in."""
        self.refresh()
        for outcome in outcomes:
            if outcome.error:
                self._place.tell_error(outcome.error)
        imported = [outcome.imported for outcome in outcomes if outcome.imported]
        articles = [each.article for each in imported]
        if not articles:
            return
        text = trn(
            "One article came in: “{title}”.",
            "{count} articles came in.",
            len(articles),
            title=articles[0].title,
        )
        warnings = [self._place.sentence(warning) for each in imported for warning in each.warnings]
        if warnings:
            text = "\n".join([text, *warnings[:_MOST_WARNINGS]])
        first = articles[0].id
        self._place.teller.tell(
            Message(text=text, offers=(Offer(tr("Open"), lambda: self._open(first)),))
        )
