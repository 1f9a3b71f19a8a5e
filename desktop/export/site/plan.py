"""What an export makes: articles, and every other page by a key that says how to make it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from desktop.export.site import paths
from desktop.export.site.card import Standing
from desktop.export.site.catalogue import Catalogue
from desktop.export.site.listing import older_pages, page_orders
from desktop.export.site.search_index import segment_count


class Kind(StrEnum):
    """What there is besides articles, by the pure function that makes it."""

    NOTICE = "notice"
    LIST = "list"
    HOME = "home"
    ARCHIVE = "archive"
    SITE_MAP = "site-map"
    REDIRECT = "redirect"
    FEEDS = "feeds"
    SEARCH = "search"
    SEARCH_INDEX = "search-index"
    SITEMAP = "sitemap"
    RATED = "rated"
    GONE = "gone"
    REDIRECTS = "redirects"


class PageKey(NamedTuple):
    """One thing to make: a list's page by key and number, a feed by key, a notice by its path."""

    kind: Kind
    name: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class Shown:
    """What a site shows: its catalogue, and for each address that moved where it leads now."""

    catalogue: Catalogue
    redirects: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Plan:
    """What to make: articles by their order, and pages; `gone` are the paths that go."""

    articles: Collection[str]
    pages: tuple[PageKey, ...]
    gone: frozenset[str] = frozenset()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to do."""
        return not (self.articles or self.pages or self.gone)


def everything(shown: Shown) -> Plan:
    """Return the plan that makes the whole site."""
    catalogue = shown.catalogue
    articles = [
        order
        for order in catalogue.cards
        if catalogue.cards[order].standing(catalogue.now) in {Standing.LISTED, Standing.EXPIRED}
    ]
    pages = [
        *(PageKey(Kind.NOTICE, order) for order in withdrawn(catalogue)),
        *(PageKey(Kind.REDIRECT, path) for path in shown.redirects),
        *_pages_of_lists(catalogue),
        *(PageKey(Kind.FEEDS, key) for key in feed_keys(catalogue)),
        *map(PageKey, (Kind.HOME, Kind.ARCHIVE, Kind.SITE_MAP, Kind.SITEMAP)),
        *search_pages(catalogue),
        *(PageKey(Kind.RATED, digit) for digit in "0123456789abcdef"),
        *map(PageKey, (Kind.GONE, Kind.REDIRECTS)),
    ]
    return Plan(articles, tuple(pages))


def _pages_of_lists(catalogue: Catalogue) -> list[PageKey]:
    """Return the pages of all lists by their newest article: one article's pages are near."""
    pages = [page for key in catalogue.lists if key for page in list_pages(catalogue, key)]
    return sorted(pages, key=lambda page: page_orders(catalogue.lists[page.name], page.number)[0])


def search_pages(catalogue: Catalogue) -> list[PageKey]:
    """Return the segments that the search looks through, and the list of them last."""
    count = segment_count(len(catalogue.listed(paths.EVERYTHING)))
    segments = [PageKey(Kind.SEARCH, "", number) for number in range(count)]
    return [*segments, PageKey(Kind.SEARCH_INDEX)]


def feed_keys(catalogue: Catalogue) -> list[str]:
    """Return the keys of the lists that have feeds: the whole site, and every category."""
    category = f"{paths.CATEGORY}/"
    return [key for key in catalogue.lists if not key or key.startswith(category)]


def feed_paths(key: str) -> tuple[str, ...]:
    """Return the paths of the feeds of a list; empty when it has none."""
    if key and not key.startswith(f"{paths.CATEGORY}/"):
        return ()
    return tuple(paths.feed_path(key, name) for name in ("rss.xml", "atom.xml"))


def gone_paths(catalogue: Catalogue) -> list[str]:
    """Return the paths of the articles that were withdrawn."""
    return sorted(catalogue.cards[order].path for order in withdrawn(catalogue))


def withdrawn(catalogue: Catalogue) -> frozenset[str]:
    """Return the orders of the articles that were withdrawn."""
    return catalogue.apart.get(Standing.WITHDRAWN, frozenset())


def list_pages(catalogue: Catalogue, key: str) -> list[PageKey]:
    """Return the pages of a list, its front first; none for a list that is not there."""
    if key not in catalogue.lists:
        return []
    numbers = range(older_pages(len(catalogue.lists[key])) + 1)
    return [PageKey(Kind.LIST, key, number) for number in numbers]
