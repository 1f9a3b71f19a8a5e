/**
 * Which details are folded up on the page. It is a way to look at an article and no part of it:
 * readers get all of them folded. Where the caret goes, they unfold.
 */

import { type Command, Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView, type NodeView, type ViewMutationRecord } from "@tiptap/pm/view";

import { labels } from "./labels";

const key = new PluginKey<DecorationSet>("folding");

export const folding = Extension.create({
  name: "folding",
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply: (tr, folded) => unfoldedAtCaret(toggled(folded.map(tr.mapping, tr.doc), tr), tr),
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
});

function toggled(folded: DecorationSet, tr: Transaction): DecorationSet {
  const position = tr.getMeta(key) as number | undefined;
  const node = position === undefined ? null : tr.doc.nodeAt(position);
  if (position === undefined || !node) return folded;
  const end = position + node.nodeSize;
  const there = at(folded, position, end);
  if (there.length) return folded.remove(there);
  return folded.add(tr.doc, [Decoration.node(position, end, { class: "folded" }, { folded: true })]);
}

function at(folded: DecorationSet, from: number, to: number): Decoration[] {
  return folded.find(from, to).filter((each) => each.from === from && each.to === to);
}

/** Nobody writes where nothing is to be seen. */
function unfoldedAtCaret(folded: DecorationSet, tr: Transaction): DecorationSet {
  const { $head } = tr.selection;
  for (let depth = $head.depth; depth > 0; depth -= 1) {
    if ($head.node(depth).type.name !== "details" || $head.index(depth) === 0) continue;
    const there = at(folded, $head.before(depth), $head.after(depth));
    if (there.length) folded = folded.remove(there);
  }
  return folded;
}

/** Where the details around the caret stand, or null. */
export function detailsAt({ selection: { $from } }: EditorState): number | null {
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if ($from.node(depth).type.name === "details") return $from.before(depth);
  }
  return null;
}

export function isFolded(state: EditorState): boolean {
  const position = detailsAt(state);
  const node = position === null ? null : state.doc.nodeAt(position);
  if (position === null || !node) return false;
  return at(key.getState(state) ?? DecorationSet.empty, position, position + node.nodeSize).length > 0;
}

/** Fold or unfold the details around the caret, which goes to their summary. */
export const toggleFold: Command = ({ state, tr }) => {
  const position = detailsAt(state);
  if (position === null) return false;
  foldAt(tr, position);
  return true;
};

/** What is inside goes out of sight, and the caret with it: it goes to the summary. */
function foldAt(tr: Transaction, position: number): Transaction {
  const details = tr.doc.nodeAt(position)!;
  const summary = position + details.child(0).nodeSize;
  const { from } = tr.selection;
  if (summary < from && from < position + details.nodeSize) {
    tr.setSelection(TextSelection.create(tr.doc, summary));
  }
  return tr.setMeta(key, position);
}

/** Details as the page shows them: a button that folds, and all that is inside. */
export class DetailsView implements NodeView {
  readonly dom = document.createElement("div");
  readonly contentDOM = document.createElement("div");
  private readonly button = document.createElement("button");

  constructor(private node: Node, view: EditorView, position: () => number | undefined) {
    this.dom.className = "details";
    this.button.type = "button";
    this.button.className = "fold";
    this.button.contentEditable = "false";
    this.button.tabIndex = -1; // its command stands in the bar, and Tab goes on in the text
    this.button.title = labels().fold;
    this.button.ariaLabel = labels().fold;
    this.button.addEventListener("mousedown", (event) => event.preventDefault());
    this.button.addEventListener("click", () => {
      const place = position();
      if (place !== undefined) view.dispatch(foldAt(view.state.tr, place));
    });
    this.dom.append(this.button, this.contentDOM);
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    this.node = node;
    return true;
  }

  ignoreMutation(record: ViewMutationRecord): boolean {
    return record.type !== "selection" && !this.contentDOM.contains(record.target);
  }
}
