"""HTML that stands on many pages, kept as bytes and put into its place when a page is encoded.

Half of a page is the same on all of them; to join and to encode it anew takes a third of the time
that a page takes.
"""

from secrets import token_hex
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markupsafe import Markup

_DIGITS = 4


class Inserts:
    """Stands in templates for what it keeps, by marks that no text can hold: they are drawn anew."""

    def __init__(self) -> None:
        self._mark = token_hex(16)
        self._between = self._mark.encode()
        self._kept: dict[bytes, bytes] = {}
        self._once: dict[bytes, bytes] = {}

    def keep(self, html: bytes) -> "Markup":
        """Return what stands for `html` on any page; nothing for nothing."""
        return self._named(self._kept, "k", html)

    def once(self, html: bytes) -> "Markup":
        """Return what stands for `html` on the next page; nothing for nothing."""
        return self._named(self._once, "o", html)

    def page(self, text: str) -> bytes:
        """Return the page `text`, which a template made, with everything in its place."""
        first, *rest = text.encode().split(self._between)
        parts = [first]
        for part in rest:
            name = part[: _DIGITS + 1]
            parts += (self._kept.get(name) or self._once[name], part[_DIGITS + 1 :])
        self._once.clear()
        return b"".join(parts)

    def _named(self, where: dict[bytes, bytes], kind: str, html: bytes) -> "Markup":
        from markupsafe import Markup

        if not html:
            return Markup("")
        name = f"{kind}{len(where):0{_DIGITS}x}"
        where[name.encode()] = html
        return Markup(self._mark + name)  # noqa: S704 - letters and digits
