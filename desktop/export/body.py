"""The article's body on a page of its own."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.article.body.ready import ready_body
from desktop.export.page_links import PageLinks
from desktop.export.pictures import PagePicture
from desktop.export.placing import place

if TYPE_CHECKING:
    from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class PageBody:
    """The body's HTML, and how much of the article has no place on the page."""

    html: "Markup"
    missing_media: int = 0
    left_out: int = 0


def page_body(
    body: str,
    pictures: Mapping[str, PagePicture],
    language: str,
    links: PageLinks = PageLinks(),  # noqa: B008 - frozen
) -> PageBody:
    """Return `body` (of the body profile) for a page that shows `pictures`, by media hash.

    Media that `pictures` lacks and opaque blocks without an address are left out and counted;
    a link into the library that `links` lacks becomes text.
    """
    from markupsafe import Markup

    ready = ready_body(body, language)
    placed = place(
        ready.html, pictures, links.articles, links.files, names=links.names, told=links.told
    )
    return PageBody(Markup(placed.html), placed.missing, ready.left_out)  # noqa: S704 - made trusted
