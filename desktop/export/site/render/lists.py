"""Pages of lists: a category, a keyword, a topic, an author or a month."""

from desktop.export.site import paths
from desktop.export.site.edition import Edition
from desktop.export.site.listing import Ingredients
from desktop.export.site.render.common import feeds, frame, trail
from desktop.export.site.structured import breadcrumbs, json_ld
from desktop.export.site.views import Link, ListView, Paging
from desktop.language import translator

_KINDS = {
    paths.CATEGORY: "category",
    paths.TAG: "tag",
    paths.TOPIC: "topic",
    paths.AUTHOR: "author",
    paths.MONTH: "month",
}


def list_page(edition: Edition, key: str, number: int, shown: Ingredients) -> bytes:
    """Return page `number` (0: the front) of the list `key`, which is made of `shown`.

    Of the edition's catalogue it needs the cards and names that `shown` tells, no list.
    """
    path = paths.list_path(key, number)
    root = paths.root_of(path)
    kind = _KINDS[key.partition("/")[0]]
    heading = list_name(edition, key)
    view = ListView(
        heading=heading,
        kind=kind,
        teasers=edition.inserts.once(edition.teasers.listed(shown.orders, root)),
        paging=_paging(edition, key, number, shown.near),
        below=tuple(_link(edition, child, root) for child, _ in shown.below),
    )
    links = trail(edition, path, *(_link(edition, one, root) for one, _ in shown.trail))
    tr = translator(edition.words.language)
    title = tr("{list}, page {number}", list=heading, number=number) if number else heading
    page = frame(
        edition,
        path,
        title,
        trail=links,
        feeds=feeds(edition, key, root) or feeds(edition, paths.EVERYTHING, root),
        json_ld=(json_ld(breadcrumbs(links, edition.base, path.rpartition("/")[0] + "/")),),
    )
    return edition.page("list", page=page, view=view)


def list_name(edition: Edition, key: str) -> str:
    """Return what readers call the list: a month by `Tháng 07/2018`."""
    name = edition.catalogue.names[key]
    if key.startswith(f"{paths.MONTH}/"):
        tr = translator(edition.words.language)
        return tr("Month {month}", month=name)
    return name


def _link(edition: Edition, key: str, root: str) -> Link:
    return Link(title=list_name(edition, key), url=f"{root}{paths.list_path(key)}")


def _paging(edition: Edition, key: str, number: int, near: tuple[int, ...]) -> Paging | None:
    if not near:
        return None
    root = paths.root_of(paths.list_path(key))
    tr = translator(edition.words.language)
    newest = tr("Newest")

    def link(n: int) -> Link:
        url = f"{root}{paths.list_path(key, n)}"
        return Link(title=str(n) if n else newest, url=url, current=n == number)

    newer = None if number == 0 else link(number + 1 if near[0] > number else 0)
    older = None if number == 1 else link(number - 1 if number else near[0])
    return Paging(newer=newer, older=older, pages=tuple(map(link, (0, *near))))
