import type { Command } from "@tiptap/core";
import { isInTable, selectedRect } from "@tiptap/pm/tables";

const ALIGNED = new Set(["paragraph", "heading", "picture"]);

/** Align what is selected: cells as a whole inside a table, else paragraphs, headings and pictures. */
export function align(to: string | null): Command {
  return ({ state, tr }) => {
    if (isInTable(state)) {
      const { map, table, tableStart, ...rect } = selectedRect(state);
      for (const cell of map.cellsInRect(rect)) {
        const node = table.nodeAt(cell);
        if (node) tr.setNodeMarkup(tableStart + cell, undefined, { ...node.attrs, align: to });
      }
      return true;
    }
    const { from, to: end } = state.selection;
    state.doc.nodesBetween(from, end, (node, position) => {
      if (ALIGNED.has(node.type.name)) tr.setNodeAttribute(position, "align", to);
    });
    return true;
  };
}
