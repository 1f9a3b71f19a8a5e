/** Rows and columns of a table turned into headings, and back. */

import type { Command } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import { TableMap } from "@tiptap/pm/tables";

import { tableOf } from "../tables/at";
import { headerColumns, headerRows, isCut } from "../tables/headings";

/** A table, and where its first row stands. */
interface TablePlace {
  node: Node;
  start: number;
}

/** Turn the first row, with those that its cells reach into, into headings of the columns, or back. */
export const toggleHeaderRow: Command = ({ state, tr }) => {
  const found = tableOf(state);
  if (!found) return false;
  turnHeaderRow(tr, found);
  return true;
};

export function turnHeaderRow(tr: Transaction, { node: table, start }: TablePlace): void {
  const heads = headerRows(table);
  const columns = headerColumns(table);
  const rows = heads || firstWhole(table);
  const map = TableMap.get(table);
  for (const cell of map.cellsInRect({ left: 0, top: 0, right: map.width, bottom: rows })) {
    const besideRow = map.findCell(cell).left < columns;
    retype(tr, start, table, cell, heads ? (besideRow ? "row" : null) : "col");
  }
  eachRow(tr, start, rows, heads ? "tbody" : "thead");
}

/** Turn the first column below the header rows into headings of the rows, or back. */
export const toggleHeaderColumn: Command = ({ state, tr }) => {
  const found = tableOf(state);
  if (!found) return false;
  const { node: table, start } = found;
  const map = TableMap.get(table);
  const heads = headerRows(table);
  const columns = headerColumns(table);
  if (heads >= map.height) return false;
  const below = { left: 0, top: heads, right: columns || 1, bottom: map.height };
  for (const cell of map.cellsInRect(below)) retype(tr, start, table, cell, columns ? null : "row");
  return true;
};

function firstWhole(table: Node): number {
  let rows = 1;
  while (!isCut(table, rows)) rows += 1;
  return rows;
}

function retype(tr: Transaction, start: number, table: Node, cell: number, scope: string | null): void {
  const { tableCell, tableHeader } = table.type.schema.nodes;
  const { scope: _before, ...attributes } = table.nodeAt(cell)!.attrs;
  tr.setNodeMarkup(start + cell, scope ? tableHeader : tableCell, scope ? { ...attributes, scope } : attributes);
}

function eachRow(tr: Transaction, start: number, rows: number, section: string): void {
  let position = start;
  for (let row = 0; row < rows; row += 1) {
    tr.setNodeAttribute(position, "section", section);
    position += tr.doc.nodeAt(position)!.nodeSize;
  }
}
