"""Every change goes into the article's draft row at once, one write at a time.

The newest text wins. A write that fails is tried again until it works, while the text stays in
memory and one sentence stays in sight.
"""

from typing import TYPE_CHECKING

from desktop.errors import ExpectedError
from desktop.library import Draft
from desktop.ui.messages import Message
from desktop.ui.workplace import Workplace
from desktop.ui.writing.around import Page, Shelf
from desktop.ui.writing.standing import Kept, Standing
from desktop.ui.writing.text import OpenText

if TYPE_CHECKING:
    from collections.abc import Callable

FIRST_RETRY, LONGEST_RETRY = 1_000, 30_000
_FAILED = "draft-failed"


class DraftKeeping:
    """Keeps `text` as a draft; `failing` tells whether the last try to keep it failed."""

    def __init__(self, shelf: Shelf, page: Page, place: Workplace, text: OpenText) -> None:
        self._shelf, self._page, self._place, self._text = shelf, page, place, text
        self.failing = False
        self._writing = False
        self._again = False
        self._retry = FIRST_RETRY
        self._forget_retry: Callable[[], None] | None = None

    def keep(self) -> None:
        """Write the text down, after the write that may be under way."""
        if self._writing:
            self._again = True
            return
        self._writing, self._again = True, False
        article, base = self._text.article, self._text.base
        self._place.background.run(
            lambda: self._shelf.keep_draft(article, base=base), self._kept, self._failed
        )

    def keep_now(self) -> None:
        """Write the text down before anything else, on the caller's thread."""
        self._shelf.keep_draft(self._text.article, base=self._text.base)

    def let_be(self) -> None:
        """Write nothing more until the text changes again."""
        self._again = False

    def tell_failure(self, error: ExpectedError) -> None:
        """Say that the text could not be kept, until it could."""
        self.failing = True
        self._page.show_kept(Kept(Standing.FAILED))
        self._place.teller.tell(
            Message(text=self._place.sentence(error), grave=True, topic=_FAILED, stays=True)
        )

    def recover(self) -> None:
        """Take note that the library takes text again."""
        self._forget()
        self._retry = FIRST_RETRY
        if self.failing:
            self.failing = False
            self._place.teller.withdraw(_FAILED)

    def _kept(self, draft: Draft) -> None:
        self._writing = False
        self.recover()
        if self._again:
            self.keep()
        elif self._text.unsaved and draft.article == self._text.article:
            self._page.show_kept(Kept(Standing.KEPT, draft.kept_at))

    def _failed(self, error: ExpectedError) -> None:
        self._writing = False
        if not self._text.unsaved:
            return
        self.tell_failure(error)
        self._forget()
        self._forget_retry = self._place.later(self._retry, self.keep)
        self._retry = min(self._retry * 2, LONGEST_RETRY)

    def _forget(self) -> None:
        if self._forget_retry:
            self._forget_retry()
