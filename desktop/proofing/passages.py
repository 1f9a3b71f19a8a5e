"""The passages of an article: its stretches of text, as the editor's page has them.

A passage is what the page calls a text block with words in it: a paragraph, a heading, the line
of a list item or a cell, a caption, a credit, a summary. Bodies are canonical HTML, in which
every `<…>` is a tag (`desktop.article.body.writing`), so they are read without a parser.
"""

import html
import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from desktop.article.body.profile import MARK_ORDER, VOID
from desktop.proofing.findings import Part
from desktop.proofing.left_alone import mask

_TOKEN = re.compile("<(/?)([a-z0-9]+)([^<>]*)>|([^<]+)")
_VALUE = re.compile('="([^"]*)"')
_WORD = re.compile(r"[^\W\d_]+")
_INLINE = frozenset(MARK_ORDER)
_CAPTIONS = {"figcaption", "cite"}
_UNSEEN = {"caption", "figure"}


@dataclass(frozen=True, slots=True)
class Word:
    """Letters that stand together, and where they begin and end in their passage."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class InlineElement:
    """An inline element around part of a passage; `value` is its first attribute's (an address)."""

    tag: str
    value: str
    start: int
    end: int


@dataclass(frozen=True, kw_only=True)
class Passage:
    """A stretch of text; `number` counts those of its block.

    `number` is none where the page has the text but not as text of its own: the caption of a
    table, the title of an embedded film or map. `tag` is the element around, or `title` and `sapo`.
    """

    part: Part = Part.BODY
    block: int = 0
    number: int | None = 0
    tag: str = "p"
    text: str
    elements: tuple[InlineElement, ...] = ()

    @cached_property
    def open_text(self) -> str:
        """The text with U+FFFC for every letter that rules leave alone: addresses, codes, …."""
        return mask(self.text, [(e.start, e.end) for e in self.elements if _is_foreign(e)])

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words of `open_text`."""
        return tuple(Word(m[0], m.start(), m.end()) for m in _WORD.finditer(self.open_text))


def _is_foreign(element: InlineElement) -> bool:
    foreign = element.tag == "span" and element.value.partition("-")[0] != "vi"
    return foreign or element.tag == "code"


def split(body: str) -> list[str]:
    """Return the top blocks of `body`; a line is one unless blocks can hold lines."""
    if not body:
        return []
    if "<pre>" in body or "data-opaque" in body:
        from desktop.article.body import blocks

        return blocks(body)
    return body.split("\n")


def passages(body: str) -> Iterator[Passage]:
    """Yield the passages of `body` with words, in reading order."""
    for number, block in enumerate(split(body)):
        for passage in passages_of_block(block):
            yield replace(passage, block=number)


def passages_of_block(block: str) -> list[Passage]:
    """Return the passages of one top block, as if it were the first."""
    return _Block(block).passages


class _Block:
    """Reads one block from its first tag to its last."""

    def __init__(self, source: str) -> None:
        self._found: list[Passage] = []
        self._around: list[str] = []
        self._figure = 0
        self._clear()
        for token in _TOKEN.finditer(source):
            closing, tag, values, text = token.groups()
            if text is not None:
                self._add(html.unescape(text) if "&" in text else text)
            elif tag == "br":
                self._add("\n")
            elif tag in _INLINE:
                self._inline(tag, values, closing=bool(closing))
            else:
                self._boundary(tag, closing=bool(closing))

    @property
    def passages(self) -> list[Passage]:
        """The passages found, numbered as in the page."""
        numbers = itertools.count()
        return [
            replace(each, number=None if each.tag in _UNSEEN else next(numbers))
            for each in self._found
        ]

    def _clear(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._open: list[tuple[str, str, int]] = []
        self._elements: list[InlineElement] = []

    def _add(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)

    def _inline(self, tag: str, values: str, *, closing: bool) -> None:
        if not closing:
            value = _VALUE.search(values)
            self._open.append((tag, html.unescape(value[1]) if value else "", self._length))
        elif self._open:
            tag, found, start = self._open.pop()
            self._elements.append(InlineElement(tag, found, start, self._length))

    def _boundary(self, tag: str, *, closing: bool) -> None:
        self._flush(before_credit=tag == "cite" and not closing)
        if tag == "figure":
            self._end_figure() if closing else self._begin_figure()
        if closing and self._around:
            self._around.pop()
        elif not closing and tag not in VOID:
            self._around.append(tag)

    def _begin_figure(self) -> None:
        self._figure = len(self._found)

    def _end_figure(self) -> None:
        """Put caption and credit first, as the page has them; the text of a recording follows."""
        inside = self._found[self._figure :]
        self._found[self._figure :] = sorted(inside, key=lambda each: each.tag not in _CAPTIONS)

    def _flush(self, *, before_credit: bool) -> None:
        text = "".join(self._pieces)
        tag = self._around[-1] if self._around else "p"
        if before_credit:
            text = text.removesuffix(" ")
        elif tag == "pre":
            text = text.removeprefix("\n")  # a parser drops it, so one that is meant is doubled
        if text.strip():
            self._found.append(Passage(tag=tag, text=text, elements=tuple(self._elements)))
        self._clear()
