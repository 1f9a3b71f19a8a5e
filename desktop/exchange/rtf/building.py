"""Blocks as they grow while RTF is read: pieces to paragraphs, cells to tables."""

from dataclasses import dataclass, field, replace

from desktop.exchange.manuscript.parts import Block, Content, Line, Piece, Role
from desktop.exchange.rtf import letters
from desktop.exchange.rtf.head import Head
from desktop.exchange.rtf.labels import Label
from desktop.exchange.rtf.state import State
from desktop.exchange.rtf.tables import Table


@dataclass(slots=True)
class Building:
    """One run of blocks: the text, a note or a text box."""

    head: Head
    blocks: list[Block] = field(default_factory=list)
    pieces: list[Content] = field(default_factory=list)
    label: Label | None = None
    boxes: list[Block] = field(default_factory=list)
    table: Table = field(default_factory=Table)
    _cell: list[Block] = field(default_factory=list)

    def put(self, piece: Piece) -> None:
        """Add text; the second half of a letter written in two joins the first."""
        last = self.pieces[-1] if self.pieces else None
        if isinstance(last, Piece) and "\ud800" <= last.text[-1:] < "\udc00":
            self.pieces[-1] = replace(last, text=last.text + piece.text)
        else:
            self.pieces.append(piece)

    def text(self) -> str:
        """Return the letters that no paragraph has taken yet."""
        return letters.whole("".join(each.text for each in self.pieces if isinstance(each, Piece)))

    def end_paragraph(self, state: State) -> None:
        """Take in the end of a paragraph that stands as `state` says."""
        if not state.in_table:
            self._end_table()
        into = self._cell if state.in_table else self.blocks
        into.append(self._line(state))
        into += self.boxes
        self.pieces, self.label, self.boxes = [], None, []

    def end_cell(self, state: State) -> None:
        """Take in the end of a cell."""
        if self.pieces or not self._cell:
            self.end_paragraph(_in_table(state))
        self.table.cells.append(tuple(self._cell))
        self._cell = []

    def whole(self, state: State) -> tuple[Block, ...]:
        """Return all blocks, those at the end too that nothing ends."""
        if self.pieces or self.boxes:
            self.end_paragraph(state)
        if self._cell:
            self.end_cell(state)
        self._end_table()
        return tuple(self.blocks)

    def _line(self, state: State) -> Line:
        role = self.head.role(state.style)
        outline = state.outline or self.head.outline(state.style)
        return Line(
            contents=tuple(map(_whole, self.pieces)),
            role=role,
            outline=outline if role is Role.TEXT else 0,
            align=state.align,
            item=self.label.item(state.level) if self.label else None,
        )

    def _end_table(self) -> None:
        grid = self.table.grid()
        if grid:
            self.blocks.append(grid)
        self.table = Table()


def _in_table(state: State) -> State:
    return replace(state, in_table=True)


def _whole(content: Content) -> Content:
    if isinstance(content, Piece):
        return replace(content, text=letters.whole(content.text))
    return content
