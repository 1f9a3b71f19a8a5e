"""How a list is cut into pages so that they stay: numbered from the oldest article on.

The front shows the newest articles, those not yet on a full numbered page. A new article
rewrites the front alone; only every twentieth makes one more page.
"""

from collections.abc import Sequence

import msgspec

from desktop.export.site.catalogue import Catalogue

LENGTH = 20
"""Articles on a numbered page; the front has up to one less than twice as many."""

_REACH = 2
"""Pages to either side of a page that it links to by number."""


def older_pages(count: int) -> int:
    """Return how many numbered pages a list of `count` articles has beside its front."""
    return max(0, count // LENGTH - 1)


def page_orders(orders: Sequence[str], number: int) -> list[str]:
    """Return the articles of a page, the newest first; `number` 0 is the front."""
    if number:
        return list(reversed(orders[(number - 1) * LENGTH : number * LENGTH]))
    return list(reversed(orders[older_pages(len(orders)) * LENGTH :]))


def neighbours(number: int, pages: int) -> tuple[int, ...]:
    """Return the numbered pages that page `number` (0: the front) of `pages` names.

    Those around it and the oldest: a page far from the front does not change with it.
    """
    middle = number or pages + 1
    around = range(max(1, middle - _REACH), min(pages, middle + _REACH) + 1)
    return tuple(dict.fromkeys([*reversed(around), *([1] if pages else [])]))


class Ingredients(msgspec.Struct, frozen=True, array_like=True):
    """All that a list's page shows besides what its cards say: compare it to see a change.

    `orders` are its articles, the newest first; `near` the numbered pages that it names, of
    which the first is the newest on the front; `trail` key and name of each list from the widest
    to its own, `below` those of the narrower ones.
    """

    orders: list[str]
    near: tuple[int, ...]
    trail: tuple[tuple[str, str], ...]
    below: tuple[tuple[str, str], ...]


def ingredients(catalogue: Catalogue, key: str, number: int) -> Ingredients:
    """Return what page `number` (0: the front) of the list `key` shows."""
    orders = catalogue.listed(key)
    below = tuple((child, catalogue.names[child]) for child in catalogue.under(key))
    near = neighbours(number, older_pages(len(orders)))
    return Ingredients(page_orders(orders, number), near, trail(catalogue, key), below)


def trail(catalogue: Catalogue, key: str) -> tuple[tuple[str, str], ...]:
    """Return key and name of each list from the widest to `key` itself."""
    parts = key.split("/")
    keys = ("/".join(parts[: end + 1]) for end in range(len(parts)))
    return tuple((one, catalogue.names[one]) for one in keys if one in catalogue.names)
