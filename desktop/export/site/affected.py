"""Which pages an export has to make: those that show something which changed since the last one.

Pure. A page's ingredients are compared as keys and orders, and what cards say by the cards; the
tests hold that an export by this plan equals one of everything, byte for byte.
"""

from collections.abc import Collection, Iterator, Mapping

import msgspec

from desktop.article.site import SiteProfile
from desktop.export.site import paths
from desktop.export.site.card import Card, Standing
from desktop.export.site.catalogue import Catalogue, labels
from desktop.export.site.feeds import LENGTH
from desktop.export.site.home import directory, front, menu
from desktop.export.site.listing import ingredients, older_pages, page_orders
from desktop.export.site.plan import (
    Kind,
    PageKey,
    Plan,
    Shown,
    feed_keys,
    feed_paths,
    gone_paths,
    list_pages,
    search_pages,
    withdrawn,
)
from desktop.export.site.related import reach, related
from desktop.export.site.search_index import held_by, segment_path
from desktop.export.site.sitemap import part_names


def surroundings_differ(old: Catalogue, new: Catalogue, profile: SiteProfile) -> bool:
    """Return whether what stands around every page changed, so that all of them have to be made."""
    return menu(old, profile) != menu(new, profile)


def affected(old: Shown, new: Shown, changes: Collection[str], profile: SiteProfile) -> Plan:
    """Return the plan that brings `old` up to `new`, between which the articles `changes` changed.

    `changes` are ids; those that came or went by the clock alone are among them. More may be made than shows a
    difference, never less.
    """
    moved = _Moved(old.catalogue, new.catalogue, changes)
    pages = [
        *moved.notices(),
        *(PageKey(Kind.REDIRECT, path) for path in _differing(old.redirects, new.redirects)),
        *moved.list_pages(),
        *moved.feeds(),
        *moved.search(),
        *moved.home_pages(profile),
        *moved.service_lists(),
    ]
    if old.redirects != new.redirects:
        pages.append(PageKey(Kind.REDIRECTS))
    return Plan(moved.articles(), tuple(dict.fromkeys(pages)), moved.gone(old, new))


