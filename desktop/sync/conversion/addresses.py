"""A portal's addresses of pictures, files and articles, and what they are here."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from uuid import UUID

_SIZED = re.compile(r"-\d{1,5}x\d{1,5}(?=\.[A-Za-z0-9]{2,5}$)")
"""What WordPress puts into the names of the sizes it makes of a picture."""

_SCALED = re.compile(r"(?=\.[A-Za-z0-9]{2,5}$)")
_NUMBER = re.compile(r"\bwp-image-(\d+)\b")

MediaAt = Callable[[str], str | None]
"""Address of a file there, or its id, to its SHA-256 here."""

ArticleAt = Callable[[str], UUID | None]
Owns = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class KnownThere:
    """What addresses in a portal's texts stand for (a `desktop.article.body.known.Known`)."""

    media_at: MediaAt
    article_at: ArticleAt
    owns: Owns

    def media(self, values: Mapping[str, str | None]) -> str:
        """Return the SHA-256 of the picture, or whatever file, that an element shows, or ""."""
        addresses = list(candidates(values.get("src") or ""))
        found = map(self.media_at, [*addresses, *map(_other_scheme, addresses)])
        return next(filter(None, found), "") or self._by_number(values)

    def link(self, address: str) -> str:
        """Return the address in the library that `address` stands for, or ""."""
        if media := self.media_at(address):
            return f"media:{media}"
        article = self.article_at(address)
        return f"article:{article}" if article else ""

    def _by_number(self, values: Mapping[str, str | None]) -> str:
        number = number_of(values)
        owned = number and self.owns(values.get("src") or "")
        return (self.media_at(number) or "") if owned else ""


def candidates(address: str) -> Iterator[str]:
    """Yield `address`, then where the file may be that it shows a smaller size of."""
    if not address:
        return
    yield address
    plain = address.partition("?")[0]
    if plain != address:
        yield plain
    whole = _SIZED.sub("", plain)
    if whole != plain:
        yield whole
        yield _SCALED.sub("-scaled", whole, count=1)


def _other_scheme(address: str) -> str:
    """Return `address` with http for https or the other way: old texts outlive a site's move."""
    scheme, apart, rest = address.partition("://")
    return f"{'http' if scheme == 'https' else 'https'}{apart}{rest}" if apart else address


def number_of(values: Mapping[str, str | None]) -> str:
    """Return the id that WordPress puts into the class of a picture, or ""."""
    found = _NUMBER.search(values.get("class") or "")
    return found[1] if found else ""
