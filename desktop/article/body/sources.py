"""The exact source of what is kept untouched, found again in the text that came in.

Parsers hand out trees without positions. A slice of the input is taken for the source of a node
only when it parses to that very node; otherwise the parser's own writing of it has to do.
"""

import re
from itertools import islice

from selectolax.lexbor import LexborNode

from desktop.article.body.parsing import fragment, html_of

_TRIES = 6
_CLOSE = re.compile(">")
_VOID = {"embed", "img", "input", "keygen"}


class Sources:
    """The text that came in, searched from `position` on along with the tree."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.position = 0

    def of(self, node: LexborNode) -> str:
        """Return the source of the element or comment `node`."""
        html = node.html or ""
        if node.tag == "-comment":
            return self._literal(html)
        starts = re.compile(rf"<{re.escape(node.tag or '')}(?=[\s/>])", re.IGNORECASE)
        for start in islice(starts.finditer(self._text, self.position), _TRIES):
            piece = self._element(start.start(), node.tag or "", html)
            if piece is not None:
                return piece
        return html

    def between(self, first: LexborNode, last: LexborNode, html: str) -> str:
        """Return the source from the comment `first` to the comment `last`, `html` in the tree."""
        opening, closing = first.html or "", last.html or ""
        start = self._text.find(opening, self.position)
        end = start
        for _ in range(_TRIES):
            end = self._text.find(closing, end + 1) if start >= 0 else -1
            if end < 0:
                break
            piece = self._text[start : end + len(closing)]
            if _parsed(piece) == html:
                self.position = start + len(piece)
                return piece
        return html

    def _literal(self, html: str) -> str:
        start = self._text.find(html, self.position)
        if start >= 0:
            self.position = start + len(html)
        return html

    def _element(self, start: int, tag: str, html: str) -> str | None:
        for end in self._ends(start, tag):
            piece = self._text[start:end]
            if _parsed(piece) == html:
                self.position = end
                return piece
        return None

    def _ends(self, start: int, tag: str) -> list[int]:
        """Return where an element begun at `start` may end: its tag, or its balanced end tags."""
        if tag in _VOID:
            closes = islice(_CLOSE.finditer(self._text, start), _TRIES)
            return [match.end() for match in closes]
        tags = re.compile(rf"<(/?){re.escape(tag)}(?=[\s/>])[^>]*>", re.IGNORECASE)
        depth = 0
        balanced: list[int] = []
        for match in tags.finditer(self._text, start):
            depth += -1 if match[1] else 1
            if depth <= 0:
                balanced.append(match.end())
            if len(balanced) == _TRIES:
                break
        return balanced


def _parsed(piece: str) -> str:
    return html_of(fragment(piece))
