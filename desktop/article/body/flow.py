"""Blocks as they come in: loose text gathers in a paragraph until a block ends it."""

from desktop.article.body.inline import is_blank, tidy
from desktop.article.body.nodes import BREAK, Block, Blocks, Marks, Paragraph, Run, Runs

_NO_TEXT = " \t\n\f\r"


class Flow:
    """A list of blocks under way; `tag` and `align` are those of the paragraph being filled."""

    def __init__(self, tag: str = "p", align: str = "") -> None:
        self.tag = tag
        self.align = align
        self._blocks: list[Block] = []
        self._runs: list[Run] = []
        self._own = False

    def text(self, text: str, marks: Marks) -> None:
        """Go on with `text`."""
        self._runs.append((text.replace(BREAK, " "), marks))

    def line_break(self, marks: Marks) -> None:
        """Go on in a new line."""
        self._runs.append((BREAK, marks))

    def is_at_start(self) -> bool:
        """Tell whether nothing is in the paragraph yet."""
        return is_blank(self._runs)

    def part(self) -> None:
        """End the paragraph here; what comes after begins another."""
        self._flush()

    def add(self, block: Block) -> None:
        """End the paragraph and put `block` after it."""
        self._flush()
        self._blocks.append(block)

    def begin(self, tag: str, align: str, *, own: bool) -> "tuple[str, str, bool, int]":
        """Begin a paragraph; an `own` one is kept when it ends empty. Return what `end` wants."""
        self._flush()
        before = (self.tag, self.align, self._own)
        self.tag = self.tag if tag == "p" else tag
        self.align = align or self.align
        self._own = own
        return (*before, len(self._blocks))

    def end(self, before: "tuple[str, str, bool, int]") -> None:
        """End the paragraph that `begin` began."""
        if self._own and len(self._blocks) == before[3]:
            self._blocks.append(self._paragraph())
        else:
            self._flush()
        self.tag, self.align, self._own = before[:3]

    def blocks(self) -> Blocks:
        """End the last paragraph and return all blocks."""
        self._flush()
        return tuple(self._blocks)

    def runs(self) -> tuple[Runs, Blocks]:
        """Return the text of all paragraphs, a line each, and the blocks that are none."""
        paragraphs = [block for block in self.blocks() if isinstance(block, Paragraph)]
        others = tuple(block for block in self._blocks if not isinstance(block, Paragraph))
        lines = [run for block in paragraphs for run in ((BREAK, ()), *block.runs)]
        return tidy(lines[1:]), others

    def _flush(self) -> None:
        if is_blank(self._runs) and (self._own or not self._is_empty_line()):
            self._runs.clear()
        elif self._runs:
            self._blocks.append(self._paragraph())

    def _is_empty_line(self) -> bool:
        return any(text == BREAK or text.strip(_NO_TEXT) for text, _ in self._runs)

    def _paragraph(self) -> Paragraph:
        paragraph = Paragraph(self.tag, self.align, tidy(self._runs))
        self._runs.clear()
        return paragraph
