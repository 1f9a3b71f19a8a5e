/**
 * Rows and columns of a table moved past their neighbours. What merged cells hold together moves
 * as one, so no cell changes; headings and footers stay where they are.
 */

import type { Command } from "@tiptap/core";
import { Fragment, type Node } from "@tiptap/pm/model";
import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { CellSelection, selectedRect, selectionCell, TableMap } from "@tiptap/pm/tables";

import { tableOf } from "../tables/at";
import { firstFooter, headerColumns, headerRows, isColumnCut, isCut } from "../tables/headings";

export type Direction = "up" | "down" | "left" | "right";

/** Two neighbouring runs of rows or columns, `from` to `between` and `between` to `to`. */
interface Swap {
  from: number;
  between: number;
  to: number;
}

/** What changes places when the selected rows or columns move; null where they cannot. */
export function swapOf(state: EditorState, direction: Direction): Swap | null {
  if (!tableOf(state)) return null;
  const { table, top, bottom, left, right } = selectedRect(state);
  const map = TableMap.get(table);
  if (direction === "up" || direction === "down") {
    const borders = [headerRows(table), firstFooter(table)];
    return swap(top, bottom, map.height, direction === "up", (row) => isCut(table, row), borders);
  }
  const cut = (column: number) => isColumnCut(table, column);
  return swap(left, right, map.width, direction === "left", cut, [headerColumns(table)]);
}

function swap(
  start: number, end: number, last: number, backwards: boolean,
  isApart: (place: number) => boolean, borders: number[],
): Swap | null {
  const back = (place: number): number => (isApart(place) ? place : back(place - 1));
  const on = (place: number): number => (isApart(place) ? place : on(place + 1));
  const [first, after] = [back(start), on(end)];
  if (backwards ? first === 0 : after === last) return null;
  const found = backwards
    ? { from: back(first - 1), between: first, to: after }
    : { from: first, between: after, to: on(after + 1) };
  return borders.some((border) => found.from < border && border < found.to) ? null : found;
}

export const moveRows = (direction: "up" | "down"): Command => ({ state, tr }) => {
  const found = swapOf(state, direction);
  if (!found) return false;
  const { table, tableStart } = selectedRect(state);
  const rows = table.content.content;
  const [first, second] = [rows.slice(found.from, found.between), rows.slice(found.between, found.to)];
  const from = tableStart + size(rows.slice(0, found.from));
  tr.replaceWith(from, from + size(first) + size(second), [...second, ...first]);
  shift(tr, state, direction === "up" ? -size(first) : size(second));
  return true;
};

function size(nodes: readonly Node[]): number {
  return nodes.reduce((total, node) => total + node.nodeSize, 0);
}

/** The selection moves along with its cells. */
function shift(tr: Transaction, { selection }: EditorState, by: number): void {
  if (selection instanceof CellSelection) {
    const { $anchorCell, $headCell } = selection;
    tr.setSelection(CellSelection.create(tr.doc, $anchorCell.pos + by, $headCell.pos + by));
  } else {
    tr.setSelection(TextSelection.create(tr.doc, selection.anchor + by, selection.head + by));
  }
}

export const moveColumns = (direction: "left" | "right"): Command => ({ state, tr }) => {
  const found = swapOf(state, direction);
  if (!found) return false;
  const { table, tableStart, map } = selectedRect(state);
  const rows: Node[] = [];
  table.forEach((row, offset) => rows.push(swapped(row, map, offset, found)));
  tr.replaceWith(tableStart, tableStart + table.content.size, rows);
  follow(tr, state, tableStart, map, found);
  return true;
};

function swapped(row: Node, map: TableMap, offset: number, { from, between, to }: Swap): Node {
  const parts: [Node[], Node[], Node[], Node[]] = [[], [], [], []];
  row.forEach((cell, at) => {
    const { left } = map.findCell(offset + 1 + at);
    parts[left < from ? 0 : left < between ? 2 : left < to ? 1 : 3].push(cell);
  });
  return row.copy(Fragment.from(parts.flat()));
}

/** The selection goes to where its cells went. */
function follow(tr: Transaction, state: EditorState, start: number, map: TableMap, { from, between, to }: Swap): void {
  const now = TableMap.get(tr.doc.nodeAt(start - 1)!);
  const placed = (cell: number): number => {
    const { top, left } = map.findCell(cell - start);
    const column = left < between ? left + to - between : left - (between - from);
    return start + now.map[top * now.width + column]!;
  };
  const { selection } = state;
  if (selection instanceof CellSelection) {
    tr.setSelection(CellSelection.create(tr.doc, placed(selection.$anchorCell.pos), placed(selection.$headCell.pos)));
  } else {
    const cell = selectionCell(state).pos;
    const by = placed(cell) - cell;
    tr.setSelection(TextSelection.create(tr.doc, selection.anchor + by, selection.head + by));
  }
}
