"""What the open article has around it: the library that keeps it and the page that shows it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from desktop.article.model import Article
from desktop.article.post import Conflict
from desktop.article.states import Transition
from desktop.library import Draft, Saved, Version
from desktop.ui.writing.standing import Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Listeners:
    """Who hears of each new version, and of what a colleague wrote otherwise at the same place."""

    saved: Callable[[Article], None]
    clashed: Callable[[Conflict], None]


class Shelf(Protocol):
    """What writing needs of the library; every call may raise what the library's does."""

    def article(self, article_id: UUID) -> Article:
        """Return the saved article."""
        ...

    def versions(self, article_id: UUID) -> list[Version]:
        """Return its versions."""
        ...

    def restore(self, article_id: UUID, number: int) -> Saved:
        """Make version `number` the newest one."""
        ...

    def version(self, article_id: UUID, number: int) -> Article:
        """Return the article as version `number` has it."""
        ...

    def save(self, article: Article, *, base: int) -> Saved:
        """Make a version of `article` and drop its draft; raises `NewerVersion` than `base`."""
        ...

    def record(self, article: Article, step: Transition) -> Saved:
        """Keep `article` in the state after `step`."""
        ...

    def keep_draft(self, article: Article, *, base: int) -> Draft:
        """Keep `article` as typing on top of version `base`."""
        ...

    def draft(self, article_id: UUID) -> Draft | None:
        """Return the typing that was not saved."""
        ...

    def drop_draft(self, article_id: UUID) -> None:
        """Forget the typing that was not saved."""
        ...


class Page(Protocol):
    """Where the open article is shown and typed."""

    def show_article(self, article: Article) -> None:
        """Show another article from its beginning."""
        ...

    def mark_open(self, article: Article) -> None:
        """Mark `article` as the open one: another was asked for, and cannot be shown."""
        ...

    def renew_article(self, article: Article) -> None:
        """Show another text of the same article, without taking the keyboard."""
        ...

    def show_fields(self, article: Article) -> None:
        """Show what changed in the open article's fields."""
        ...

    def flush(self, done: Callable[[str], None]) -> None:
        """Call `done` with the body, the last keystroke included."""
        ...

    def show_kept(self, kept: Kept) -> None:
        """Tell the writer where the text stands."""
        ...

    def show_versions(self, versions: list[Version]) -> None:
        """List the versions of the open article, newest first."""
        ...
