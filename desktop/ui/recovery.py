"""After a kill: what was typed but not saved is offered back, one message an article."""

from collections.abc import Callable
from typing import Protocol
from uuid import UUID

from desktop.errors import ExpectedError
from desktop.language import tr
from desktop.library import Draft
from desktop.ui.background import Background
from desktop.ui.messages import Message, Offer, Teller
from desktop.ui.moments import day_and_clock


class Drafts(Protocol):
    """What recovery needs of the library."""

    def keep_draft(self, article: object, *, base: int) -> Draft: ...
    def drop_draft(self, article_id: UUID) -> None: ...


class Recovery:
    """Offers drafts back: restore opens one as unsaved text, later leaves it where it is."""

    def __init__(
        self,
        drafts: Drafts,
        teller: Teller,
        *,
        background: Background,
        sentence: Callable[[ExpectedError], str],
        open_article: Callable[[UUID], None],
    ) -> None:
        self._drafts, self._teller, self._background = drafts, teller, background
        self._sentence, self._open = sentence, open_article

    def offer(self, drafts: list[Draft]) -> None:
        """Offer each of `drafts`."""
        for draft in drafts:
            self._offer(draft)

    def _offer(self, draft: Draft) -> None:
        article_id = draft.article.id
        text = tr(
            "“{title}” was not saved when the program stopped. Everything typed until {time} is here.",
            title=draft.article.title or tr("Without a title"),
            time=day_and_clock(draft.kept_at),
        )
        offers = (
            Offer(tr("Restore"), lambda: self._open(article_id)),
            Offer(tr("Discard"), lambda: self._discard(draft)),
            Offer(tr("Later"), lambda: None),
        )
        self._teller.tell(Message(text=text, offers=offers, topic=f"draft-{article_id}", stays=True))

    def _discard(self, draft: Draft) -> None:
        told = Message(
            text=tr("The unsaved text was discarded."),
            offers=(Offer(tr("Undo"), lambda: self._keep(draft)),),
        )
        self._background.run(
            lambda: self._drafts.drop_draft(draft.article.id),
            lambda _none: self._teller.tell(told),
            self._failed,
        )

    def _keep(self, draft: Draft) -> None:
        self._background.run(
            lambda: self._drafts.keep_draft(draft.article, base=draft.base_version), self._offer, self._failed
        )

    def _failed(self, error: ExpectedError) -> None:
        self._teller.tell(Message(text=self._sentence(error), grave=True))
