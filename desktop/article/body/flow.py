"""Blocks as they come in: loose text gathers in a paragraph until a block ends it."""

from collections.abc import Callable

from desktop.article.body.inline import is_blank, is_no_text, tidy
from desktop.article.body.nodes import BREAK, Block, Blocks, Marks, Opaque, Paragraph, Run, Runs
from desktop.article.body.shortcodes import shortcode
from desktop.article.body.writing import escape_text

Source = Callable[[], str]
Before = tuple[str, str, Source | None, int]


class Flow:
    """A list of blocks under way; `tag` and `align` are those of the paragraph being filled.

    `html` is the text that is read: what is kept as it is gets looked up there.
    """

    _keeps_shortcodes = True

    def __init__(self, html: str, align: str = "") -> None:
        self.tag = "p"
        self.align = align
        self._html = html
        self._blocks: list[Block] = []
        self._runs: list[Run] = []
        self._source: Source | None = None

    def text(self, text: str, marks: Marks) -> None:
        """Go on with `text`."""
        self._runs.append((text, marks))

    def line_break(self, marks: Marks) -> None:
        """Go on in a new line."""
        self._runs.append((BREAK, marks))

    def part(self) -> None:
        """End the paragraph here; what comes after begins another."""
        self._flush()

    def add(self, block: Block) -> None:
        """End the paragraph and put `block` after it."""
        self._flush()
        self._blocks.append(block)

    def add_line(self, runs: Runs) -> None:
        """End the paragraph and put one of `runs`, such as a caption left alone, after it."""
        self.add(self._made("p", "", runs, None))

    def begin(self, tag: str, align: str, source: Source | None = None) -> Before:
        """Begin a paragraph, and return what `end` wants to know.

        One that has a `source` in the text is kept when it ends empty.
        """
        self._flush()
        before = (self.tag, self.align, self._source, len(self._blocks))
        self.tag = self.tag if tag == "p" else tag
        self.align = align or self.align
        self._source = source
        return before

    def end(self, before: Before) -> None:
        """End the paragraph that `begin` began."""
        if self._source and len(self._blocks) == before[3]:
            self._blocks.append(self._paragraph(self._source))
        else:
            self._flush()
        self.tag, self.align, self._source = before[:3]

    def blocks(self) -> Blocks:
        """End the last paragraph and return all blocks."""
        self._flush()
        return tuple(self._blocks)

    def _flush(self) -> None:
        if is_blank(self._runs) and (self._source or not self._is_empty_line()):
            self._runs.clear()
        elif self._runs:
            self._blocks.append(self._paragraph(None))

    def _is_empty_line(self) -> bool:
        return any(text == BREAK or not is_no_text(text) for text, _ in self._runs)

    def _paragraph(self, source: Source | None) -> Block:
        runs = tidy(self._runs)
        self._runs.clear()
        return self._made(self.tag, self.align, runs, source)

    def _made(self, tag: str, align: str, runs: Runs, source: Source | None) -> Block:
        code = shortcode(runs) if tag == "p" and not align else ""
        if code and self._keeps_shortcodes:
            return Opaque((source() if source else "") or self._as_it_stood(code))
        return Paragraph(tag, align, runs)

    def _as_it_stood(self, text: str) -> str:
        return text if text in self._html else escape_text(text)


class Line(Flow):
    """Text in one paragraph, such as a caption: what is a block of its own is set apart."""

    _keeps_shortcodes = False

    def runs(self) -> tuple[Runs, Blocks]:
        """Return the text of all paragraphs, a line each, and the blocks that are none."""
        blocks = self.blocks()
        paragraphs = [block for block in blocks if isinstance(block, Paragraph)]
        others = tuple(block for block in blocks if not isinstance(block, Paragraph))
        lines = [run for block in paragraphs for run in ((BREAK, ()), *block.runs)]
        return tidy(lines[1:]), others
