"""A portal's HTML to a canonical body."""

import re
from dataclasses import dataclass

from desktop.article.body import Normalised, blocks, normalise
from desktop.article.body.active import activity
from desktop.article.body.depth import flattened
from desktop.article.body.known import Known
from desktop.sync.conversion.classic.captions import with_figures
from desktop.sync.conversion.classic.cutting import cut
from desktop.sync.conversion.classic.lines import with_lines
from desktop.sync.conversion.gutenberg.editable import editable
from desktop.sync.conversion.gutenberg.parts import Part, is_in_blocks, parts
from desktop.sync.conversion.opaque import opaque

_TEXTS = re.compile(
    r"(?:<!-- wp:(paragraph|heading) (?:\{[^<>]*\} )?-->[^<]*(?:<(?!!--)[^<]*)*<!-- /wp:\1 -->\s*)+"
)
"""Gutenberg's blocks of text one after the other: what most posts are. Any HTML may be in them."""

_COMMENT = re.compile(r"<!-- /?wp:[^<>]*-->")


@dataclass(frozen=True, slots=True)
class Reading:
    """How a portal's HTML is read: whose addresses are `known`, and whether line ends count."""

    known: Known
    lines: bool = False

    def body(self, html: str) -> Normalised:
        """Return the body that `html` is to us, and what was active in it."""
        return normalise(self._html(html), self.known)

    def blocks(self, html: str) -> tuple[str, ...]:
        """Return the canonical blocks of `html`."""
        return tuple(blocks(self.body(html).body))

    def pieces(self, html: str) -> list[str]:
        """Return `html` in the pieces it is read in, joined they are `html` again."""
        return [
            piece
            for part in parts(html)
            for piece in ([part.source] if part.name else cut(part.source))
        ]

    def _html(self, html: str) -> str:
        if not self.lines and _TEXTS.fullmatch(html):
            return _COMMENT.sub("", html)
        return "".join(map(self._part, parts(html)))

    def _part(self, part: Part) -> str:
        if not part.name:
            text = with_figures(part.source, self.known.media)
            return with_lines(text) if self.lines else text
        inside = editable(part, self.known)
        if inside is not None:
            return inside
        return opaque(part.source) if _is_harmless(part.source) else part.html


def _is_harmless(source: str) -> bool:
    return flattened(source) == source and not activity(source)


def counts_lines(html: str, *, wordpress: bool) -> bool:
    """Tell whether line ends in `html` count: in WordPress's posts without blocks."""
    return wordpress and not is_in_blocks(html)
