"""Reading the library for an export: cards of what changed, and the catalogue they make."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.article.body.ready import ReadyBody
from desktop.export.site.card import Card, Standing, card_of, tells_more
from desktop.export.site.catalogue import Catalogue, changed, turned
from desktop.export.site.plan import Shown
from desktop.progress import Job, Progress

if TYPE_CHECKING:
    from desktop.export.site.state import State
    from desktop.library import Library
    from desktop.library.kept_copy import KeptCopy

_STEP = 500
"""Articles between two looks at whether the user wants to stop."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """What the library shows now: `changes` are the ids of what differs from the last export.

    Without one there are none: a hundred thousand ids would say no more than the catalogue.
    `moved` tells which article (its id) every address belongs to that is not its own any more.
    """

    change: int
    catalogue: Catalogue
    changes: frozenset[str]
    moved: dict[str, str]

    @property
    def shown(self) -> Shown:
        """What the site shows."""
        return Shown(self.catalogue, redirects(self.catalogue, self.moved))


def gather(library: "Library", past: "State | None", site: str, now: int) -> Job[Gathered]:
    """Read what changed since `past`, or everything; `now` is in seconds since the year 1."""
    change = library.change()
    before = past.catalogue if past else Catalogue(now=now)
    cards = yield from _cards(library, past.change if past else 0, before)
    catalogue = changed(before, cards, now) if cards or turned(before, now) else before
    left = {name: card for name in cards if (card := before.find(name))}
    shown = {card.path: name for name, card in left.items() if _was_shown(before, card)}
    waited = len(shown) < len(left)  # whether it was ever shown before, the past does not tell
    known = past.moved if past and not waited else _published(library, site)
    return Gathered(
        change=change,
        catalogue=catalogue,
        changes=frozenset((*cards, *turned(before, now))) if past else frozenset(),
        moved=_moved({**known, **shown}, catalogue),
    )


def redirects(catalogue: Catalogue, moved: Mapping[str, str]) -> dict[str, str]:
    """Return where each address leads whose article stands elsewhere now."""
    found: dict[str, str] = {}
    for path, name in moved.items():
        card = catalogue.find(name)
        if card and card.path != path and catalogue.standing(card) is not Standing.WAITING:
            found[path] = card.path
    return found


def _cards(library: "Library", since: int, before: Catalogue) -> Job[dict[str, Card | None]]:
    """Return the cards of the articles whose card is another than in `before`, by id."""
    found: dict[str, Card | None] = {}
    cards = library.each(_card, since=since) if since != library.change() else ()
    for count, (name, card) in enumerate(cards):
        if count % _STEP == 0:
            yield Progress(0, 1, card.title if card else "")
        if card or before.find(name):
            found[name] = card
    return found


def _card(copy: "KeptCopy") -> tuple[str, Card | None]:
    """Return the id of the article and its card."""
    if copy.binned:
        return copy.id, None
    article = copy.article()
    ready = copy.ready(article) if tells_more(article) else ReadyBody()
    return copy.id, card_of(article, ready)


def _published(library: "Library", site: str) -> dict[str, str]:
    return {path: article.hex for path, article in library.published_paths(site).items()}


def _was_shown(before: Catalogue, card: Card) -> bool:
    return before.standing(card) is not Standing.WAITING


def _moved(known: Mapping[str, str], after: Catalogue) -> dict[str, str]:
    """Return those of the `known` addresses that are not their articles' own any more."""
    return {
        path: name
        for path, name in known.items()
        if not (card := after.find(name)) or card.path != path
    }
