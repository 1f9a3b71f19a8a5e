"""Which articles stand beside an article as related: those chosen by hand, then its neighbours.

Only the nearest articles of each list that an article stands in are looked at. That keeps the
choice near in time, and a changed article's reach short: it can only be, or stop being, related
to those near it.
"""

from bisect import bisect_left
from functools import lru_cache
from itertools import pairwise

from desktop.export.site import paths
from desktop.export.site.card import Card, Standing
from desktop.export.site.catalogue import Catalogue, labels

MOST = 6
"""Related articles that a page names."""

WINDOW = 8
"""Articles to either side in each list that are looked at."""

_TOPIC, _TAG, _CATEGORY, _TITLE = 8, 4, 2, 3
"""What it counts to share a topic, a tag, the narrowest category, two syllables of the title."""

_RELATING = (f"{paths.TOPIC}/", f"{paths.TAG}/", f"{paths.CATEGORY}/")

_TITLES_READ = 12
"""The best by topic, tags and category whose titles are compared."""


def related(catalogue: Catalogue, card: Card) -> list[str]:
    """Return the orders of the articles related to `card`, at most `MOST`, the best first."""
    chosen = _by_hand(catalogue, card)
    if len(chosen) >= MOST or catalogue.standing(card) is not Standing.LISTED:
        return chosen[:MOST]
    return chosen + _scored(catalogue, card, set(chosen))[: MOST - len(chosen)]


def reach(catalogue: Catalogue, card: Card) -> set[str]:
    """Return the orders of all whose related articles may change as `card` comes or goes."""
    near = (window(catalogue, key, card.order) for key in labels(card) if key.startswith(_RELATING))
    return {order for orders in near for order in orders}.union(catalogue.pointers.get(card.id, ()))


def window(catalogue: Catalogue, key: str, order: str) -> list[str]:
    """Return the articles of a list that are near `order`, which may or may not be among them."""
    orders = catalogue.lists.get(key)
    if orders is None:
        return []
    place = bisect_left(orders, order)
    return orders[max(0, place - WINDOW) : place + WINDOW + 1]


def _by_hand(catalogue: Catalogue, card: Card) -> list[str]:
    found = (catalogue.find(chosen) for chosen in card.related if chosen != card.id)
    return [one.order for one in found if one and catalogue.standing(one) is Standing.LISTED]


def _scored(catalogue: Catalogue, card: Card, chosen: set[str]) -> list[str]:
    scores = _near(catalogue, card)
    best = sorted(scores, reverse=True)
    best.sort(key=scores.__getitem__, reverse=True)  # the newest of equal ones stay before the rest
    cards, own = catalogue.cards, _pairs(card.title_utf8)
    told = [
        (scores[order] + _TITLE * len(own & _pairs(cards[order].title_utf8)), order)
        for order in best[: _TITLES_READ + len(chosen)]
        if order not in chosen
    ]
    return [order for _, order in sorted(told, reverse=True)]


def _near(catalogue: Catalogue, card: Card) -> dict[str, int]:
    """Return the articles near `card` in its lists, and what the lists count together."""
    scores: dict[str, int] = {}
    for key, weight in _weights(card):
        near = dict.fromkeys(window(catalogue, key, card.order), weight)
        near.pop(card.order, None)
        for order in scores.keys() & near.keys():  # few stand in two of the lists
            near[order] += scores[order]
        scores |= near
    return scores


def _weights(card: Card) -> list[tuple[str, int]]:
    """Return the keys of the lists that relate `card` to others, and what each counts."""
    found = [(paths.name_key(paths.TAG, tag), _TAG) for tag in card.tags]
    if card.topic:
        found.append((paths.name_key(paths.TOPIC, card.topic), _TOPIC))
    found += [(paths.category_keys(path)[-1], _CATEGORY) for path in card.categories[:1]]
    return found


@lru_cache(maxsize=2048)  # a card's own bytes keep their hash, its title as text is made anew
def _pairs(title_utf8: bytes) -> frozenset[str]:
    """Return the pairs of neighbouring syllables: most Vietnamese words have two."""
    syllables = title_utf8.decode().casefold().split()
    return frozenset(map(" ".join, pairwise(syllables)))
