"""The catalogue: every card of a site, sorted into the lists that readers find them in.

A catalogue never changes; `changed` makes the next one and shares with it every list that no
changed article stands in, so that one article in a hundred thousand costs next to nothing.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from desktop.export.site import paths
from desktop.export.site.card import Card, Standing
from desktop.vietnamese import collation_key

Orders = list[str]
"""Cards by their `order`, the oldest first."""


@dataclass(frozen=True, kw_only=True)
class Catalogue:
    """The cards of a site at the moment `now` (seconds since the year 1, UTC).

    `cards` holds each under its `order`, `orders` tells the order by an article's id. `lists`
    has an entry for each key of `desktop.export.site.paths` that a listed article stands under,
    and `names` what readers call it: as its newest article spells it. `apart` are the articles
    that no list has, by their standing; `turning` those whose standing the clock will change.
    `pointers` tells which cards name an article (its id) as related or in their text, `uses` how
    many cards need a file, as `used` names it.
    """

    now: int
    cards: dict[str, Card] = field(default_factory=dict)
    orders: dict[str, str] = field(default_factory=dict)
    lists: dict[str, Orders] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    apart: dict[Standing, frozenset[str]] = field(default_factory=dict)
    turning: frozenset[str] = frozenset()
    pointers: dict[str, tuple[str, ...]] = field(default_factory=dict)
    uses: dict[str, int] = field(default_factory=dict)

    def listed(self, key: str) -> Orders:
        """Return the list of `key`; empty when no article stands under it."""
        return self.lists.get(key, [])

    def find(self, article_id: str) -> Card | None:
        """Return the card of the article with this id, if it has one."""
        order = self.orders.get(article_id)
        return self.cards[order] if order else None

    def standing(self, card: Card) -> Standing:
        """Return how readers meet the article of `card` now."""
        return card.standing(self.now)

    def has_page(self, article_id: str) -> Card | None:
        """Return the card of the article if readers find its text at its address."""
        card = self.find(article_id)
        shown = card and self.standing(card) in {Standing.LISTED, Standing.EXPIRED}
        return card if shown else None

    def under(self, key: str) -> list[str]:
        """Return the keys right under `key`, in the order of their names."""
        return sorted(self._children.get(key, ()), key=self._sorting)

    @cached_property
    def _children(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for key in self.lists:
            if key:
                found[key.rpartition("/")[0]].append(key)
        return found

    def _sorting(self, key: str) -> tuple[object, str]:
        return _collated(self.names[key]), key


@lru_cache(maxsize=65536)
def _collated(name: str) -> object:
    return collation_key(name.casefold())


def labels(card: Card) -> dict[str, str]:
    """Return the keys of the lists that `card` stands in, and what it calls each of them."""
    found = {paths.EVERYTHING: ""}
    for category in card.categories:
        names = paths.category_names(category)
        found |= zip(paths.category_keys(category), names, strict=True)
    found |= {paths.name_key(paths.TAG, tag): tag for tag in reversed(card.tags)}
    if card.topic:
        found[paths.name_key(paths.TOPIC, card.topic)] = card.topic
    found |= {paths.name_key(paths.AUTHOR, name): name for name in reversed(card.authors)}
    month = paths.month_key(card.path)
    found[month] = f"{month[-2:]}/{month[-7:-3]}"
    return found


def catalogue_of(cards: Iterable[Card], now: int) -> Catalogue:
    """Return the catalogue of `cards` at `now`."""
    return changed(Catalogue(now=now), {card.id: card for card in cards}, now)


def turned(old: Catalogue, now: int) -> dict[str, Card | None]:
    """Return the articles, by id, that became visible or expired between `old` and `now`."""
    cards = (old.cards[order] for order in old.turning)
    return {card.id: card for card in cards if card.standing(now) is not old.standing(card)}


def changed(old: Catalogue, changes: Mapping[str, Card | None], now: int) -> Catalogue:
    """Return `old` at `now`, with the cards of `changes` in place of those of the same ids.

    None takes a card away.
    """
    moves = {**turned(old, now), **changes}
    gone = [old.cards[old.orders[name]] for name in moves if name in old.orders]
    come = [card for card in moves.values() if card is not None]
    cards, orders = old.cards.copy(), old.orders.copy()
    for card in gone:
        cards.pop(card.order, None)
        orders.pop(card.id, None)
    for card in come:
        cards[card.order] = card
        orders[card.id] = card.order
    lists, touched = _lists(old, gone, come, now)
    return Catalogue(
        now=now,
        cards=cards,
        orders=orders,
        lists=lists,
        names=_names(old.names, lists, cards, touched),
        apart=_apart(old.apart, gone, come, now),
        turning=(old.turning - {card.order for card in gone})
        | {card.order for card in come if _turns(card, now)},
        pointers=_pointers(old.pointers, gone, come),
        uses=_uses(old.uses, gone, come),
    )


def _lists(
    old: Catalogue, gone: list[Card], come: list[Card], now: int
) -> tuple[dict[str, Orders], set[str]]:
    """Return the lists, and the keys of those that are not `old`'s."""
    leaving = _by_label(card for card in gone if card.standing(old.now) is Standing.LISTED)
    joining = _by_label(card for card in come if card.standing(now) is Standing.LISTED)
    lists, touched = old.lists.copy(), leaving.keys() | joining.keys()
    for key in touched:
        left = set(leaving.get(key, ()))
        orders = [order for order in lists.get(key, ()) if order not in left]
        orders += joining.get(key, ())
        orders.sort()
        if orders:
            lists[key] = orders
        else:
            lists.pop(key, None)
    return lists, set(touched)


