"""What was found, in words."""

from collections.abc import Callable
from typing import Protocol

from desktop.article.model import Article
from desktop.editor.finding import Found, Query
from desktop.language import tr, trn
from desktop.vietnamese.folding import fold, nfc


class FindView(Protocol):
    """Where it is asked, and said what was found."""

    def show_found(self, count: str, said: str, *, problem: bool) -> None:
        """Show `count` and the sentence `said`; a `problem` is marked as one."""
        ...


class Looker(Protocol):
    """Whoever looks through the text."""

    def look_for(self, query: Query) -> None:
        """Look for `query`."""
        ...


class Finding:
    """Asks the page and says what it answers; `article` has the title and the sapo."""

    def __init__(self, view: FindView, looker: Looker, article: Callable[[], Article]) -> None:
        self._view, self._looker, self._article = view, looker, article
        self._query = Query(text="")

    def look_for(self, query: Query) -> None:
        """Look for what the writer asks for now."""
        self._query = query
        self._looker.look_for(query)

    def look_again(self) -> None:
        """Look for the same in a page that knows nothing of it any more.

        Not for a pattern: it may be what the page hung on.
        """
        if self._query.pattern:
            self._view.show_found("", tr("The page stopped at this pattern."), problem=True)
        else:
            self._looker.look_for(self._query)

    def take(self, found: Found) -> None:
        """Say what was found."""
        if not self._query.text:
            self._view.show_found("", "", problem=False)
        elif found.endless:
            sentence = tr("This pattern is too complex. Repeat nothing inside what is repeated.")
            self._view.show_found("", sentence, problem=True)
        elif found.refused:
            sentence = tr("This pattern cannot be read. Look at its brackets and backslashes.")
            self._view.show_found("", sentence, problem=True)
        else:
            count = f"{found.current}/{found.count}" if found.count else ""
            self._view.show_found(count, self._sentence(found), problem=False)

    def _sentence(self, found: Found) -> str:
        said = [_replaced(found), _nothing(found), self._elsewhere()]
        return " ".join(filter(None, said))

    def _elsewhere(self) -> str:
        article = self._article()
        in_title, in_sapo = (self._is_in(text) for text in (article.title, article.sapo))
        if in_title and in_sapo:
            return tr("It is in the title and in the sapo too, which are not searched here.")
        if in_title:
            return tr("It is in the title too, which is not searched here.")
        if in_sapo:
            return tr("It is in the sapo too, which is not searched here.")
        return ""

    def _is_in(self, text: str) -> bool:
        query = self._query
        if query.pattern or query.whole or query.selection:
            return False
        return _alike(query.text, query) in _alike(text, query)


def _alike(text: str, query: Query) -> str:
    if not query.accents:
        return fold(text) if not query.case else _unmarked(text)
    return nfc(text) if query.case else nfc(text).casefold()


def _unmarked(text: str) -> str:
    """Return `text` without marks, its capitals kept."""
    return "".join(
        folded.upper() if letter.isupper() else folded
        for letter, folded in ((letter, fold(letter)) for letter in nfc(text))
    )


def _replaced(found: Found) -> str:
    if not found.replaced:
        return ""
    return trn(
        "{count} place was replaced.",
        "{count} places were replaced.",
        found.replaced,
    )


def _nothing(found: Found) -> str:
    return tr("Nothing found in the text.") if not (found.count or found.replaced) else ""
