"""One change made in every article that shows a medium: a version each, and the way back."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from desktop.article.model import Article
from desktop.library.errors import NewerVersion, NoSuchArticle
from desktop.library.values import Reason
from desktop.progress import Job, Progress

if TYPE_CHECKING:
    from desktop.library.library import Library

Change = Callable[[Article], Article]


@dataclass(frozen=True, slots=True)
class Changed:
    """What came of it: each article with the number of its version before.

    `own` articles say something of their own and stayed; `busy` ones are being written on.
    """

    articles: tuple[tuple[UUID, int], ...] = ()
    own: int = 0
    busy: int = 0


def change_everywhere(library: "Library", media: list[str], change: Change) -> Job[Changed]:
    """Do `change` to every article outside the bin that shows one of `media`.

    An article is saved only if nobody was faster. Stopping leaves those that were done.
    """
    entries = {entry.id: entry for each in media for entry in library.shelf.shown_in(each)}
    done: list[tuple[UUID, int]] = []
    own = busy = 0
    for count, entry in enumerate(entries.values()):
        yield Progress(count, len(entries), entry.title)
        if entry.has_draft:
            busy += 1
            continue
        article = library.article(entry.id)
        changed = change(article)
        if changed == article:
            own += 1
            continue
        base = library.versions(entry.id)[0].number
        try:
            library.save(changed, reason=Reason.FIELDS, drop_draft=False, base=base)
        except NewerVersion:
            busy += 1
        else:
            done.append((entry.id, base))
    return Changed(tuple(done), own, busy)


def change_back(library: "Library", changed: Changed) -> Job[None]:
    """Make each article say again what it said before, unless it was changed since."""
    for count, (article_id, before) in enumerate(changed.articles):
        yield Progress(count, len(changed.articles))
        try:
            newest = library.versions(article_id)[0].number
        except NoSuchArticle:  # it was deleted for good
            continue
        if newest == before + 1 and library.draft(article_id) is None:
            library.restore(article_id, before)
