"""Addresses of the library in canonical HTML to those of a portal."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import unescape
from uuid import UUID

from desktop.article.body.writing import escape_value
from desktop.article.post import PortalMedia

_ARTICLE = re.compile(r'<a href="article:([0-9a-f-]{36})"')
_LINK = re.compile(
    r'<a href="(?:article:([0-9a-f-]{36})|media:([0-9a-f]{64}))"([^<>]*)>(.*?)</a>', re.DOTALL
)
_FIGURE = re.compile(
    r'<figure[^<>]*><(?:img|audio|video) src="media:([0-9a-f]{64})".*?</figure>', re.DOTALL
)
_SOURCE = re.compile(r'src="media:([0-9a-f]{64})"')

PermalinkOf = Callable[[UUID], str | None]


@dataclass(frozen=True, slots=True)
class Ours:
    """Where the library's files and articles are on the portal."""

    media: Mapping[str, PortalMedia]
    permalink_of: PermalinkOf

    def addressed(self, html: str) -> str:
        """Return canonical `html` with the portal's addresses.

        Figures of files that are not there are left out; links that lead nowhere there lose
        their tags.
        """
        html = _FIGURE.sub(self._figure, html)
        return _LINK.sub(self._link, html)

    def number(self, media: str) -> str:
        """Return the id there of the file with this SHA-256, or ""."""
        return self.media[media].remote_id if media in self.media else ""

    def loose(self, html: str) -> tuple[UUID, ...]:
        """Return the articles that canonical `html` links to and that have no address there."""
        linked = dict.fromkeys(map(UUID, _ARTICLE.findall(html)))
        return tuple(each for each in linked if not self.permalink_of(each))

    def _figure(self, found: re.Match[str]) -> str:
        known = self.media.get(found[1])
        if known is None:
            return ""
        return _SOURCE.sub(lambda _: f'src="{escape_value(known.url)}"', found[0], count=1)

    def _link(self, found: re.Match[str]) -> str:
        article, media, rest, inside = found.groups()
        if article:
            address = self.permalink_of(UUID(article)) or ""
        else:
            address = self.media[media].url if media in self.media else ""
        return f'<a href="{escape_value(address)}"{rest}>{inside}</a>' if address else inside


def linked(html: str) -> dict[UUID, None]:
    """Return the articles that canonical `html` links to, in order."""
    return dict.fromkeys(UUID(each) for each in _ARTICLE.findall(unescape(html)))
