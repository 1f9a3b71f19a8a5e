"""Short pages: an article that was withdrawn or has moved, and what is nowhere; search, contact."""

from desktop.export.site import paths
from desktop.export.site.card import Card
from desktop.export.site.edition import Edition
from desktop.export.site.render.common import frame, trail
from desktop.export.site.views import Link, NoticeView
from desktop.language import translator


def withdrawn_page(edition: Edition, card: Card) -> bytes:
    """Return what stands where a withdrawn article was; it tells nothing of the article."""
    tr = translator(edition.words.language)
    view = NoticeView(
        heading=tr("This article was withdrawn"),
        text=tr("The publisher has withdrawn the article that stood here."),
        links=_ways_on(edition, paths.root_of(card.path)),
    )
    page = frame(edition, card.path, view.heading, hidden=True)
    return edition.page("notice", page=page, view=view)


def missing_page(edition: Edition) -> bytes:
    """Return the page for addresses that are nowhere; it may be shown at any of them."""
    tr = translator(edition.words.language)
    root = edition.base_path
    view = NoticeView(
        heading=tr("This page does not exist"),
        text=tr("The address may be old or mistyped. The search and the site map may help."),
        links=_ways_on(edition, root),
    )
    page = frame(edition, paths.MISSING, view.heading, hidden=True, root=root, canonical="")
    return edition.page("notice", page=page, view=view)


def moved_page(edition: Edition, path: str, to: str) -> bytes:
    """Return the page at `path` that leads on to the page at `to`, by itself and by a link."""
    from markupsafe import escape

    tr = translator(edition.words.language)
    url = escape(f"{paths.root_of(path)}{to}")
    canonical = escape(edition.canonical(to) or f"{paths.root_of(path)}{to}")
    heading, leads_on = escape(tr("This page has moved")), escape(tr("Go to the page"))
    return (
        f'<!doctype html>\n<html lang="{edition.words.language}">\n<head>\n'
        f'<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n'
        f'<title>{heading}</title>\n<meta name="robots" content="noindex">\n'
        f'<meta http-equiv="refresh" content="0; url={url}">\n'
        f'<link rel="canonical" href="{canonical}">\n</head>\n'
        f'<body>\n<main>\n<h1>{heading}</h1>\n<p><a href="{url}">{leads_on}</a></p>\n</main>\n</body>\n</html>\n'
    ).encode()


def _ways_on(edition: Edition, root: str) -> tuple[Link, ...]:
    """Return where a reader goes on who did not find what stood in the address."""
    words = edition.words
    ways = {
        words.home: paths.HOME,
        words.site.search: paths.SEARCH,
        words.site.site_map: paths.SITE_MAP,
    }
    return tuple(Link(title=title, url=f"{root}{path}") for title, path in ways.items())


def search_page(edition: Edition) -> bytes:
    """Return the search page."""
    return _own_page(edition, "search", paths.SEARCH, edition.words.site.search)


def contact_page(edition: Edition) -> bytes:
    """Return the page that says who is responsible and how to reach them."""
    return _own_page(edition, "contact", paths.CONTACT, edition.words.site.contact)


def _own_page(edition: Edition, template: str, path: str, title: str) -> bytes:
    links = trail(edition, path, Link(title=title, url=f"{paths.root_of(path)}{path}"))
    return edition.page(template, page=frame(edition, path, title, trail=links), view=None)
