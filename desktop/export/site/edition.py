"""An edition: what all pages of one export have in common, each part made once."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from msgspec.structs import replace

from desktop.article.site import SiteProfile
from desktop.export.metadata import web_address
from desktop.export.site.catalogue import Catalogue
from desktop.export.site.inserts import Inserts
from desktop.export.site.maps import map_view
from desktop.export.site.stock import Stock
from desktop.export.site.surroundings import FRAGMENTS, Publication, surroundings
from desktop.export.site.teasers import Teasers
from desktop.export.site.views import MapView, Surroundings
from desktop.export.site_theme import SiteTheme
from desktop.export.words import Words, words

if TYPE_CHECKING:
    from jinja2 import Environment, Template


@dataclass(frozen=True, kw_only=True)
class Edition:
    """A site at one moment: who publishes it, in which theme, and every card."""

    profile: SiteProfile
    theme: SiteTheme
    catalogue: Catalogue
    stock: Stock
    compiled: Path | None = None
    """Where compiled templates are kept from one export to the next."""
    inserts: Inserts = field(default_factory=Inserts)
    _around: dict[str, Surroundings] = field(default_factory=dict)
    _marked: dict[str, Surroundings] = field(default_factory=dict)
    _templates: "dict[str, Template]" = field(default_factory=dict)

    @cached_property
    def words(self) -> Words:
        """The site's own words."""
        return words(self.profile.language)

    @cached_property
    def base(self) -> str:
        """The site's address with a `/` at its end; empty when it is not known."""
        base = web_address(self.profile.base_url).rstrip("/")
        return f"{base}/" if base else ""

    @cached_property
    def base_path(self) -> str:
        """What a page that can be found at any address finds the site by."""
        return urlsplit(self.base).path or "/"

    @cached_property
    def name(self) -> str:
        """What the site is called."""
        return self.profile.portal or self.profile.agency or self.words.home

    @cached_property
    def service(self) -> str:
        """The address of the service's API; empty when the site has none."""
        service = self.profile.service
        return f"{service.rstrip('/')}/api/v1" if service else ""

    @cached_property
    def map(self) -> MapView | None:
        """The administrative map, a picture of it as the home page finds it."""
        if self.profile.map is None:
            return None
        media = self.profile.map.media
        return map_view(self.profile.map, self.stock.content(media), self.stock.shown(media, ""))

    def canonical(self, path: str) -> str:
        """Return the one absolute address of the page at `path`; empty without `base`."""
        return f"{self.base}{path.removesuffix('index.html')}" if self.base else ""

    def around(self, root: str) -> Surroundings:
        """Return what stands around every page with this `root`, for a template of `page`."""
        found = self._marked.get(root)
        if found is None:
            around = self.fragments(root)
            marks = {name: self.inserts.keep(getattr(around, name).encode()) for name in FRAGMENTS}
            found = self._marked[root] = replace(around, **marks)
        return found

    def fragments(self, root: str) -> Surroundings:
        """Return what stands around every page with this `root`, as readers get it."""
        found = self._around.get(root)
        if found is None:
            publication = Publication(
                profile=self.profile,
                theme=self.theme,
                words=self.words,
                catalogue=self.catalogue,
                map=self._map(root),
                service=self.service,
                logo=self.stock.shown(self.profile.logo, root),
                banner=self.stock.shown(self.profile.banner, root),
            )
            found = self._around[root] = surroundings(publication, root, self._render)
        return found

    def surrounded(self, around: Mapping[str, Surroundings]) -> None:
        """Take what stands around pages, by their root, as another edition made it."""
        self._around.update(around)

    def page(self, template: str, **values: Any) -> bytes:  # noqa: ANN401 - what templates take
        """Return the page that the theme's `template` makes of `values`."""
        return self.inserts.page(self._render(template, values))

    @cached_property
    def teasers(self) -> Teasers:
        """What names articles on pages."""
        macros = self._environment.get_template("teaser.html.j2").module
        return Teasers(self.catalogue, self.words, self.stock, macros)

    def _map(self, root: str) -> MapView | None:
        if self.map is None or self.map.picture is None or self.profile.map is None:
            return self.map
        return replace(self.map, picture=self.stock.shown(self.profile.map.media, root))

    def _render(self, template: str, values: dict[str, Any]) -> str:
        found = self._templates.get(template)
        if found is None:
            found = self._templates[template] = self._environment.get_template(
                f"{template}.html.j2"
            )
        return found.render(values)

    @cached_property
    def _environment(self) -> "Environment":
        from desktop.export.site.templates import templates

        return templates(self.theme.folder, self.compiled)
