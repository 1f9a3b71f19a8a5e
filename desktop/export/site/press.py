"""Pages made in another process, of what that process is told and nothing else.

A press is told what all pages have in common once; each page comes with its article, and with the
cards and pictures of what the page names, unless an earlier page brought them. It opens no library.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from desktop.article.site import SiteProfile
from desktop.export.site import paths
from desktop.export.site.card import Card
from desktop.export.site.catalogue import Catalogue, used
from desktop.export.site.edition import Edition
from desktop.export.site.listing import Ingredients, ingredients
from desktop.export.site.pictures import SitePicture
from desktop.export.site.related import related
from desktop.export.site.render.articles import article_page
from desktop.export.site.render.lists import list_page
from desktop.export.site.stock import Stock
from desktop.export.site.views import Surroundings
from desktop.export.site_theme import SiteTheme
from desktop.library.kept_copy import KeptCopy

if TYPE_CHECKING:
    from desktop.library import Library
    from desktop.library.values import Media

_REMEMBERED = 4096
"""Cards after which a press forgets those of former pages."""


class _Article(msgspec.Struct, array_like=True, tag=0):
    """The page of an article; `near` are the orders of the related ones."""

    copy: KeptCopy
    order: str
    near: list[str]


class _List(msgspec.Struct, array_like=True, tag=1):
    """A page of the list `key`."""

    key: str
    number: int
    shown: Ingredients


class _Parts(msgspec.Struct, array_like=True):
    """What a page is made of besides what the press was told before, all of which it may `forget`."""

    page: _Article | _List
    cards: list[Card]
    pictures: dict[str, SitePicture]
    forget: bool


_parts = msgspec.msgpack.Decoder(_Parts)


@dataclass(frozen=True, kw_only=True)
class Press:
    """Makes pages whose `around` it is given, by their root."""

    profile: SiteProfile
    theme: SiteTheme
    now: int
    around: Mapping[str, Surroundings]
    compiled: Path | None

    def make(self, packed: bytes) -> bytes:
        """Return the page of what `packed` of an `ArticleFile` or a `ListFile` gave."""
        parts = _parts.decode(packed)
        self._learn(parts)
        edition, page = self._edition, parts.page
        if isinstance(page, _List):
            edition.catalogue.names.update((*page.shown.trail, *page.shown.below))
            return list_page(edition, page.key, page.number, page.shown)
        card = edition.catalogue.cards[page.order]
        return article_page(edition, page.copy.opened(), card, page.near)

    def _learn(self, parts: _Parts) -> None:
        catalogue, stock = self._edition.catalogue, self._edition.stock
        if parts.forget:
            catalogue.cards.clear()
            catalogue.orders.clear()
            catalogue.names.clear()
            stock.forget()
        for card in parts.cards:
            catalogue.cards[card.order] = card
            catalogue.orders[card.id] = card.order
        stock.learn(parts.pictures)

    @cached_property
    def _edition(self) -> Edition:
        edition = Edition(
            profile=self.profile,
            theme=self.theme,
            catalogue=Catalogue(now=self.now),
            stock=Stock(_NoLibrary(), Path(), ()),
            compiled=self.compiled,
        )
        edition.surrounded(self.around)
        return edition


class Composition:
    """What the pages of one export are made of, here or by its press, which is told each card once.

    So what is packed for the press has to reach it, in this order.
    """

    def __init__(self, library: "Library", edition: Edition) -> None:
        self.library, self.edition = library, edition
        self._told: set[str] = set()

    @cached_property
    def press(self) -> Press:
        """The press for these pages."""
        edition = self.edition
        pages = (paths.ARTICLE, *map(paths.list_path, filter(None, edition.catalogue.lists)))
        return Press(
            profile=edition.profile,
            theme=edition.theme,
            now=edition.catalogue.now,
            around={root: edition.fragments(root) for root in set(map(paths.root_of, pages))},
            compiled=edition.compiled,
        )

    def packed(
        self, page: _Article | _List, orders: Iterable[str], pictures: Mapping[str, SitePicture]
    ) -> bytes:
        """Return `page` for the press, with `pictures` and those cards that it was not told yet."""
        forget = len(self._told) > _REMEMBERED
        if forget:
            self._told.clear()
        fresh = [order for order in orders if order not in self._told]
        self._told.update(fresh)
        cards = [self.edition.catalogue.cards[order] for order in fresh]
        covers = {card.cover for card in cards if card.cover}
        known = {one: sound for one in covers if (sound := self.edition.stock.sound(one))}
        return msgspec.msgpack.encode(_Parts(page, cards, {**known, **pictures}, forget))


@dataclass(frozen=True, slots=True)
class ArticleFile:
    """The page of an article, to be made by a press or here; both make the same bytes."""

    of: Composition
    copy: KeptCopy
    card: Card

    @property
    def press(self) -> Press:
        """What makes it elsewhere."""
        return self.of.press

    def made(self) -> bytes:
        """Return the page."""
        copy = self.of.library.opened(self.copy)
        return article_page(self.of.edition, copy, self.card, self._near())

    def packed(self) -> bytes | None:
        """Return what the press makes the page of, None when it has to be made here."""
        wanted, edition = used(self.card), self.of.edition
        pictures = {media: picture for media in wanted if (picture := edition.stock.sound(media))}
        if len(pictures) < len(wanted):
            return None
        near = self._near()
        named = filter(None, map(edition.catalogue.has_page, self.card.mentions))
        orders = dict.fromkeys((self.card.order, *near, *(card.order for card in named)))
        return self.of.packed(_Article(self.copy, self.card.order, near), orders, pictures)

    def _near(self) -> list[str]:
        return related(self.of.edition.catalogue, self.card)


@dataclass(frozen=True, slots=True)
class ListFile:
    """Page `number` of the list `key`, to be made by a press or here; both make the same bytes."""

    of: Composition
    key: str
    number: int

    @property
    def press(self) -> Press:
        """What makes it elsewhere."""
        return self.of.press

    def made(self) -> bytes:
        """Return the page."""
        return list_page(self.of.edition, self.key, self.number, self._shown())

    def packed(self) -> bytes:
        """Return what the press makes the page of."""
        shown = self._shown()
        return self.of.packed(_List(self.key, self.number, shown), shown.orders, {})

    def _shown(self) -> Ingredients:
        return ingredients(self.of.edition.catalogue, self.key, self.number)


class _NoLibrary:
    """Has no files: a press knows the pictures that it was told."""

    def media(self, media_hash: str) -> "Media":
        from desktop.library.errors import MissingMedia

        raise MissingMedia(media_hash)

    def media_bytes(self, media_hash: str) -> bytes:
        from desktop.library.errors import MissingMedia

        raise MissingMedia(media_hash)
