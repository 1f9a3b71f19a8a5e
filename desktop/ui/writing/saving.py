"""Ctrl+S and leaving make a version of what is typed, the last keystroke included."""

from collections.abc import Callable
from dataclasses import replace

from desktop.article.model import Article, now
from desktop.article.moving import after_edit
from desktop.errors import ExpectedError
from desktop.library import Saved, Version
from desktop.library.errors import NewerVersion
from desktop.ui.workplace import Workplace
from desktop.ui.writing.around import Page, Shelf
from desktop.ui.writing.drafts import DraftKeeping
from desktop.ui.writing.standing import Kept, Standing
from desktop.ui.writing.text import OpenText, written
from desktop.ui.writing.weaving import Weaving

RESUMED = "draft-resumed"
"""The topic of the message that tells of text which no version holds yet."""


class Saving:
    """Makes versions of `text`; `saved` is told of each."""

    def __init__(
        self,
        shelf: Shelf,
        page: Page,
        place: Workplace,
        text: OpenText,
        drafts: DraftKeeping,
        saved: Callable[[Article], None],
        weaving: Weaving,
    ) -> None:
        self._shelf, self._page, self._place = shelf, page, place
        self._text, self._drafts, self.tell = text, drafts, saved
        self._weaving = weaving

    def save(self, then: Callable[[], None], otherwise: Callable[[], None]) -> None:
        """Make a version, then go on; without changes just go on.

        `otherwise` is called when that failed, after the writer was told.
        """
        self._page.flush(lambda body: self._save(body, then, otherwise))

    def take_saved(self, saved: Saved, versions: list[Version]) -> None:
        """Show what was saved, and tell of it."""
        self._text.take_saved(saved)
        self._page.show_fields(self._text.article)
        self._page.show_versions(versions)
        self.tell(saved.article)

    def _save(self, body: str, then: Callable[[], None], otherwise: Callable[[], None]) -> None:
        text = self._text
        if written(body) != written(text.article.body):
            text.type(replace(text.article, body=body))
        if not text.unsaved:
            then()
            return
        self._page.show_kept(Kept(Standing.SAVING))
        typed, base = text.article, text.base
        sent = after_edit(text.stored, typed)
        self._place.background.run(
            lambda: (self._shelf.save(sent, base=base), self._shelf.versions(sent.id)),
            lambda answer: self._was_saved(typed, *answer, then),
            lambda error: self._failed(error, then, otherwise),
        )

    def _was_saved(
        self, typed: Article, saved: Saved, versions: list[Version], then: Callable[[], None]
    ) -> None:
        self._drafts.recover()
        self._place.teller.withdraw(RESUMED)
        if self._text.article == typed:
            self._text.unsaved = False
            self._drafts.let_be()
            self._page.show_kept(Kept(Standing.SAVED, now()))
        self.take_saved(saved, versions)
        then()

    def _failed(
        self, error: ExpectedError, then: Callable[[], None], otherwise: Callable[[], None]
    ) -> None:
        if isinstance(error, NewerVersion):  # somebody else's: both go into the next one
            self._weaving.take_up(lambda: self.save(then, otherwise))
            return
        self._drafts.tell_failure(error)
        self._drafts.keep()
        otherwise()
