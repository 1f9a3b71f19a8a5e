"""What came into the library from elsewhere, and how the open article takes it up."""

from collections.abc import Callable
from dataclasses import replace

from desktop.article.model import Article
from desktop.article.post import COLLEAGUE, PACKAGE, Conflict, ConflictKind
from desktop.library import Version
from desktop.ui.workplace import Workplace
from desktop.ui.writing.around import Page, Shelf
from desktop.ui.writing.standing import Kept, Standing
from desktop.ui.writing.text import OpenText, written

Clashed = Callable[[Conflict], None]


class Weaving:
    """Shows the open article as it came; what is typed and not saved yet is merged into it.

    `keep` writes the merged text down as a draft; `clashed` hears of what both wrote differently.
    """

    def __init__(
        self,
        shelf: Shelf,
        page: Page,
        place: Workplace,
        text: OpenText,
        *,
        keep: Callable[[], None],
        clashed: Clashed,
    ) -> None:
        self._shelf, self._page, self._place = shelf, page, place
        self._text, self._keep, self._clashed = text, keep, clashed

    def take_up(self, then: Callable[[], None] = lambda: None) -> None:
        """Take up what the library now has of the open article, then go on."""
        article_id = self._text.article.id

        def woven(body: str, came: Article, versions: list[Version]) -> None:
            self._weave(body, came, versions)
            then()

        def loaded(answer: tuple[Article, list[Version]]) -> None:
            self._page.flush(lambda body: woven(body, *answer))

        self._place.run(
            lambda: (self._shelf.article(article_id), self._shelf.versions(article_id)), loaded
        )

    def _weave(self, body: str, came: Article, versions: list[Version]) -> None:
        text = self._text
        newest = max((version.number for version in versions), default=0)
        if came.id != text.article.id:
            return
        if newest == text.base and _standing(came) == _standing(text.stored):
            return
        if written(body) != written(text.article.body):
            text.type(replace(text.article, body=body))
        base, typed, unsaved = text.stored, text.article, text.unsaved
        text.put(came, base=newest)
        if unsaved:
            self._merge(base, typed, came)
        else:
            self._page.show_kept(Kept(Standing.SAVED, came.modified_at))
        self._page.renew_article(text.article)
        self._page.show_versions(versions)

    def _merge(self, base: Article, typed: Article, came: Article) -> None:
        from desktop.article.merging import EVERY, merge

        merged = merge(base, typed, came, EVERY)
        self._text.type(merged.article)
        self._keep()
        if merged.clashes:
            self._clashed(
                Conflict(
                    portal=PACKAGE,
                    article_id=came.id,
                    remote_id=COLLEAGUE,
                    kind=ConflictKind.BOTH_CHANGED,
                    base=base,
                    mine=merged.article,
                    theirs=came,
                )
            )


def _standing(article: Article) -> tuple[object, ...]:
    """Return what a step changes, which makes no version."""
    return article.state, article.publish_at, article.published_at
