import type { ChainedCommands, Command } from "@tiptap/core";
import { findTable } from "@tiptap/pm/tables";

import { escapeText } from "../html";
import type { Given } from "./index";

/** A new table; its header row is a `thead` whose cells are the headers of their columns. */
export function insertTable(chain: ChainedCommands, given: Given): ChainedCommands {
  const rows = Number(given["rows"] ?? 3);
  const cols = Number(given["columns"] ?? 3);
  const table = chain.insertTable({ rows, cols, withHeaderRow: false });
  return given["header_row"] === false ? table : table.command(toggleHeaderRow);
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
