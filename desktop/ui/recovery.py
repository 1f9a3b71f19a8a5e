"""After a kill: what was typed but not saved is offered back, one message an article."""

from collections.abc import Callable
from typing import Protocol
from uuid import UUID

from desktop.article.model import Article
from desktop.language import tr
from desktop.library import Draft
from desktop.ui.messages import Message, Offer
from desktop.ui.moments import day_and_clock
from desktop.ui.undoing import Act, Undoing
from desktop.ui.workplace import Workplace
from desktop.ui.writing import left_behind

_FIRST_WORDS = 8
"""Words of a title or a text by which its writer knows it again: more fill a message."""


class Drafts(Protocol):
    """What recovery needs of the library."""

    def drop_draft(self, article_id: UUID) -> None:
        """Forget the typing that was not saved."""
        ...


class OpenArticle(Protocol):
    """The open article, as `Writing` has it."""

    def open(self, article_id: UUID) -> None:
        """Show an article with what was typed but never saved."""
        ...

    def discarded(self, draft: Draft, *, text: str, shut: Callable[[], None]) -> Act:
        """Return the act of dropping `draft`; taken back, `shut` is called if it is not shown."""
        ...


class Recovery:
    """Offers drafts back: restore opens one as unsaved text, later leaves it where it is."""

    def __init__(
        self, drafts: Drafts, place: Workplace, undoing: Undoing, writing: OpenArticle
    ) -> None:
        self._drafts, self._place, self._writing = drafts, place, writing
        self._undoing = undoing

    def offer(self, drafts: list[Draft]) -> None:
        """Offer each of `drafts`."""
        for draft in drafts:
            self._offer(draft)

    def _offer(self, draft: Draft) -> None:
        article_id = draft.article.id
        text = tr(
            "“{title}” was not saved when the program stopped. Everything typed until {time} is here.",
            title=_named(draft.article),
            time=day_and_clock(draft.kept_at),
        )
        offers = (
            Offer(tr("Restore"), lambda: self._writing.open(article_id), primary=True),
            Offer(tr("Discard this draft"), lambda: self._discard(draft)),
            Offer(tr("Later"), lambda: None),
        )
        self._place.teller.tell(
            Message(text=text, offers=offers, topic=left_behind(article_id), stays=True)
        )

    def _discard(self, draft: Draft) -> None:
        act = self._writing.discarded(
            draft, text=tr("The unsaved text was discarded."), shut=lambda: self._offer(draft)
        )
        self._place.run(
            lambda: self._drafts.drop_draft(draft.article.id),
            lambda _none: self._undoing.done(act),
        )


def _named(article: Article) -> str:
    """Return the first words of the title or, without one, of the text."""
    from desktop.article.body import plain_text

    words = (article.title or plain_text(article.body)).split()
    begun = " ".join(words[:_FIRST_WORDS])
    rest = "…" if len(words) > _FIRST_WORDS else ""
    return begun + rest or tr("Without a title")
