"""The archive by month, and the site map: what leads to every list there is."""

from collections.abc import Iterable

from msgspec.structs import replace

from desktop.export.site import paths
from desktop.export.site.edition import Edition
from desktop.export.site.home import categories, months
from desktop.export.site.render.common import frame, trail
from desktop.export.site.render.lists import list_name
from desktop.export.site.views import DirectoryView, Group, Link


def archive_page(edition: Edition) -> bytes:
    """Return the archive: every year with its months."""
    groups = [
        Group(title=year, links=_links(edition, keys, paths.ARCHIVE))
        for year, keys in months(edition.catalogue).items()
    ]
    return _page(edition, paths.ARCHIVE, edition.words.site.archive, groups)


def site_map_page(edition: Edition) -> bytes:
    """Return the site map: categories, topics, authors, keywords, and the site's own pages."""
    words, catalogue = edition.words.site, edition.catalogue
    kinds = {
        words.topic: catalogue.under(paths.TOPIC),
        words.author: catalogue.under(paths.AUTHOR),
        words.tag: catalogue.under(paths.TAG),
    }
    groups = [Group(title=words.own_pages, links=_own_pages(edition))]
    if tree := _tree(edition, _first_categories(edition)):
        groups.append(Group(title=words.category, links=tree))
    groups += [
        Group(title=title, links=_links(edition, keys, paths.SITE_MAP))
        for title, keys in kinds.items()
        if keys
    ]
    return _page(edition, paths.SITE_MAP, words.site_map, groups, keys=True)


def _page(
    edition: Edition, path: str, heading: str, groups: list[Group], *, keys: bool = False
) -> bytes:
    links = trail(edition, path, Link(title=heading, url=f"{paths.root_of(path)}{path}"))
    page = frame(edition, path, heading, trail=links)
    view = DirectoryView(heading=heading, groups=tuple(groups), keys=keys)
    return edition.page("directory", page=page, view=view)


def _first_categories(edition: Edition) -> list[str]:
    return [key for key in categories(edition.catalogue, edition.profile) if key.count("/") == 1]


def _tree(edition: Edition, keys: list[str]) -> tuple[Link, ...]:
    """Return the categories of `keys`, each with those below it."""
    links = _links(edition, keys, paths.SITE_MAP)
    below = (_tree(edition, edition.catalogue.under(key)) for key in keys)
    return tuple(replace(link, below=under) for link, under in zip(links, below, strict=True))


def _links(edition: Edition, keys: Iterable[str], path: str) -> tuple[Link, ...]:
    root = paths.root_of(path)
    return tuple(
        Link(title=list_name(edition, key), url=f"{root}{paths.list_path(key)}") for key in keys
    )


def _own_pages(edition: Edition) -> tuple[Link, ...]:
    words, root = edition.words, paths.root_of(paths.SITE_MAP)
    own = {
        words.home: paths.HOME,
        words.site.search: paths.SEARCH,
        words.site.archive: paths.ARCHIVE,
        words.site.contact: paths.CONTACT,
    }
    return tuple(Link(title=title, url=f"{root}{path}") for title, path in own.items())
