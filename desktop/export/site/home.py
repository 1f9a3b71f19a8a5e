"""What the home page, the menu and the two directories show, by key and order alone."""

from dataclasses import dataclass

from desktop.article.site import SiteProfile
from desktop.export.metadata import web_address
from desktop.export.site import paths
from desktop.export.site.catalogue import Catalogue, Orders

LEADS = 5
BLOCK = 5
"""Lead stories, and articles in a category's block."""


@dataclass(frozen=True, slots=True)
class Front:
    """The home page: the lead stories, and for each category its key and further articles."""

    leads: tuple[str, ...]
    blocks: tuple[tuple[str, tuple[str, ...]], ...]


def front(catalogue: Catalogue, profile: SiteProfile) -> Front:
    """Return what the home page shows: no article twice as a lead and in a block."""
    leads = _newest(catalogue.listed(paths.EVERYTHING), LEADS)
    blocks = []
    for key in categories(catalogue, profile):
        newest = _newest(catalogue.listed(key), LEADS + BLOCK)
        rest = tuple(order for order in newest if order not in leads)[:BLOCK]
        blocks.append((key, rest))
    return Front(leads, tuple(block for block in blocks if block[1]))


def categories(catalogue: Catalogue, profile: SiteProfile) -> list[str]:
    """Return the keys of the categories in the profile's order, then the others of the first level.

    Only categories in use have a page, so only they are named.
    """
    named = (paths.category_keys(path) for path in profile.categories)
    keys = [found[-1] for found in named if found]
    return [
        key
        for key in dict.fromkeys([*keys, *catalogue.under(paths.CATEGORY)])
        if key in catalogue.lists
    ]


def menu(catalogue: Catalogue, profile: SiteProfile) -> tuple[tuple[str, str], ...]:
    """Return title and target of each line of the menu; a category's target is its key."""
    if not profile.menu:
        first = [key for key in categories(catalogue, profile) if key.count("/") == 1]
        return tuple((catalogue.names[key], key) for key in first)
    lines = ((line.title, _target(catalogue, line.target)) for line in profile.menu)
    return tuple((title, target) for title, target in lines if title and target)


def months(catalogue: Catalogue) -> dict[str, list[str]]:
    """Return the keys of the months by year, the newest first."""
    keys = [key for key in catalogue.lists if key.startswith(f"{paths.MONTH}/")]
    years: dict[str, list[str]] = {}
    for key in sorted(keys, reverse=True):
        years.setdefault(key.split("/")[1], []).append(key)
    return years


def directory(catalogue: Catalogue) -> tuple[tuple[str, str], ...]:
    """Return every key and its name: what archive and site map are made of."""
    return tuple(sorted(catalogue.names.items()))


def _target(catalogue: Catalogue, target: str) -> str:
    if web_address(target) or target.startswith(("/", "mailto:", "tel:")):
        return target
    keys = paths.category_keys(target)
    return keys[-1] if keys and keys[-1] in catalogue.lists else ""


def _newest(orders: Orders, count: int) -> tuple[str, ...]:
    return tuple(reversed(orders[-count:]))
