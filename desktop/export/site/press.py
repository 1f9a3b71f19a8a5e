"""Pages of articles made in another process, of what that process is told and nothing else.

A press is told what all pages have in common once; each page comes with its article, its card,
and the cards and pictures of what the page names. It opens no library.
"""

from collections.abc import Mapping
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
from desktop.export.site.pictures import SitePicture
from desktop.export.site.related import related
from desktop.export.site.render.articles import article_page
from desktop.export.site.stock import Stock
from desktop.export.site.views import Surroundings
from desktop.export.site_theme import SiteTheme
from desktop.library.kept_copy import KeptCopy

if TYPE_CHECKING:
    from desktop.library import Library
    from desktop.library.values import Media

_REMEMBERED = 4096
"""Cards after which a press forgets those of former pages."""


class _Parts(msgspec.Struct, array_like=True):
    """What one page is made of: `near` are the orders of the related articles among `cards`."""

    copy: KeptCopy
    card: Card
    near: list[str]
    cards: list[Card]
    pictures: dict[str, SitePicture]


_parts = msgspec.msgpack.Decoder(_Parts)


@dataclass(frozen=True, kw_only=True)
class Press:
    """Makes pages of articles that stand in folders of one depth, whose `around` it is given."""

    profile: SiteProfile
    theme: SiteTheme
    now: int
    around: Mapping[str, Surroundings]
    compiled: Path | None

    def make(self, packed: bytes) -> bytes:
        """Return the page of what `ArticleFile.packed` gave."""
        parts = _parts.decode(packed)
        edition, catalogue = self._edition, self._edition.catalogue
        if len(catalogue.cards) > _REMEMBERED:
            catalogue.cards.clear()
            catalogue.orders.clear()
        for card in (parts.card, *parts.cards):
            catalogue.cards[card.order] = card
            catalogue.orders[card.id] = card.order
        edition.stock.learn(parts.pictures)
        return article_page(edition, parts.copy.opened(), parts.card, parts.near)

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


@dataclass(frozen=True, slots=True)
class ArticleFile:
    """The page of an article, to be made by `press` or here; both make the same bytes."""

    press: Press
    edition: Edition
    library: "Library"
    copy: KeptCopy
    card: Card

    def made(self) -> bytes:
        """Return the page."""
        copy = self.library.opened(self.copy)
        return article_page(self.edition, copy, self.card, self._near())

    def packed(self) -> bytes | None:
        """Return what the press makes the page of, None when it has to be made here."""
        wanted, stock = used(self.card), self.edition.stock
        pictures = {media: picture for media in wanted if (picture := stock.sound(media))}
        if len(pictures) < len(wanted):
            return None
        catalogue, near = self.edition.catalogue, self._near()
        named = filter(None, map(catalogue.has_page, self.card.mentions))
        cards = [*map(catalogue.cards.__getitem__, near), *named]
        return msgspec.msgpack.encode(_Parts(self.copy, self.card, near, cards, pictures))

    def _near(self) -> list[str]:
        return related(self.edition.catalogue, self.card)


def press_for(edition: Edition) -> Press:
    """Return the press for the pages of the articles of `edition`."""
    root = paths.root_of(paths.ARTICLE)
    return Press(
        profile=edition.profile,
        theme=edition.theme,
        now=edition.catalogue.now,
        around={root: edition.around(root)},
        compiled=edition.compiled,
    )


class _NoLibrary:
    """Has no files: a press knows the pictures that it was told."""

    def media(self, media_hash: str) -> "Media":
        from desktop.library.errors import MissingMedia

        raise MissingMedia(media_hash)

    def media_bytes(self, media_hash: str) -> bytes:
        from desktop.library.errors import MissingMedia

        raise MissingMedia(media_hash)
