"""Ways back to what the article was, each with a way forth again."""

from collections.abc import Callable
from uuid import UUID

from desktop.article.model import Article
from desktop.language import tr
from desktop.library import Saved
from desktop.ui.messages import Message, Offer
from desktop.ui.workplace import Workplace
from desktop.ui.writing.around import Shelf
from desktop.ui.writing.drafts import DraftKeeping
from desktop.ui.writing.saving import Saving
from desktop.ui.writing.text import OpenText


def _nothing() -> None:
    return


class Restoring:
    """Puts older text in place of `text`; `load` shows an article as the library has it."""

    def __init__(
        self,
        shelf: Shelf,
        place: Workplace,
        text: OpenText,
        drafts: DraftKeeping,
        saving: Saving,
        *,
        load: Callable[[UUID], None],
    ) -> None:
        self._shelf, self._place = shelf, place
        self._text, self._drafts, self._saving = text, drafts, saving
        self._load = load

    def restore(self, number: int) -> None:
        """Make version `number` the newest one, as a version of its own."""
        article_id, before = self._text.article.id, self._text.base
        self._saving.save(lambda: self._restore(article_id, number, before), _nothing)

    def drop_draft(self) -> None:
        """Go back to the saved version; what was typed since can be had back."""
        dropped, base = self._text.article, self._text.base
        self._text.unsaved = False
        self._drafts.let_be()
        undo = Offer(tr("Undo"), lambda: self._undrop(dropped, base))
        told = Message(
            text=tr("The unsaved changes were discarded."),
            offers=(undo,),
            topic=f"discarded-{dropped.id}",
        )

        def reload(_none: None) -> None:
            self._load(dropped.id)
            self._place.teller.tell(told)

        self._place.run(lambda: self._shelf.drop_draft(dropped.id), reload)

    def _undrop(self, article: Article, base: int) -> None:
        self._place.run(
            lambda: self._shelf.keep_draft(article, base=base),
            lambda _draft: self._load(article.id),
        )

    def _restore(self, article_id: UUID, number: int, before: int) -> None:
        def restored(saved: Saved) -> None:
            self._load(article_id)
            self._saving.tell(saved.article)
            undo = Offer(tr("Undo"), lambda: self.restore(before))
            text = tr("Version {number} is back, as a new version.", number=number)
            self._place.teller.tell(
                Message(text=text, offers=(undo,) if before else (), topic="restored")
            )

        self._place.run(lambda: self._shelf.restore(article_id, number), restored)
