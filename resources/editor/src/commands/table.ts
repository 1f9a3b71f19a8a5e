import type { ChainedCommands, Command } from "@tiptap/core";
import type { Node, Schema } from "@tiptap/pm/model";
import { TextSelection } from "@tiptap/pm/state";
import { findTable } from "@tiptap/pm/tables";

import { escapeText } from "../html";
import { insertBelow } from "./below";
import type { Given } from "./index";

/** A new table below the block with the caret, which goes to its first cell. */
export function insertTable(chain: ChainedCommands, given: Given): ChainedCommands {
  const rows = Number(given["rows"] ?? 3);
  const columns = Number(given["columns"] ?? 3);
  const table = chain.command(({ tr }) => {
    const at = insertBelow(tr, newTable(tr.doc.type.schema, rows, columns), tr.selection.$to, false);
    tr.setSelection(TextSelection.create(tr.doc, at + 4));
    return true;
  });
  return given["header_row"] === false ? table : table.command(toggleHeaderRow);
}

function newTable(schema: Schema, rows: number, columns: number): Node {
  const { table, tableRow, tableCell } = schema.nodes;
  const cells = Array.from({ length: columns }, () => tableCell!.createAndFill()!);
  return table!.create(null, Array.from({ length: rows }, () => tableRow!.create(null, cells)));
}

/** Turn the first row into a header row of the columns, or back. */
export const toggleHeaderRow: Command = ({ tr }) => {
  const table = findTable(tr.selection.$from);
  const first = table?.node.firstChild;
  if (!table || !first) return false;
  const header = first.attrs["section"] !== "thead";
  const { tableCell, tableHeader } = tr.doc.type.schema.nodes;
  tr.setNodeAttribute(table.start, "section", header ? "thead" : "tbody");
  first.forEach((cell, offset) => {
    const attributes = { ...cell.attrs, scope: header ? "col" : null };
    tr.setNodeMarkup(table.start + 1 + offset, header ? tableHeader : tableCell, attributes);
  });
  return true;
};

export function setTableCaption(chain: ChainedCommands, given: Given): ChainedCommands {
  const caption = escapeText(String(given["caption"] ?? "").trim().normalize("NFC"));
  return chain.command(({ tr }) => {
    const table = findTable(tr.selection.$from);
    if (table) tr.setNodeAttribute(table.pos, "caption", caption);
    return Boolean(table);
  });
}
