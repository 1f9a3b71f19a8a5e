"""What pages of every kind have: their frame and their trail."""

from typing import Any

from desktop.export.site import paths
from desktop.export.site.edition import Edition
from desktop.export.site.plan import feed_paths
from desktop.export.site.views import Feed, Link, PageView

_FEED_TYPES = ("application/rss+xml", "application/atom+xml")


def frame(edition: Edition, path: str, title: str, **values: Any) -> PageView:  # noqa: ANN401 - PageView's
    """Return the frame of the page at `path`; `values` are further fields of `PageView`."""
    root = values.pop("root", paths.root_of(path))
    told = {
        "description": title,
        "canonical": edition.canonical(path),
        "feeds": feeds(edition, paths.EVERYTHING, root),
        **values,
    }
    named = title if title == edition.name else f"{title} – {edition.name}"
    return PageView(
        site=edition.profile, words=edition.words, around=edition.around(root), title=named, **told
    )


def trail(edition: Edition, path: str, *links: Link) -> tuple[Link, ...]:
    """Return the way from home to the page at `path`: `links`, the page itself last."""
    return (Link(title=edition.words.home, url=f"{paths.root_of(path)}{paths.HOME}"), *links)


def feeds(edition: Edition, key: str, root: str) -> tuple[Feed, ...]:
    """Return the feeds of the list `key` for a page to announce; none without an address."""
    if not edition.base:
        return ()
    name = edition.catalogue.names.get(key) if key else ""
    title = f"{name} – {edition.name}" if name else edition.name
    kinds = zip(feed_paths(key), _FEED_TYPES, strict=False)
    return tuple(Feed(title=title, url=f"{root}{path}", type=kind) for path, kind in kinds)
