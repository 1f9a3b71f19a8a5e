"""Files and articles of the library that foreign HTML names by addresses of its own."""

from collections.abc import Mapping
from typing import Protocol


class Known(Protocol):
    """What an address elsewhere stands for here."""

    def media(self, values: Mapping[str, str | None]) -> str:
        """Return the SHA-256 of the file that an element with these attributes shows, or ""."""
        ...

    def link(self, address: str) -> str:
        """Return `media:…` or `article:…` when `address` leads to one of ours, else ""."""
        ...


class _Nothing:
    def media(self, _values: Mapping[str, str | None]) -> str:
        return ""

    def link(self, _address: str) -> str:
        return ""


NOTHING: Known = _Nothing()
"""No address is known."""
