"""Finds what a link may lead to: articles by words of their titles, and the article's files."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from PySide6.QtCore import SignalInstance

from desktop.article.model import Article, Attachment
from desktop.library import Entry
from desktop.library.errors import NoSuchArticle
from desktop.state_names import state_name
from desktop.ui.linking.addresses import is_search
from desktop.ui.linking.targets import Kind, Target
from desktop.ui.moments import day
from desktop.ui.workplace import Workplace
from desktop.vietnamese import fold

_MOST = 12
_LOOKED_THROUGH = 300
"""Hits of a search, which also looks into texts, among which titles are picked first."""
_ARTICLE, _MEDIA = "article:", "media:"


class Shelf(Protocol):
    """What is asked of the library."""

    def search(self, query: str, *, limit: int) -> list[Entry]: ...  # noqa: D102
    def article(self, article_id: UUID) -> Article: ...  # noqa: D102


class LinkLine(Protocol):
    """What is asked of the line for a link."""

    looked_for: SignalInstance
    name_wanted: SignalInstance

    def show_targets(self, asked: str, targets: list[Target]) -> None: ...  # noqa: D102
    def show_given(self, target: Target) -> None: ...  # noqa: D102


@dataclass(frozen=True)
class Linking:
    """Answers the line that asks for a link; `current` is the article that is written."""

    shelf: Shelf
    line: LinkLine
    place: Workplace
    current: Callable[[], Article]

    def listen(self) -> None:
        """Answer from now on."""
        self.line.looked_for.connect(self.look_for)
        self.line.name_wanted.connect(self.name)

    def look_for(self, words: str) -> None:
        """Offer the files and articles that `words` may mean; of nothing, all the files."""
        article = self.current()
        files = [attached(file) for file in article.attachments if _holds(file.file, words)]
        if not is_search(words):
            self.line.show_targets(words, [] if words else files)
            return
        self.place.run(
            lambda: articles_titled(self.shelf, words, besides=article.id),
            lambda found: self.line.show_targets(words, [*files, *found][:_MOST]),
        )

    def name(self, href: str) -> None:
        """Say what the link to `href` is called; of what is gone nothing is said."""
        if href.startswith(_MEDIA):
            for file in self.current().attachments:
                if href == f"{_MEDIA}{file.media}":
                    self.line.show_given(attached(file))
            return
        with suppress(ValueError):
            article_id = UUID(href.removeprefix(_ARTICLE))
            self.place.run(lambda: self._titled(article_id), self._show_titled)

    def _titled(self, article_id: UUID) -> Article | None:
        with suppress(NoSuchArticle):
            return self.shelf.article(article_id)
        return None

    def _show_titled(self, article: Article | None) -> None:
        if article:
            href = f"{_ARTICLE}{article.id}"
            self.line.show_given(Target(kind=Kind.ARTICLE, href=href, name=article.title))


def attached(file: Attachment) -> Target:
    """Return the attachment as what a link may lead to."""
    detail = " · ".join(part for part in (file.number, file.abstract) if part)
    return Target(kind=Kind.ATTACHMENT, href=f"{_MEDIA}{file.media}", name=file.file, detail=detail)


def articles_titled(shelf: Shelf, words: str, *, besides: UUID) -> list[Target]:
    """Return the articles for `words`, accents or not, the last one maybe just begun.

    Those whose title holds all of them come before those whose text does.
    """
    found = [
        entry
        for entry in shelf.search(f"{words.strip()}*", limit=_LOOKED_THROUGH)
        if entry.id != besides and entry.title
    ]
    found.sort(key=lambda entry: not _holds(entry.title, words))
    return [
        Target(
            kind=Kind.ARTICLE,
            href=f"{_ARTICLE}{entry.id}",
            name=entry.title,
            detail=f"{day(entry.published_at or entry.modified_at)} · {state_name(entry.state)}",
        )
        for entry in found[:_MOST]
    ]


def _holds(name: str, words: str) -> bool:
    folded = fold(name)
    return all(word in folded for word in fold(words).split())
