"""What points to pages and is no page itself: feeds, the XML site map, the search, the service."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from desktop.export.site import paths, service_files
from desktop.export.site.card import Card, moment
from desktop.export.site.edition import Edition
from desktop.export.site.feeds import LENGTH, Channel, Item, atom, rss
from desktop.export.site.plan import feed_keys, feed_paths, gone_paths
from desktop.export.site.search_index import Found, held_by, segment
from desktop.export.site.sitemap import sitemaps
from desktop.export.site.teasers import dated

File = tuple[str, bytes]


def feed_files(edition: Edition, key: str) -> Iterator[File]:
    """Yield the feeds of the list `key`; none without an address that readers could be given."""
    if not edition.base:
        return
    catalogue = edition.catalogue
    newest = reversed(catalogue.listed(key)[-LENGTH:])
    name = catalogue.names[key]
    channel = Channel(
        title=f"{name} – {edition.name}" if name else edition.name,
        url=edition.canonical(paths.list_path(key)),
        feed=f"{edition.base}{key}/" if key else edition.base,
        publisher=edition.profile.agency or edition.name,
        language=edition.words.language,
        items=[_item(edition, catalogue.cards[order]) for order in newest],
    )
    for path, write in zip(feed_paths(key), (rss, atom), strict=True):
        yield path, write(channel)


def sitemap_files(edition: Edition) -> Iterator[File]:
    """Yield the XML site map: home, categories, then every listed article, the oldest first."""
    if not edition.base:
        return
    catalogue = edition.catalogue
    fronts = [(paths.list_path(key).removesuffix("index.html"), "") for key in feed_keys(catalogue)]
    listed = catalogue.listed(paths.EVERYTHING)
    cards = map(catalogue.cards.__getitem__, listed)
    articles = ((card.path, _day(card.modified // 86400)) for card in cards)
    yield from sitemaps(chain(sorted(fronts), articles), len(fronts) + len(listed), edition.base)


def segment_file(edition: Edition, number: int) -> bytes:
    """Return segment `number` of what the search looks through."""
    catalogue = edition.catalogue
    orders = catalogue.listed(paths.EVERYTHING)[held_by(number)]
    return segment(number, [_found(edition, catalogue.cards[order]) for order in orders])


def rated_file(edition: Edition, digit: str) -> File:
    """Return the list of the articles whose id ends with `digit`, for the service."""
    catalogue = edition.catalogue
    ids = [one for one in catalogue.orders if one[-1] == digit and catalogue.has_page(one)]
    found = dict(service_files.article_files(ids))
    path = service_files.articles_path(digit)
    return path, found.get(path, b"")


def gone_file(edition: Edition) -> File:
    """Return the list of withdrawn articles, for the service."""
    return service_files.GONE, service_files.gone_file(gone_paths(edition.catalogue))


def _item(edition: Edition, card: Card) -> Item:
    return Item(
        id=card.id,
        title=card.title or edition.words.untitled,
        url=edition.canonical(card.path),
        summary=card.sapo,
        authors=card.authors,
        category=card.categories[0] if card.categories else "",
        published=card.date,
        modified=max(card.date, moment(card.modified)),
    )


def _found(edition: Edition, card: Card) -> Found:
    return Found(
        path=card.path,
        title=card.title or edition.words.untitled,
        sapo=card.sapo,
        moment=dated(card.seconds, edition.words.language)[1],
        category=card.categories[0] if card.categories else "",
        tags=card.tags,
        authors=card.authors,
    )


@lru_cache(maxsize=4096)
def _day(days: int) -> str:
    return moment(days * 86400).date().isoformat()
