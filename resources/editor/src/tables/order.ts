/**
 * Keeps every table that changes in the order that `desktop/article/body/tables.py` knows: header
 * rows first, footers last, no cell reaching from one into the other, every heading with a scope.
 */

import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, type Transaction } from "@tiptap/pm/state";

import { every, firstFooter, headerRows } from "./headings";

export const tableOrder = Extension.create({
  name: "tableOrder",
  priority: 50, // after the cells have been put in order by prosemirror-tables
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction(_transactions, before, now) {
        if (before.doc === now.doc) return null;
        const { tr } = now;
        for (const position of changedTables(before.doc, now.doc)) order(tr, position);
        return tr.docChanged ? tr : null;
      },
    }),
  ],
});

/** Where tables stand that are not in `before`, the node, at the same place from start or end. */
function changedTables(before: Node, now: Node): number[] {
  let start = 0;
  let offset = 0;
  while (start < now.childCount && now.child(start) === before.maybeChild(start)) {
    offset += now.child(start).nodeSize;
    start += 1;
  }
  let end = now.childCount;
  let after = before.childCount;
  while (end > start && after > start && now.child(end - 1) === before.child(after - 1)) {
    end -= 1;
    after -= 1;
  }
  const found: number[] = [];
  for (let index = start; index < end; index += 1) {
    const child = now.child(index);
    if (child.type.name === "table") found.push(offset);
    if (!child.isTextblock) child.descendants((node, at) => {
      if (node.type.name === "table") found.push(offset + 1 + at);
      return !node.isTextblock;
    });
    offset += child.nodeSize;
  }
  return found;
}

function order(tr: Transaction, position: number): void {
  giveScopes(tr, position);
  const table = tr.doc.nodeAt(position)!;
  const feet = firstFooter(table);
  const heads = headerRows(table, feet);
  table.forEach((row, offset, index) => {
    const section = index < heads ? "thead" : index < feet ? "tbody" : "tfoot";
    if (row.attrs["section"] !== section) tr.setNodeAttribute(position + 1 + offset, "section", section);
  });
}

/** Cells of a header row are headings of columns; a heading that nobody gave a scope gets one. */
function giveScopes(tr: Transaction, position: number): void {
  const table = tr.doc.nodeAt(position)!;
  const heading = table.type.schema.nodes["tableHeader"]!;
  let leading = true;
  table.forEach((row, rowOffset) => {
    leading &&= row.attrs["section"] === "thead";
    const whole = every(row, (cell) => cell.type === heading);
    row.forEach((cell, offset) => {
      const scope = leading ? columnScope(cell) : cell.attrs["scope"] ?? (whole ? "col" : "row");
      if (!leading && cell.type !== heading) return;
      if (cell.type === heading && cell.attrs["scope"] === scope) return;
      tr.setNodeMarkup(position + 2 + rowOffset + offset, heading, { ...cell.attrs, scope });
    });
  });
}

function columnScope(cell: Node): string {
  return cell.attrs["scope"] === "colgroup" ? "colgroup" : "col";
}