def _by_label(cards: Iterable[Card]) -> dict[str, Orders]:
    found: dict[str, Orders] = defaultdict(list)
    for card in cards:
        for key in labels(card):
            found[key].append(card.order)
    return found


def _names(
    old: dict[str, str], lists: dict[str, Orders], cards: dict[str, Card], touched: set[str]
) -> dict[str, str]:
    names = {key: name for key, name in old.items() if key in lists}
    for key in touched & lists.keys():
        names[key] = labels(cards[lists[key][-1]])[key]
    return names


def _apart(
    old: dict[Standing, frozenset[str]], gone: list[Card], come: list[Card], now: int
) -> dict[Standing, frozenset[str]]:
    left = {card.order for card in gone}
    found: dict[Standing, set[str]] = {
        standing: set(old.get(standing, ())) - left
        for standing in Standing
        if standing is not Standing.LISTED
    }
    for card in come:
        if (standing := card.standing(now)) in found:
            found[standing].add(card.order)
    return {standing: frozenset(orders) for standing, orders in found.items()}


def _turns(card: Card, now: int) -> bool:
    return not card.withdrawn and (card.seconds > now or card.expires > now)


def _pointers(
    old: dict[str, tuple[str, ...]], gone: list[Card], come: list[Card]
) -> dict[str, tuple[str, ...]]:
    found = old.copy()
    for card in gone:
        for name in {*card.related, *card.mentions}:
            left = tuple(order for order in found.pop(name, ()) if order != card.order)
            found.update({name: left} if left else {})
    for card in come:
        for name in {*card.related, *card.mentions}:
            found[name] = tuple(sorted((*found.get(name, ()), card.order)))
    return found


def _uses(old: dict[str, int], gone: list[Card], come: list[Card]) -> dict[str, int]:
    found = defaultdict(int, old)
    for step, cards in ((-1, gone), (1, come)):
        for card in cards:
            for media in used(card):
                found[media] += step
    return {media: count for media, count in found.items() if count}


def used(card: Card) -> set[str]:
    """Return what the article's page shows or hands out: SHA-256, for attachments with `/name`."""
    if not (card.cover or card.media or card.files):
        return set()
    attached = (f"{media}/{name}" for media, name in card.files)
    return {*filter(None, (card.cover,)), *card.media, *attached}
