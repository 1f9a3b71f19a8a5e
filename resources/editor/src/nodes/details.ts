import { type Editor, Node } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";

import { DetailsView } from "../folding";
import { element } from "../html";
import type { Writer } from "../serialise";

/** A part that readers unfold; drawn as a `div`, so that it can be written into. */
export const Details = Node.create({
  name: "details",
  group: "block",
  content: "summary block+",
  defining: true,
  isolating: true,
  parseHTML: () => [{ tag: "details" }, { tag: "div.details", priority: 60 }],
  renderHTML: () => ["div", { class: "details" }, 0],
  addNodeView: () => ({ node, view, getPos }) => new DetailsView(node, view, getPos),
});

export const Summary = Node.create({
  name: "summary",
  content: "inline*",
  defining: true,
  selectable: false,
  parseHTML: () => [{ tag: "summary" }, { tag: "p.summary", priority: 60 }],
  renderHTML: () => ["p", { class: "summary" }, 0],
  addKeyboardShortcuts() {
    return { Enter: () => this.editor.isActive(this.name) && goInside(this.editor) };
  },
});

/** Enter in the summary goes on to what unfolds. */
function goInside(editor: Editor): boolean {
  return editor.commands.command(({ tr }) => {
    const after = tr.selection.$from.after();
    const inside = TextSelection.near(tr.doc.resolve(after + 1));
    tr.setSelection(inside).scrollIntoView();
    return true;
  });
}

export const writeDetails: Writer = (node, inside) => element("details", {}, inside.blocks(node));

export const writeSummary: Writer = (node, inside) => element("summary", {}, inside.inline(node));
