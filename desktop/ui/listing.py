"""The library panel's presenter: what is listed, what is looked for, what a start brought in."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from desktop.article.states import State
from desktop.errors import ExpectedError
from desktop.language import tr, trn
from desktop.library import Entry, Sort, Wanted
from desktop.library.query_hints import hints
from desktop.progress import Job, Progress
from desktop.ui.background import Pause
from desktop.ui.messages import Message, Offer
from desktop.ui.workplace import Workplace

if TYPE_CHECKING:
    from desktop.article.post import SyncState
    from desktop.exchange.files import Outcome

TYPING_PAUSE, LONGEST_TYPING = 150, 600
PAGE = 100
"""Articles that are fetched at once; the rest follows when the writer gets there."""
MOST_FOUND = 200
"""Articles that a search shows: who meets more is quicker with one more word."""
TOLD = 15
"""Hits whose words come with them, about as many as are seen; the rest follows when it is."""
_AT_ONCE = 1000
"""Articles of one question when all are chosen: so long a draft may have to wait."""
_MOST_WARNINGS = 5


class Catalogue(Protocol):
    """What the panel needs of the library."""

    def page(
        self,
        wanted: Wanted,
        *,
        after: Entry | None = None,
        limit: int = 100,
        told: int | None = None,
    ) -> list[Entry]:
        """Return what is `wanted`, at most `limit` entries, those that follow `after`.

        The first `told` have their snippets.
        """
        ...

    def snippets(self, words: str, ids: Collection[UUID]) -> dict[UUID, str]:
        """Return those of the others."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """What the list holds, and in answer to what; `more` says that there is more than that."""

    entries: list[Entry]
    more: bool = False
    looked_for: str = ""
    filtered: bool = False
    binned: bool = False
    """Whether it is the bin that is listed."""
    hints: tuple[str, ...] = ()
    """Sentences on filters that name nothing."""
    states: "Mapping[UUID, SyncState]" = field(default_factory=dict)
    """Where each stands with the portals; an article that concerns none is missing."""


class ListView(Protocol):
    """How the panel shows it."""

    def show_entries(self, listed: Listed) -> None:
        """Show what is listed and, when it is nothing, what to do about it."""
        ...

    def add_entries(
        self, entries: list[Entry], *, more: bool, states: "Mapping[UUID, SyncState]"
    ) -> None:
        """Show `entries` below those that are listed; `more` says that others follow."""
        ...

    def add_snippets(self, snippets: Mapping[UUID, str]) -> None:
        """Show the words that were found in entries that are listed."""
        ...

    def choose_rest(self, entries: list[Entry]) -> None:
        """Take all that the list holds, where the writer chooses all."""
        ...

    def show_current(self, article_id: UUID | None) -> None:
        """Mark the open article."""
        ...


def _no_states(_articles: list[UUID]) -> "Mapping[UUID, SyncState]":
    return {}


class Listing:
    """Presents the library in the order of `wanted`, narrowed by words and state as one types.

    `states` says where articles stand with the portals.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        view: ListView,
        place: Workplace,
        *,
        open_article: Callable[[UUID], None],
        states: "Callable[[list[UUID]], Mapping[UUID, SyncState]]" = _no_states,
        wanted: Wanted | None = None,
    ) -> None:
        self._catalogue, self._view, self._place = catalogue, view, place
        self._states = states
        self._open = open_article
        self._asked = wanted or Wanted()
        self._answers = 0
        self._count = 0
        self._last: Entry | None = None
        self._typing = Pause(
            self.refresh, pause=TYPING_PAUSE, longest=LONGEST_TYPING, later=place.later
        )

    @property
    def wanted(self) -> Wanted:
        """What the list is to hold."""
        return self._asked

    def want(self, wanted: Wanted) -> None:
        """List what is `wanted`."""
        self._asked = wanted
        self._count = 0
        self.refresh()

    def sort(self, by: Sort, *, descending: bool) -> None:
        """List in another order."""
        self.want(replace(self._asked, sort=by, descending=descending))

    def look_for(self, query: str) -> None:
        """Narrow the list to what `query` finds; an empty one lists everything."""
        self._asked = replace(self._asked, words=query.strip())
        self._count = 0
        self._typing.changed()

    def show_state(self, state: State | None) -> None:
        """Narrow the list to one state, or show all."""
        self.want(replace(self._asked, state=state, binned=False))

    def show_bin(self) -> None:
        """List what was deleted."""
        self.want(replace(self._asked, state=None, binned=True))

    def refresh(self) -> None:
        """Fetch the list anew, as far as it was shown.

        The answer to an older question is not shown any more.
        """
        self._answers += 1
        number, asked = self._answers, self._asked
        limit = MOST_FOUND if asked.words else max(PAGE, self._count)

        def show(found: _Found) -> None:
            if number == self._answers:
                self._count = len(found.entries[:limit])
                self._last = _last(found.entries[:limit])
                self._view.show_entries(_listed(found, limit, asked))

        self._place.run(lambda: self._fetch(asked, limit + 1), show)

    def list_more(self) -> None:
        """Fetch what follows the entries that are listed."""
        number, asked, last = self._answers, self._asked, self._last

        def show(found: _Found) -> None:
            if number == self._answers:
                entries = found.entries
                self._count += len(entries[:PAGE])
                self._last = _last(entries[:PAGE]) or last
                more = len(entries) > PAGE
                self._view.add_entries(entries[:PAGE], more=more, states=found.states)

        self._place.run(lambda: self._fetch(asked, PAGE + 1, last), show)

    def tell_snippets(self, ids: list[UUID]) -> None:
        """Fetch the words that were found in these entries, which come into sight."""
        number, words = self._answers, self._asked.words

        def show(snippets: dict[UUID, str]) -> None:
            if number == self._answers:
                self._view.add_snippets(snippets)

        self._place.run(lambda: self._catalogue.snippets(words, ids), show)

    def choose_all(self) -> None:
        """Fetch all that the list holds, that of a search beyond what it shows too."""
        number, asked = self._answers, self._asked

        def choose(entries: list[Entry]) -> None:
            if number == self._answers:
                self._view.choose_rest(entries)

        def failed(error: ExpectedError) -> None:
            self._place.tell_error(error)
            self.refresh()  # nobody waits for them any more

        self._place.background.drive(
            self._all(asked), lambda _step: number == self._answers, choose, failed
        )

    def _all(self, asked: Wanted) -> Job[list[Entry]]:
        entries: list[Entry] = []
        while True:
            yield Progress(len(entries), 0)
            part = self._catalogue.page(asked, after=_last(entries), limit=_AT_ONCE, told=0)
            entries += part
            if len(part) < _AT_ONCE:
                return entries

    def _fetch(self, asked: Wanted, limit: int, after: Entry | None = None) -> "_Found":
        entries = self._catalogue.page(asked, after=after, limit=limit, told=TOLD)
        return _Found(entries, {} if asked.binned else self._states([each.id for each in entries]))

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


@dataclass(frozen=True, slots=True)
class _Found:
    entries: list[Entry]
    states: "Mapping[UUID, SyncState]"


def _last(entries: list[Entry]) -> Entry | None:
    return entries[-1] if entries else None


def _listed(found: _Found, limit: int, asked: Wanted) -> Listed:
    return Listed(
        entries=found.entries[:limit],
        more=len(found.entries) > limit,
        states=found.states,
        looked_for=asked.words,
        filtered=asked.state is not None,
        binned=asked.binned,
        hints=hints(asked.words),
    )
