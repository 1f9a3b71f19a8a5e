"""Articles as lists and other articles name them: each rendered once, for pages of any depth."""

from collections.abc import Iterable
from functools import lru_cache
from secrets import token_hex
from typing import Any

from desktop.export.dates import date_text
from desktop.export.site import paths
from desktop.export.site.card import moment
from desktop.export.site.catalogue import Catalogue
from desktop.export.site.stock import Stock
from desktop.export.site.views import Link, Teaser
from desktop.export.words import Words
from desktop.vietnamese.dates import in_hanoi

_REMEMBERED = 2048
_LISTED = 4096
"""Articles that were named lately, and are likely to be so again: pages come in order of time.

In lists they are so later: twenty articles of a tag that one in a hundred has are two thousand apart.
"""


class Teasers:
    """Names the articles of `catalogue`, in HTML, by the theme's `macros` of teaser.html.j2.

    What was rendered has a token in the place of the page's root, drawn anew for each export, so
    that no text can hold it; each page puts its own root there.
    """

    def __init__(self, catalogue: Catalogue, words: Words, stock: Stock, macros: Any) -> None:  # noqa: ANN401 - a module of Jinja's
        self._catalogue, self._words, self._stock = catalogue, words, stock
        self._macros = macros
        self._root = token_hex(16)
        self._root_utf8 = self._root.encode()
        self._listed = lru_cache(_LISTED)(self._render_listed)
        self._related = lru_cache(_REMEMBERED)(self._render_related)

    def teaser(self, order: str, root: str) -> Teaser:
        """Return the article for a template to show on a page with this `root`."""
        card = self._catalogue.cards[order]
        date, iso = dated(card.seconds, self._words.language)
        return Teaser(
            title=card.title or self._words.untitled,
            url=f"{root}{card.path}",
            sapo=card.sapo,
            date=date,
            moment=iso,
            picture=self._stock.shown(card.cover, root),
            category=category_link(card.categories[0], root) if card.categories else None,
            language=card.language,
        )

    def listed(self, orders: Iterable[str], root: str) -> bytes:
        """Return the articles as a list shows them, on a page with this `root`."""
        told = [self._listed(order, place == 0) for place, order in enumerate(orders)]
        return self._placed(told, root)

    def related(self, orders: Iterable[str], root: str) -> bytes:
        """Return the articles as another article names them, on a page with this `root`."""
        return self._placed(map(self._related, orders), root)

    def _placed(self, told: Iterable[bytes], root: str) -> bytes:
        return b"\n".join(told).replace(self._root_utf8, root.encode())

    def _render_listed(self, order: str, is_first: bool) -> bytes:  # noqa: FBT001 - a cache's key
        story = self.teaser(order, self._root)
        html: str = self._macros.listed(story, self._words, is_first)
        return html.encode()

    def _render_related(self, order: str) -> bytes:
        html: str = self._macros.related(self.teaser(order, self._root), self._words)
        return html.encode()


@lru_cache(maxsize=4096)
def category_link(path: str, root: str) -> Link | None:
    """Return the link to a category by its path, such as `Tin tức/Thời sự`."""
    keys = paths.category_keys(path)
    if not keys:
        return None
    return Link(title=paths.category_names(path)[-1], url=f"{root}{paths.list_path(keys[-1])}")


@lru_cache(maxsize=4096)
def dated(seconds: int, language: str) -> tuple[str, str]:
    """Return a moment as readers see it, and as ISO 8601 in Vietnam's time."""
    when = moment(seconds)
    return date_text(when, language), in_hanoi(when).isoformat()
