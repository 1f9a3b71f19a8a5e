"""The home page: lead stories, and a block for each category."""

from desktop.export.site import paths
from desktop.export.site.edition import Edition
from desktop.export.site.home import front
from desktop.export.site.render.common import frame
from desktop.export.site.structured import json_ld, web_site
from desktop.export.site.views import Block, HomeView, Link, Teaser


def home_page(edition: Edition) -> bytes:
    """Return the home page."""
    catalogue = edition.catalogue
    shown = front(catalogue, edition.profile)

    def teasers(orders: tuple[str, ...]) -> tuple[Teaser, ...]:
        return tuple(edition.teasers.teaser(order, "") for order in orders)

    blocks = tuple(
        Block(
            link=Link(title=catalogue.names[key], url=paths.list_path(key)), teasers=teasers(rest)
        )
        for key, rest in shown.blocks
    )
    page = frame(
        edition,
        paths.HOME,
        edition.name,
        description=" – ".join(dict.fromkeys(filter(None, (edition.name, edition.profile.agency)))),
        json_ld=(json_ld(web_site(edition.profile, edition.base)),) if edition.base else (),
    )
    return edition.page("home", page=page, view=HomeView(leads=teasers(shown.leads), blocks=blocks))
