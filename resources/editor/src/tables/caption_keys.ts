/** The keys that lead into a table's caption: up from its first row, down from what stands before it. */

import { type Editor, Extension } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import { selectedRect } from "@tiptap/pm/tables";

import { tableOf } from "./at";

/** Below their last line another cell may follow first. */
const CLOSED = new Set(["tableCell", "tableHeader"]);

export const captionKeys = Extension.create({
  name: "captionKeys",
  priority: 150, // before prosemirror-tables goes from cell to cell
  addKeyboardShortcuts() {
    const { editor } = this;
    return {
      ArrowUp: () => inFirstRow(editor) && editor.view.endOfTextblock("up") && writeCaption(editor, tableOf(editor.state)),
      ArrowDown: () => writeCaption(editor, tableBelow(editor)),
      "Shift-Tab": () => inFirstCell(editor) && writeCaption(editor, tableOf(editor.state)),
    };
  },
});

function inFirstRow({ state }: Editor): boolean {
  const { selection } = state;
  if (!(selection instanceof TextSelection) || !selection.empty || !tableOf(state)) return false;
  const cell = tableOf(state)!.depth + 2;
  return selectedRect(state).top === 0 && selection.$from.index(cell) === 0;
}

function inFirstCell({ state }: Editor): boolean {
  if (!tableOf(state)) return false;
  const { top, left } = selectedRect(state);
  return top === 0 && left === 0;
}

/** The table that the caret would get into one line further down. */
function tableBelow({ state, view }: Editor): { pos: number } | null {
  const { $from, empty } = state.selection;
  if (!empty || !$from.parent.isTextblock || !view.endOfTextblock("down")) return null;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const next = $from.node(depth - 1).maybeChild($from.index(depth - 1) + 1);
    if (next) return next.type.name === "table" ? { pos: $from.after(depth) } : null;
    if (CLOSED.has($from.node(depth - 1).type.name)) return null;
  }
  return null;
}

/** Put the caret into the caption of a table. */
function writeCaption({ view }: Editor, table: { pos: number } | null): boolean {
  const dom = table && view.nodeDOM(table.pos);
  const field = dom instanceof HTMLElement ? dom.querySelector<HTMLElement>(":scope > caption > .table-caption") : null;
  field?.focus();
  return Boolean(field);
}
