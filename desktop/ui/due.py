"""Articles that were scheduled, published when their hour has come while a window is open."""

from collections.abc import Callable
from typing import Protocol
from uuid import UUID

from desktop.article.model import Article
from desktop.errors import ExpectedError
from desktop.ui.background import Background, Later

AGAIN = 120_000
"""Milliseconds between two looks: a few indexed rows are read."""


class Scheduled(Protocol):
    """What is needed of the library."""

    def publish_due(self) -> list[UUID]:
        """Publish what is due, and tell which articles were."""
        ...


class OpenArticle(Protocol):
    """The open article, as `Writing` has it."""

    @property
    def article(self) -> Article:
        """The article as typed so far."""
        ...

    def follow(self, article_id: UUID) -> None:
        """Take up what came into the library from elsewhere."""
        ...


class PublishingDue:
    """Looks on `apart`, a thread of its own, from the beginning until `stop`."""

    def __init__(
        self,
        library: Scheduled,
        writing: OpenArticle,
        apart: Background,
        *,
        later: Later,
        changed: Callable[[], None],
    ) -> None:
        self._library, self._writing, self._apart = library, writing, apart
        self._later, self._changed = later, changed
        self._look()

    def stop(self) -> None:
        """Look no more."""
        self._forget()

    def _look(self) -> None:
        self._forget = self._later(AGAIN, self._look)
        self._apart.run(self._library.publish_due, self._published, _not_now)

    def _published(self, ids: list[UUID]) -> None:
        if ids:
            self._changed()
        if self._writing.article.id in ids:
            self._writing.follow(self._writing.article.id)


def _not_now(_error: ExpectedError) -> None:
    """Look again: who wants something of a library that is away is told so there."""
