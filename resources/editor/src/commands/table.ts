import type { ChainedCommands, Command } from "@tiptap/core";
import type { Node, Schema } from "@tiptap/pm/model";
import { NodeSelection, TextSelection } from "@tiptap/pm/state";
import { addRowBefore, CellSelection, selectedRect, selectionCell } from "@tiptap/pm/tables";

import { tableOf } from "../tables/at";
import { reworded } from "../tables/caption";
import { headerRows } from "../tables/headings";
import { columnWidths, setWidths } from "../tables/widths";
import { insertBelow } from "./below";
import { toggleHeaderColumn, toggleHeaderRow } from "./headings";
import type { Given } from "./index";

/** A new table below the block with the caret, which goes to its first cell. */
export function insertTable(chain: ChainedCommands, given: Given): ChainedCommands {
  const rows = Number(given["rows"] ?? 3);
  const columns = Number(given["columns"] ?? 3);
  let table = chain.command(({ tr }) => {
    const at = insertBelow(tr, newTable(tr.doc.type.schema, rows, columns), tr.selection.$to, false);
    tr.setSelection(TextSelection.create(tr.doc, at + 4));
    return true;
  });
  if (given["header_row"] !== false) table = table.command(toggleHeaderRow);
  return given["header_column"] ? table.command(toggleHeaderColumn) : table;
}

function newTable(schema: Schema, rows: number, columns: number): Node {
  const { table, tableRow, tableCell } = schema.nodes;
  const cells = Array.from({ length: columns }, () => tableCell!.createAndFill()!);
  return table!.create(null, Array.from({ length: rows }, () => tableRow!.create(null, cells)));
}

export function setTableCaption(chain: ChainedCommands, given: Given): ChainedCommands {
  const words = String(given["caption"] ?? "").trim().normalize("NFC");
  return chain.command(({ state, tr }) => {
    const table = tableOf(state);
    if (!table) return false;
    const caption = reworded(state.schema, table.node.attrs["caption"] as string, words);
    tr.setNodeAttribute(table.pos, "caption", caption);
    return true;
  });
}

/** A row above a header row is one, too: it stands where headings are. */
export const rowAbove: Command = ({ state, tr, dispatch }) => {
  if (!tableOf(state)) return false;
  const { top, table, tableStart } = selectedRect(state);
  const heads = headerRows(table);
  return addRowBefore(state, dispatch && (() => {
    if (top < heads) tr.setNodeAttribute(rowPosition(tr.doc.nodeAt(tableStart - 1)!, tableStart, top), "section", "thead");
  }));
};

function rowPosition(table: Node, start: number, row: number): number {
  let position = start;
  for (let index = 0; index < row; index += 1) position += table.child(index).nodeSize;
  return position;
}

export const selectRow: Command = ({ state, tr }) => {
  if (!tableOf(state)) return false;
  const { $anchor, $head } = ends(state);
  tr.setSelection(CellSelection.rowSelection($anchor, $head));
  return true;
};

export const selectColumn: Command = ({ state, tr }) => {
  if (!tableOf(state)) return false;
  const { $anchor, $head } = ends(state);
  tr.setSelection(CellSelection.colSelection($anchor, $head));
  return true;
};

function ends(state: Parameters<Command>[0]["state"]) {
  const { selection } = state;
  if (selection instanceof CellSelection) return { $anchor: selection.$anchorCell, $head: selection.$headCell };
  const $cell = selectionCell(state);
  return { $anchor: $cell, $head: $cell };
}

export const selectTable: Command = ({ state, tr }) => {
  const table = tableOf(state);
  if (table) tr.setSelection(NodeSelection.create(tr.doc, table.pos));
  return Boolean(table);
};

/** Give the selected columns a width in percent, 0 takes it away; all others keep theirs. */
export function setColumnWidth(chain: ChainedCommands, given: Given): ChainedCommands {
  return chain.command(({ state, tr }) => {
    if (!tableOf(state)) return false;
    const { table, tableStart, left, right } = selectedRect(state);
    const widths = columnWidths(table).map((width, column) =>
      left <= column && column < right ? Number(given["width"] ?? 0) : width,
    );
    setWidths(tr, tableStart - 1, widths);
    return true;
  });
}

export const evenColumns: Command = ({ state, tr }) => {
  const table = tableOf(state);
  if (table) setWidths(tr, table.pos, columnWidths(table.node).map(() => 0));
  return Boolean(table);
};
