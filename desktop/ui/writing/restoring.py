"""Ways back to what the article was, each with a way forth again that Ctrl+Z in the list goes too."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from desktop.article.model import Article
from desktop.language import tr
from desktop.library import Saved
from desktop.ui.messages import Message
from desktop.ui.undoing import Act, Undoing, at_once
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
        undoing: Undoing,
        load: Callable[[UUID], None],
    ) -> None:
        self._shelf, self._place, self._undoing = shelf, place, undoing
        self._text, self._drafts, self._saving = text, drafts, saving
        self._load = load

    def restore(self, number: int) -> None:
        """Make version `number` the newest one, as a version of its own."""
        article_id = self._text.article.id
        self._saving.save(lambda: self._restore(article_id, number), _nothing)

    def drop_draft(self) -> None:
        """Go back to the saved version; what was typed since can be had back."""
        dropped, base = self._text.article, self._text.base
        self._text.unsaved = False
        self._drafts.let_be()
        act = self.discarded(
            dropped,
            base,
            text=tr("The unsaved changes were discarded."),
            shut=lambda: self._show(dropped.id),
        )

        def reload(_none: None) -> None:
            self._load(dropped.id)
            self._undoing.done(act)

        self._place.run(lambda: self._shelf.drop_draft(dropped.id), reload)

    def discarded(self, article: Article, base: int, *, text: str, shut: Callable[[], None]) -> Act:
        """Return the act of dropping the draft `article` of version `base`, told as `text`.

        Taken back, the draft is shown where its article is open; `shut` is called where it is not.
        """

        def then() -> None:
            if article.id == self._text.article.id:
                self._load(article.id)
            else:
                shut()

        return Act(
            text=text,
            first=partial(self._save_open, article.id),
            take_back=at_once(lambda: self._undrop(article, base)),
            then=then,
            topic=f"discarded-{article.id}",
        )

    def _undrop(self, article: Article, base: int) -> None:
        """Make `article` the draft again; what was typed since becomes a version first.

        The draft then stands on what its writer saved since, which is no colleague's text.
        """
        typed = self._shelf.draft(article.id)
        if typed is not None and typed.article != article:
            self._text.make_own(self._shelf.save(typed.article, base=typed.base_version))
        self._shelf.keep_draft(article, base=self._text.above(article.id, base))

    def _save_open(
        self, article_id: UUID, then: Callable[[], None], otherwise: Callable[[], None]
    ) -> None:
        """Save the article with its last keystroke if it is open, then go on in either case."""
        if article_id == self._text.article.id:
            self._saving.save(then, otherwise)
        else:
            then()

    def _show(self, article_id: UUID) -> None:
        """Show what was brought back; another article that is open is saved first."""
        if article_id == self._text.article.id:
            self._load(article_id)
        else:
            self._saving.save(lambda: self._load(article_id), _nothing)

    def _restore(self, article_id: UUID, number: int) -> None:
        before = self._text.base  # what was typed is saved by now

        def restored(saved: Saved) -> None:
            self._load(article_id)
            self._saving.tell(saved.article)
            text = tr("Version {number} is back, as a new version.", number=number)
            if before:
                self._undoing.done(self._way_back(saved, before, text))
            else:
                self._place.teller.tell(Message(text=text, topic="restored"))

        self._place.run(lambda: self._bring_back(article_id, number), restored)

    def _way_back(self, saved: Saved, before: int, text: str) -> Act:
        article = saved.article

        def then() -> None:
            self._show(article.id)
            self._saving.tell(article)

        back = at_once(lambda: self._bring_back(article.id, before))
        return Act(text=text, first=partial(self._save_open, article.id), take_back=back, then=then)

    def _bring_back(self, article_id: UUID, number: int) -> Saved:
        saved = self._shelf.restore(article_id, number)
        self._text.make_own(saved)
        return saved
