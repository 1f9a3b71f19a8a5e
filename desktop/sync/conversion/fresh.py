"""Blocks that are new or changed, written anew for one portal."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.article.body import blocks, normalise
from desktop.article.body.reading import Reader
from desktop.sync.conversion.gutenberg.writing import BlockWriter, commented
from desktop.sync.conversion.links import Ours
from desktop.sync.conversion.opaque import opened
from desktop.sync.conversion.plain import plain
from desktop.sync.conversion.reading import Reading


@dataclass(frozen=True, slots=True)
class Fresh:
    """Writes blocks for a post `in_blocks`, or of plain HTML; `reading` is how it is read again.

    `wordpress` pictures tell their id in their class. A `careful` one keeps opaque blocks closed,
    for such whose sources would take in what stands around them.
    """

    ours: Ours
    reading: Reading
    in_blocks: bool
    wordpress: bool
    careful: bool = False

    def write(self, block: str) -> str:
        """Return the canonical `block` as HTML that is read as the same again.

        What cannot be there, such as a picture without an address, is left out; empty when
        that is all.
        """
        meant = self.meant(block)
        if not meant:
            return ""
        shapes = list(self._shapes(block))
        return next((html for html in shapes if self.reading.blocks(html) == meant), shapes[-1])

    def meant(self, block: str) -> tuple[str, ...]:
        """Return what of the canonical `block` can be there, as it is to be read again."""
        return tuple(blocks(normalise(self.ours.addressed(block), self.reading.known).body))

    def _shapes(self, block: str) -> Iterator[str]:
        for closed in self._closed(block):
            if "data-opaque" in block and not self.careful:
                yield opened(closed)
            yield closed

    def _closed(self, block: str) -> Iterator[str]:
        """Yield the shapes of `block`, the best first, opaque blocks in it still closed."""
        html = plain(block, self.ours, numbered=self.wordpress and not self.in_blocks)
        if not self.in_blocks:
            yield html
        elif block.startswith("<div "):
            yield html
            yield commented("html", html)
        else:
            written = BlockWriter(self.ours.number).write(Reader(block).read()[0])
            if written is not None:
                yield self.ours.addressed(written)
            yield commented("html", html)