class _Moved:
    """The cards that differ between two catalogues, and what of the site they touch."""

    def __init__(self, old: Catalogue, new: Catalogue, changes: Collection[str]) -> None:
        self._old, self._new = old, new
        self._ids = set(changes)
        self._before = [card for name in self._ids if (card := old.find(name))]
        self._after = [card for name in self._ids if (card := new.find(name))]
        self._retold = {
            card.order
            for card in self._after
            if not (past := old.find(card.id)) or _told(past) != _told(card)
        }

    def articles(self) -> set[str]:
        """Return the articles whose pages differ."""
        own = {card.order for card in self._after if self._new.has_page(card.id)}
        near = {order for card in self._before for order in reach(self._old, card)}
        near |= {order for card in self._after for order in reach(self._new, card)}
        return own | {order for order in near - own if self._shows_others(order)}

    def notices(self) -> Iterator[PageKey]:
        """Return the notices of the articles that are withdrawn."""
        orders = withdrawn(self._new)
        return (PageKey(Kind.NOTICE, c.order) for c in self._after if c.order in orders)

    def list_pages(self) -> Iterator[PageKey]:
        """Return the pages of the lists that show something else."""
        for key in self._lists():
            for page in list_pages(self._new, key):
                if self._page_differs(page):
                    yield page

    def feeds(self) -> Iterator[PageKey]:
        """Return the feeds that tell something else."""
        changed = {card.order for card in self._after}
        for key in {*self._keys(), *self._renamed()} & set(feed_keys(self._new)):
            newest = self._new.listed(key)[-LENGTH:]
            same_name = self._old.names.get(key) == self._new.names[key]
            if not (
                same_name and newest == self._old.listed(key)[-LENGTH:]
            ) or not changed.isdisjoint(newest):
                yield PageKey(Kind.FEEDS, key)

    def search(self) -> Iterator[PageKey]:
        """Return the segments of the search that tell something else, and the list of them."""
        before, after = (one.listed(paths.EVERYTHING) for one in (self._old, self._new))
        changed = {card.order for card in self._after}
        differs = len(before) != len(after)
        for page in search_pages(self._new)[:-1]:
            here = held_by(page.number)
            if before[here] != after[here] or not changed.isdisjoint(after[here]):
                differs = True
                yield page
        if differs:
            yield PageKey(Kind.SEARCH_INDEX)

    def home_pages(self, profile: SiteProfile) -> Iterator[PageKey]:
        """Return home page, archive, site map and the XML site map, as far as they differ."""
        if not (self._before or self._after):
            return
        page = front(self._new, profile)
        shown = {*page.leads, *(order for _, orders in page.blocks for order in orders)}
        renamed = directory(self._old) != directory(self._new)
        if renamed or page != front(self._old, profile) or not self._retold.isdisjoint(shown):
            yield PageKey(Kind.HOME)
        if renamed:
            yield from map(PageKey, (Kind.ARCHIVE, Kind.SITE_MAP))
        yield PageKey(Kind.SITEMAP)

    def service_lists(self) -> Iterator[PageKey]:
        """Return what the service is told, as far as it differs."""
        for name in self._ids:
            if bool(self._old.has_page(name)) != bool(self._new.has_page(name)):
                yield PageKey(Kind.RATED, name[-1])
        if gone_paths(self._old) != gone_paths(self._new):
            yield PageKey(Kind.GONE)

    def gone(self, old: Shown, new: Shown) -> frozenset[str]:
        """Return the paths of pages that the site no longer has."""
        pages = {
            card.path for card in self._before if self._old.standing(card) is not Standing.WAITING
        }
        pages |= old.redirects.keys()
        lists = {key for key in self._lists() if key in self._old.lists}
        pages |= {
            paths.list_path(p.name, p.number) for key in lists for p in list_pages(self._old, key)
        }
        pages |= {path for key in lists for path in feed_paths(key)}
        pages |= set(_numbered(self._old)) - set(_numbered(self._new))
        kept = {
            card.path for card in self._after if self._new.standing(card) is not Standing.WAITING
        }
        kept |= new.redirects.keys()
        kept |= {
            paths.list_path(p.name, p.number) for key in lists for p in list_pages(self._new, key)
        }
        kept |= {path for key in lists if key in self._new.lists for path in feed_paths(key)}
        return frozenset(pages - kept)

    def _keys(self) -> set[str]:
        cards = (*self._before, *self._after)
        return {key for card in cards for key in labels(card)}

    def _renamed(self) -> set[str]:
        old, new = self._old.names, self._new.names
        return {key for key in self._keys() if old.get(key) != new.get(key)}

    def _lists(self) -> set[str]:
        """Return the lists that may differ: with each renamed one those below and above it."""
        renamed = self._renamed() - {paths.EVERYTHING}
        keys = self._keys() | {key.rpartition("/")[0] for key in renamed}
        below = {key for key in self._new.lists for top in renamed if key.startswith(f"{top}/")}
        return (keys | below) - {paths.EVERYTHING}

    def _page_differs(self, page: PageKey) -> bool:
        if not self._retold.isdisjoint(page_orders(self._new.listed(page.name), page.number)):
            return True
        if page.name not in self._old.lists:
            return True
        if page.number > older_pages(len(self._old.listed(page.name))):
            return True
        before = ingredients(self._old, page.name, page.number)
        return before != ingredients(self._new, page.name, page.number)

    def _shows_others(self, order: str) -> bool:
        """Return whether an unchanged article's page shows something else."""
        card = self._new.cards.get(order)
        if card is None or not self._new.has_page(card.id):
            return False
        now = related(self._new, card)
        if not self._retold.isdisjoint(now) or now != related(self._old, card):
            return True
        return any(
            self._leads(self._old, one) != self._leads(self._new, one) for one in card.mentions
        )

    @staticmethod
    def _leads(catalogue: Catalogue, article_id: str) -> str:
        card = catalogue.has_page(article_id)
        return card.path if card else ""


def _told(card: Card) -> Card:
    """Return `card` with nothing but what lists show of it."""
    return msgspec.structs.replace(
        card,
        modified=0,
        media=(),
        files=(),
        related=(),
        mentions=(),
        tags=(),
        topic="",
        authors=(),
        expires=0,
        has_audio=False,
    )


def _numbered(catalogue: Catalogue) -> list[str]:
    """Return the files of which there are as many as the articles need."""
    segments = [segment_path(page.number) for page in search_pages(catalogue)[:-1]]
    addresses = len(feed_keys(catalogue)) + len(catalogue.listed(paths.EVERYTHING))
    return [*segments, *part_names(addresses)]


def _differing(old: Mapping[str, str], new: Mapping[str, str]) -> list[str]:
    return [path for path, to in new.items() if old.get(path) != to]
