"""The body as the application knows it: one entry a block of the page, patched as it is edited."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop.article import body as profile
from desktop.article.words import word_count

_NOTHING_WRITTEN = "<p></p>"
"""The one line to write on that an empty page has; it is no text."""


@dataclass(frozen=True, slots=True)
class Block:
    """A canonical block and the number of its words."""

    html: str
    words: int

    @property
    def count(self) -> int:
        """How many canonical blocks it is; more than one is rare."""
        if "\n" in self.html:
            return len(profile.blocks(self.html))
        return 1 if self.html else 0


class BodyBlocks:
    """The top-level blocks of a body, each with its words counted once.

    What a block of the page is worth may be nothing (an empty paragraph) or several canonical
    blocks; the entry keeps its place either way, so that the page's numbering holds. An empty
    body is one empty line in the page.
    """

    def __init__(self, body: str) -> None:
        self._blocks = [counted(block) for block in (profile.blocks(body) if body else [""])]
        self._body: str | None = body
        self._awaited: dict[str, Block] = {}
        self._words = sum(block.words for block in self._blocks)

    @property
    def body(self) -> str:
        """The body in canonical form."""
        if self._body is None:
            body = "\n".join(block.html for block in self._blocks if block.html)
            self._body = "" if body == _NOTHING_WRITTEN else body
        return self._body

    @property
    def words(self) -> int:
        """How many words the body has."""
        return self._words

    @property
    def html(self) -> list[str]:
        """The blocks, by the page's numbering."""
        return [block.html for block in self._blocks]

    def counts(self) -> list[int]:
        """Return how many blocks of `body` each entry is."""
        if not self.body:
            return [0] * len(self._blocks)
        return [block.count for block in self._blocks]

    def patch(self, start: int, removed: int, html: Sequence[str]) -> None:
        """Put `html` (foreign until normalised here) in the place of `removed` blocks at `start`."""
        added = [self._added(block) for block in html]
        end = start + removed
        self._words += sum(block.words for block in added)
        self._words -= sum(block.words for block in self._blocks[start:end])
        self._blocks[start:end] = added
        self._body = None

    def await_blocks(self, blocks: Iterable[Block]) -> None:
        """Know `blocks` as canonical, so that a large paste costs little when the page sends it."""
        self._awaited = {block.html: block for block in blocks}

    def _added(self, html: str) -> Block:
        return self._awaited.get(html) or counted(profile.normalise(html).body)


def counted(html: str) -> Block:
    """Return the canonical block `html` with its words counted."""
    return Block(html, word_count(profile.plain_text(html)) if html else 0)
