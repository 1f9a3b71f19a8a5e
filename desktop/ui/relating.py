"""The presenter of related articles: what is chosen, suggested and looked for."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from typing import Protocol
from uuid import UUID

from desktop.article.model import Article
from desktop.library import Entry
from desktop.library.related import Related
from desktop.ui.workplace import Workplace

MOST_FOUND = 8


class Shelf(Protocol):
    """What is needed of the library."""

    def related(self, article: Article) -> list[Related]:
        """Return what may be related to `article`."""
        ...

    def named(self, ids: Collection[UUID]) -> list[Entry]:
        """Return the entries of these articles."""
        ...

    def search(self, query: str, *, limit: int = 50) -> list[Entry]:
        """Return what holds the words of `query`."""
        ...


class RelatedView(Protocol):
    """How they are shown."""

    def show_lists(
        self, chosen: Sequence[Entry], suggested: Sequence[tuple[Entry, tuple[str, ...]]]
    ) -> None:
        """Show what is chosen, and what could be."""
        ...

    def show_found(self, entries: Sequence[Entry]) -> None:
        """Show what was found."""
        ...


class Relating:
    """Relates other articles to the open one; `current` returns it, `edit` takes it changed."""

    def __init__(
        self,
        shelf: Shelf,
        view: RelatedView,
        place: Workplace,
        *,
        current: Callable[[], Article],
        edit: Callable[[Article], None],
    ) -> None:
        self._shelf, self._view, self._place = shelf, view, place
        self._current, self._edit = current, edit
        self._looked_for = ""

    def refresh(self) -> None:
        """Show what is chosen for the open article, and what could be."""
        article = self._current()

        def show(answer: tuple[list[Entry], list[Related]]) -> None:
            chosen, suggested = answer
            if article.id == self._current().id:
                self._view.show_lists(chosen, [(each.entry, each.shared) for each in suggested])

        self._place.run(
            lambda: (self._shelf.named(article.related), self._shelf.related(article)), show
        )

    def look_for(self, words: str) -> None:
        """Show what else could be related, by its words."""
        self._looked_for = words

        def show(found: list[Entry]) -> None:
            if words == self._looked_for:
                article = self._current()
                self._view.show_found(
                    [each for each in found if each.id not in {article.id, *article.related}]
                )

        self._place.run(lambda: self._shelf.search(words, limit=MOST_FOUND), show)

    def add(self, article_id: UUID) -> None:
        """Choose an article, after those that are chosen."""
        article = self._current()
        if article_id not in article.related:
            self._edit(replace(article, related=(*article.related, article_id)))
        if self._looked_for:
            self.look_for(self._looked_for)

    def remove(self, article_id: UUID) -> None:
        """Choose an article no more."""
        article = self._current()
        left = tuple(each for each in article.related if each != article_id)
        self._edit(replace(article, related=left))
