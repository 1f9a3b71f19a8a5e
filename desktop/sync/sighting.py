"""A post as it was seen, and what is to be kept of it here."""

from dataclasses import dataclass
from uuid import UUID

from desktop.article.post import Base, PostState
from desktop.library.values import Taken
from desktop.sync.outcomes import Outcome
from desktop.sync.plan import Remote
from desktop.sync.portal import Found


@dataclass(frozen=True, slots=True)
class Sighting:
    """An article's post as it was just seen; `found` is None when it is gone."""

    article_id: UUID
    base: Base | None
    found: Found | None

    @property
    def remote(self) -> Remote:
        """What the post has become since the base."""
        if self.found is None:
            return Remote.GONE
        post = self.found.post
        if self.base is None:
            return Remote.TRASHED if post.state is PostState.TRASHED else Remote.CHANGED
        if post == self.base.post:
            return Remote.SAME
        if post.state is PostState.TRASHED:
            known = self.base.post.state is PostState.TRASHED
            return Remote.SAME if known else Remote.TRASHED
        return Remote.CHANGED


@dataclass(frozen=True, slots=True)
class Pull:
    """What is to be kept for one article, and what is told once it is."""

    taken: Taken
    outcome: Outcome | None = None
