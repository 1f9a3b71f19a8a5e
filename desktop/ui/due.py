"""Articles that were scheduled, published when their hour has come while a window is open."""

from collections.abc import Callable
from typing import Protocol
from uuid import UUID

from desktop.article.model import Article
from desktop.errors import ExpectedError
from desktop.language import tr
from desktop.library import Due
from desktop.library.errors import KeptBack
from desktop.ui.background import Background
from desktop.ui.messages import Message, Offer
from desktop.ui.workplace import Workplace

AGAIN = 120_000
"""Milliseconds between two looks: a few indexed rows are read."""


class Scheduled(Protocol):
    """What is needed of the library."""

    def publish_due(self) -> Due:
        """Publish what is due, and tell what was published and what was not."""
        ...


class OpenArticle(Protocol):
    """The open article, as `Writing` has it."""

    @property
    def article(self) -> Article:
        """The article as typed so far."""
        ...

    def open(self, article_id: UUID) -> None:
        """Open an article of the library."""
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
        place: Workplace,
        *,
        changed: Callable[[], None],
    ) -> None:
        self._library, self._writing, self._apart = library, writing, apart
        self._place, self._changed = place, changed
        self._told: set[tuple[UUID, object]] = set()
        self._look()

    def stop(self) -> None:
        """Look no more."""
        self._forget()

    def _look(self) -> None:
        self._forget = self._place.later(AGAIN, self._look)
        self._apart.run(self._library.publish_due, self._looked, _not_now)

    def _looked(self, due: Due) -> None:
        if due.published:
            self._changed()
        if self._writing.article.id in due.published:
            self._writing.follow(self._writing.article.id)
        for kept in due.kept_back:
            self._tell(kept)

    def _tell(self, kept: KeptBack) -> None:
        """Tell once what keeps an article back, as long as the window is open."""
        said = (kept.id, kept.by)
        if said in self._told:
            return
        self._told.add(said)
        offers = (Offer(tr("Open it"), lambda: self._writing.open(kept.id)),)
        topic = f"due {kept.id}"
        self._place.teller.tell(
            Message(text=self._place.sentence(kept), topic=topic, offers=offers)
        )


def _not_now(_error: ExpectedError) -> None:
    """Look again: who wants something of a library that is away is told so there."""
