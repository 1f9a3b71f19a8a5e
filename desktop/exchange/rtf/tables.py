"""Tables of RTF: rows say where each cell's right edge is, and which cells are merged."""

from dataclasses import dataclass, field, replace

from desktop.exchange.manuscript.parts import Block, Cell, Grid
from desktop.exchange.rtf.tree import Word

_NEAR = 30
"""Twips between edges that are meant to be one."""

_STEP = 1000


@dataclass(frozen=True, slots=True)
class _Edge:
    """How one cell of a row is defined."""

    right: int
    merged_left: bool = False
    merged_up: bool = False


@dataclass(slots=True)
class _Row:
    cells: list[tuple[Block, ...]]
    edges: list[_Edge]
    is_header: bool


@dataclass(slots=True)
class Table:
    """A table as it is read: definitions of a row come before its cells, or behind them too."""

    rows: list[_Row] = field(default_factory=list)
    cells: list[tuple[Block, ...]] = field(default_factory=list)
    edges: list[_Edge] = field(default_factory=list)
    next_edge: _Edge = _Edge(0)
    is_header: bool = False

    def define(self, word: Word) -> None:
        """Take in a control word that defines the row."""
        if word.name == "trowd":
            self.edges, self.next_edge, self.is_header = [], _Edge(0), False
        elif word.name == "trhdr":
            self.is_header = True
        elif word.name == "clmrg":
            self.next_edge = replace(self.next_edge, merged_left=True)
        elif word.name == "clvmrg":
            self.next_edge = replace(self.next_edge, merged_up=True)
        elif word.name == "cellx":
            self.edges.append(replace(self.next_edge, right=word.number or 0))
            self.next_edge = _Edge(0)

    def end_row(self) -> None:
        """Take in the end of a row."""
        edges = self.edges[: len(self.cells)]
        while len(edges) < len(self.cells):
            edges.append(_Edge((edges[-1].right if edges else 0) + _STEP))
        if self.cells:
            self.rows.append(_Row(self.cells, edges, self.is_header))
        self.cells = []

    def grid(self) -> Grid | None:
        """Return the table with its spans; None for one without rows."""
        if self.cells:
            self.end_row()
        columns = _columns(self.rows)
        placed = [_placed(row, columns) for row in self.rows]
        rows = tuple(
            tuple(_cell(each, placed, at) for each in row if not each.merged_up or at == 0)
            for at, row in enumerate(placed)
        )
        headers = 0
        while headers < len(self.rows) and self.rows[headers].is_header:
            headers += 1
        return Grid(rows, headers) if rows else None


DEFINING = {"trowd", "trhdr", "clmrg", "clvmrg", "cellx"}
"""Control words that `Table.define` takes."""


@dataclass(frozen=True, slots=True)
class _Placed:
    blocks: tuple[Block, ...]
    first: int
    width: int
    merged_up: bool


def _columns(rows: list[_Row]) -> list[int]:
    """Return the right edges of the columns, those near one another taken for one."""
    columns: list[int] = []
    for right in sorted({edge.right for row in rows for edge in row.edges}):
        if not columns or right - columns[-1] > _NEAR:
            columns.append(right)
    return columns


def _placed(row: _Row, columns: list[int]) -> list[_Placed]:
    placed: list[_Placed] = []
    first = 0
    for blocks, edge in zip(row.cells, row.edges, strict=True):
        end = sum(1 for column in columns if column <= edge.right + _NEAR)
        width = max(1, end - first)
        if edge.merged_left and placed:
            before = placed[-1]
            placed[-1] = replace(before, blocks=before.blocks + blocks, width=before.width + width)
        else:
            placed.append(_Placed(blocks, first, width, edge.merged_up))
        first += width
    return placed


def _cell(placed: _Placed, rows: list[list[_Placed]], at: int) -> Cell:
    end = at + 1
    while end < len(rows) and any(
        other.merged_up and other.first == placed.first for other in rows[end]
    ):
        end += 1
    return Cell(placed.blocks, placed.width, end - at)
