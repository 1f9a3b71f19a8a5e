"""What pages of every kind have: their frame, their trail, and articles in a list."""

from functools import lru_cache
from typing import Any

from desktop.export.dates import date_text, local
from desktop.export.site import paths
from desktop.export.site.card import Card, moment
from desktop.export.site.edition import Edition
from desktop.export.site.plan import feed_paths
from desktop.export.site.views import Feed, Link, PageView, Teaser

_REMEMBERED = 8192
"""Articles that were named lately, and are likely to be so again."""

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


def teaser(edition: Edition, card: Card, root: str) -> Teaser:
    """Return the article of `card` for a list on a page with this `root`."""
    date, iso = dated(card.seconds, edition.words.language)
    return Teaser(
        title=card.title or edition.words.untitled,
        url=f"{root}{card.path}",
        sapo=card.sapo,
        date=date,
        moment=iso,
        picture=edition.stock.shown(card.cover, root),
        category=category_link(card.categories[0], root) if card.categories else None,
        language=card.language,
    )


def mention(edition: Edition, card: Card, root: str) -> Teaser:
    """Return the article of `card` to be named, with its title and date alone."""
    key = card.order, root
    found = edition.teasers.get(key)
    if found is None:
        if len(edition.teasers) > _REMEMBERED:
            edition.teasers.clear()
        date, iso = dated(card.seconds, edition.words.language)
        title = card.title or edition.words.untitled
        found = edition.teasers[key] = Teaser(
            title=title,
            url=f"{root}{card.path}",
            sapo="",
            date=date,
            moment=iso,
            language=card.language,
        )
    return found


@lru_cache(maxsize=4096)
def category_link(path: str, root: str) -> Link | None:
    """Return the link to a category by its path, such as `Tin tức/Thời sự`."""
    keys = paths.category_keys(path)
    if not keys:
        return None
    return Link(title=paths.category_names(path)[-1], url=f"{root}{paths.list_path(keys[-1])}")


@lru_cache(maxsize=16384)
def dated(seconds: int, language: str) -> tuple[str, str]:
    """Return a moment as readers see it, and as ISO 8601 in Vietnam's time."""
    when = moment(seconds)
    return date_text(when, language), local(when).isoformat()
