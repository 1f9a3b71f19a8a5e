/** Going to what was found: the words are selected and brought into sight. */

import { NodeSelection, Selection, TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

import { allPlaced, type Placed } from "./places";

export function goTo(view: EditorView, placed: Placed): void {
  view.dispatch(view.state.tr.setSelection(selection(view, placed)).scrollIntoView());
  view.focus();
}

function selection(view: EditorView, { mark, at }: Placed): Selection {
  const { doc } = view.state;
  if (mark.text !== null) return TextSelection.create(doc, at + mark.from, at + mark.to);
  const block = doc.nodeAt(at);
  return block && NodeSelection.isSelectable(block) ? NodeSelection.create(doc, at) : Selection.near(doc.resolve(at + 1));
}

/** The next mark after the selection, or the one before it; behind the last comes the first. */
export function step(view: EditorView, forward: boolean): Placed | null {
  const all = allPlaced(view);
  const { from, empty } = view.state.selection;
  const next = forward
    ? all.find(({ mark, at }) => at + mark.from > from || (empty && mark.text !== null && at + mark.from === from))
    : all.findLast(({ mark, at }) => at + (mark.text === null ? mark.to - 1 : mark.from) < from);
  return next ?? (forward ? all[0] : all.at(-1)) ?? null;
}
