"""Reading the library for an export: cards of what changed, and the catalogue they make."""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING
from uuid import UUID

from desktop.article.body.ready import ReadyBody
from desktop.export.site.card import Card, Standing, card_of, tells_more
from desktop.export.site.catalogue import Catalogue, changed, turned
from desktop.export.site.plan import Shown
from desktop.library.secret_marks import secret_mark
from desktop.progress import Job, Progress
from desktop.proofing.secrets import marks_borne

if TYPE_CHECKING:
    from desktop.export.site.state import State
    from desktop.library import Library
    from desktop.library.errors import SecretMark
    from desktop.library.kept_copy import KeptCopy

_STEP = 500
"""Articles between two looks at whether the user wants to stop."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """What the library shows now: `changes` are the ids of what differs from the last export.

    Without one there are none: a hundred thousand ids would say no more than the catalogue.
    `moved` tells which article (its id) every address belongs to that is not its own any more,
    `held` by its id what keeps an article off the site: the mark of a state secret.
    """

    change: int
    catalogue: Catalogue
    changes: frozenset[str]
    moved: dict[str, str]
    held: "dict[str, SecretMark]"

    @property
    def shown(self) -> Shown:
        """What the site shows."""
        return Shown(self.catalogue, redirects(self.catalogue, self.moved))


def gather(
    library: "Library",
    past: "State | None",
    site: str,
    now: int,
    allowed: Container[UUID] = frozenset(),
) -> Job[Gathered]:
    """Read what changed since `past` or was held then, or everything.

    `now` is in seconds since the year 1; `allowed` may be on the site though they bear a mark.
    """
    change = library.change()
    before = past.catalogue if past else Catalogue(now=now)
    cards, bearing = yield from _cards(library, past, before)
    held = _held(library, bearing, allowed)
    for name in held:
        del cards[name]
        if before.find(name):
            cards[name] = None
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
        held=held,
    )


def redirects(catalogue: Catalogue, moved: Mapping[str, str]) -> dict[str, str]:
    """Return where each address leads whose article stands elsewhere now."""
    found: dict[str, str] = {}
    for path, name in moved.items():
        card = catalogue.find(name)
        if card and card.path != path and catalogue.standing(card) is not Standing.WAITING:
            found[path] = card.path
    return found


def _cards(
    library: "Library", past: "State | None", before: Catalogue
) -> Job[tuple[dict[str, Card | None], list[str]]]:
    """Return the cards that are others than in `before`, by id, and which bear a mark."""
    found: dict[str, Card | None] = {}
    bearing: list[str] = []
    for count, (name, card, bears) in enumerate(_read(library, past)):
        if count % _STEP == 0:
            yield Progress(0, 1, card.title if card else "")
        if card or before.find(name):
            found[name] = card
        if bears:
            bearing.append(name)
    return found, list(dict.fromkeys(bearing))


def _read(library: "Library", past: "State | None") -> "Iterator[tuple[str, Card | None, bool]]":
    held = map(UUID, past.held) if past else ()
    since = past.change if past else 0
    changed = library.each(_card, since=since) if since != library.change() else ()
    return chain(library.each(_card, ids=tuple(held)), changed)


def _held(
    library: "Library", bearing: list[str], allowed: Container[UUID]
) -> "dict[str, SecretMark]":
    asked = ((name, UUID(name)) for name in bearing)
    marks = {
        name: secret_mark(library, library.article(article_id))
        for name, article_id in asked
        if article_id not in allowed
    }
    return {name: mark for name, mark in marks.items() if mark}


def _card(copy: "KeptCopy") -> tuple[str, Card | None, bool]:
    """Return the id of the article, its card, and whether its text bears the mark of a secret.

    The notice of a withdrawn article shows no text.
    """
    if copy.binned:
        return copy.id, None, False
    article = copy.article()
    ready = copy.ready(article) if tells_more(article) else ReadyBody()
    card = card_of(article, ready)
    shows = card is not None and not card.withdrawn
    return copy.id, card, shows and any(marks_borne(article))


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
