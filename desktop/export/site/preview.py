"""A preview: the page of one article as it is typed, and the home page, in a folder of their own.

Nothing of it is sent anywhere, and nothing in it asks a service: what readers do there is not
counted. Links to the other pages of the site lead nowhere.
"""

from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.article.body.ready import ready_body
from desktop.article.model import now as present
from desktop.article.states import State
from desktop.export.site import paths
from desktop.export.site.card import Card, card_of, seconds
from desktop.export.site.catalogue import Catalogue, catalogue_of, used
from desktop.export.site.edition import Edition
from desktop.export.site.home import front
from desktop.export.site.related import related
from desktop.export.site.render.articles import article_page
from desktop.export.site.render.home import home_page
from desktop.export.site.state import pictures_of
from desktop.export.site.stock import Stock
from desktop.export.site.surroundings import assets
from desktop.export.site_theme import site_theme
from desktop.library.values import ReadingCopy
from desktop.progress import Job, Progress

if TYPE_CHECKING:
    from desktop.article.model import Article
    from desktop.article.site import SiteProfile
    from desktop.library import Library

_AROUND = 200
"""The newest articles that a preview knows besides its own: enough for the home page."""
_NO_SERVICE = "/"
"""An address at which a page that stands in a folder finds nobody."""


class Preview:
    """The preview of `article` on the site of `profile`, to be written into `folder`."""

    def __init__(
        self, library: "Library", profile: "SiteProfile", article: "Article", folder: Path
    ) -> None:
        self._library, self._folder = library, folder
        self._profile = replace(profile, service=_NO_SERVICE if profile.service else "")
        self._copy = _as_published(article)

    def page(self) -> Path:
        """Write the article's page with all that it shows; return the file."""
        card = self._card
        self._write(assets(self._edition.theme).items())
        profile = self._profile
        fixed = (profile.logo, profile.banner, profile.map.media if profile.map else "")
        self._write(self._edition.stock.assets(filter(None, (*fixed, *used(card)))))
        near = related(self._edition.catalogue, card)
        self._write([(card.path, article_page(self._edition, self._copy, card, near))])
        return self._folder / card.path

    def home(self) -> Job[None]:
        """Write the home page with its pictures, which takes a while when they are new."""
        catalogue, stock = self._edition.catalogue, self._edition.stock
        self._write([(paths.HOME, home_page(self._edition))])
        shown = front(catalogue, self._profile)
        orders = (*shown.leads, *(order for _key, rest in shown.blocks for order in rest))
        covers = [cover for order in orders if (cover := catalogue.cards[order].cover)]
        for done, cover in enumerate(covers):
            yield Progress(done, len(covers))
            self._write(stock.assets([cover]))

    @cached_property
    def _card(self) -> Card:
        card = card_of(self._copy.article, self._copy.ready)
        if card is None:
            raise AssertionError("a published article has a card")
        return card

    @cached_property
    def _edition(self) -> Edition:
        return Edition(
            profile=self._profile,
            theme=site_theme(self._profile.theme),
            catalogue=self._catalogue(),
            stock=Stock(self._library, pictures_of(self._library.folder), _Written(self._folder)),
        )

    def _catalogue(self) -> Catalogue:
        newest = self._library.entries(state=State.PUBLISHED, limit=_AROUND)
        wanted = {entry.id for entry in newest} | set(self._copy.article.related)
        copies = self._library.reading_copies(ids=wanted - {self._copy.article.id})
        cards = [card_of(copy.article, copy.ready) for copy in copies if not copy.binned]
        card = self._card
        return catalogue_of((*filter(None, cards), card), max(seconds(present()), card.seconds))

    def _write(self, files: Iterable[tuple[str, bytes]]) -> None:
        for path, data in files:
            place = self._folder / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(data)


class _Written:
    """The paths of the files that are in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __contains__(self, path: object) -> bool:
        return (self._folder / str(path)).exists()


def _as_published(article: "Article") -> ReadingCopy:
    """Return `article` as if it were published now, under a name that typing does not change."""
    shown = replace(
        article,
        state=State.PUBLISHED,
        published_at=article.published_at or present(),
        slug=article.slug or "xem-truoc",
    )
    return ReadingCopy(article=shown, ready=ready_body(article.body, article.language), change=0)
