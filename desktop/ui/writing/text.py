"""The open article's text: what is typed, what a version holds, and whether they differ."""

from dataclasses import dataclass, field, replace
from uuid import UUID

from desktop.article.model import Article
from desktop.library import Saved


@dataclass(slots=True)
class OpenText:
    """The open article as typed so far, on top of version `base` (0: never saved)."""

    article: Article
    stored: Article
    """The article as the last version has it."""
    base: int = 0
    unsaved: bool = False
    """Whether there is text that no version holds."""
    own: set[tuple[UUID, int]] = field(default_factory=set)
    """The versions that were made here, by article: what is no colleague's."""

    def put(self, article: Article, *, base: int) -> None:
        """Begin with another article, as its version `base` has it."""
        self.article, self.stored, self.base = article, article, base
        self.unsaved = False

    def type(self, article: Article) -> None:
        """Take the article as it now is."""
        self.article = article
        self.unsaved = True

    def take_saved(self, saved: Saved) -> None:
        """Take over what saving decides about an article, whatever was typed meanwhile."""
        self.make_own(saved)
        self.base, self.stored = saved.version, saved.article
        self.article = replace(
            self.article,
            state=saved.article.state,
            slug=saved.article.slug,
            created_at=saved.article.created_at,
            modified_at=saved.article.modified_at,
            published_at=saved.article.published_at,
        )

    def make_own(self, saved: Saved) -> None:
        """Remember that this version was made here."""
        self.own.add((saved.article.id, saved.version))

    def above(self, article_id: UUID, base: int) -> int:
        """Return the last of the versions made here, one upon the other, on top of `base`."""
        while (article_id, base + 1) in self.own:
            base += 1
        return base


def written(body: str) -> str:
    """Return `body`, or nothing where it is the one empty paragraph that a caret stands in."""
    return "" if body == "<p></p>" else body
