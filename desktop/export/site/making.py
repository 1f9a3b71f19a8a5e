"""Making the files of a plan, in the order in which they go up."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING
from uuid import UUID

from desktop.export.site import paths, service_files, surroundings
from desktop.export.site.edition import Edition
from desktop.export.site.plan import Kind, PageKey, Plan, Shown
from desktop.export.site.press import ArticleFile, Composition, ListFile
from desktop.export.site.render.directories import archive_page, site_map_page
from desktop.export.site.render.home import home_page
from desktop.export.site.render.indexes import (
    feed_files,
    gone_file,
    rated_file,
    segment_file,
    sitemap_files,
)
from desktop.export.site.render.notices import (
    contact_page,
    missing_page,
    moved_page,
    search_page,
    withdrawn_page,
)
from desktop.export.site.search_index import index, segment_mark, segment_path
from desktop.export.site.sitemap import robots
from desktop.export.targets import Recipe, SiteFile, Stage

if TYPE_CHECKING:
    from desktop.export.site.card import Card
    from desktop.library import Library
    from desktop.library.kept_copy import KeptCopy

_PAGES = {Kind.NOTICE, Kind.REDIRECT}
"""What goes up with the articles; everything else points to pages and follows them."""

File = tuple[str, bytes]
Made = tuple[str, bytes | Recipe]
"""A file, or how it is made."""


@dataclass(frozen=True, kw_only=True)
class Making:
    """One export under way: `marks` are those of the search's segments, brought up to date."""

    library: "Library"
    edition: Edition
    shown: Shown
    plan: Plan
    marks: list[str]

    @cached_property
    def composition(self) -> Composition:
        """What those pages are made of that another process may make."""
        return Composition(self.library, self.edition)

    def files(self, wanted: Iterable[str], *, whole: bool) -> Iterator[SiteFile]:
        """Yield the files of the plan, with the pictures and documents `wanted`.

        `whole` adds what no article changes: the theme's files, search, contact and notices.
        """
        assets = self._assets(wanted, whole=whole)
        pages = chain(self._articles(whole=whole), self._made(first=True))
        indexes = chain(self._made(first=False), self._fixed() if whole else ())
        for stage, files in (
            (Stage.ASSETS, assets),
            (Stage.PAGES, pages),
            (Stage.INDEXES, indexes),
        ):
            for path, content in files:
                yield SiteFile(path, content, stage)

    def _assets(self, wanted: Iterable[str], *, whole: bool) -> Iterator[File]:
        if whole:
            yield from surroundings.assets(self.edition.theme).items()
        yield from self.edition.stock.assets(wanted)

    def _articles(self, *, whole: bool) -> Iterator[Made]:
        catalogue = self.edition.catalogue
        for copy in self._copies(whole=whole):
            card = catalogue.has_page(copy.id)
            if card:
                yield card.path, ArticleFile(self.composition, copy, card)

    def _copies(self, *, whole: bool) -> "Iterator[KeptCopy]":
        ids = None if whole else [_id(order) for order in sorted(self.plan.articles)]
        return self.library.each(_unopened, ids=ids)

    def _made(self, *, first: bool) -> Iterator[Made]:
        for page in self.plan.pages:
            if (page.kind in _PAGES) is first:
                yield from self._page(page)

    def _page(self, page: PageKey) -> Iterator[Made]:
        edition = self.edition
        match page.kind:
            case Kind.LIST:
                listed = ListFile(self.composition, page.name, page.number)
                yield paths.list_path(page.name, page.number), listed
            case Kind.NOTICE:
                card: Card = edition.catalogue.cards[page.name]
                yield card.path, withdrawn_page(edition, card)
            case Kind.REDIRECT:
                yield page.name, moved_page(edition, page.name, self.shown.redirects[page.name])
            case Kind.FEEDS:
                yield from feed_files(edition, page.name)
            case Kind.SEARCH:
                yield self._segment(page.number)
            case _:
                yield from self._single(page)

    def _single(self, page: PageKey) -> Iterator[File]:
        """Yield what there is one of on a site."""
        edition = self.edition
        match page.kind:
            case Kind.HOME:
                yield paths.HOME, home_page(edition)
            case Kind.ARCHIVE:
                yield paths.ARCHIVE, archive_page(edition)
            case Kind.SITE_MAP:
                yield paths.SITE_MAP, site_map_page(edition)
            case Kind.SITEMAP:
                yield from sitemap_files(edition)
            case Kind.SEARCH_INDEX:
                yield index(len(edition.catalogue.listed(paths.EVERYTHING)), self.marks)
            case Kind.RATED:
                yield rated_file(edition, page.name)
            case Kind.GONE:
                yield gone_file(edition)
            case _:
                redirects = service_files.redirects_file(self.shown.redirects)
                yield service_files.REDIRECTS, redirects

    def _segment(self, number: int) -> File:
        data = segment_file(self.edition, number)
        self.marks[number] = segment_mark(data)
        return segment_path(number), data

    def _fixed(self) -> Iterator[File]:
        edition = self.edition
        yield paths.SEARCH, search_page(edition)
        yield paths.CONTACT, contact_page(edition)
        yield paths.MISSING, missing_page(edition)
        yield "robots.txt", robots(edition.base)
        yield service_files.SITE, service_files.site_file(edition.profile)


def _id(order: str) -> UUID:
    return UUID(order[-32:])


def _unopened(copy: "KeptCopy") -> "KeptCopy":
    """Return `copy` as it is: whoever makes the page opens it."""
    return copy
