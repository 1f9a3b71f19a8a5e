/** Puts other words in the place of those that were found, as one step that can be undone. */

import { closeHistory } from "@tiptap/pm/history";
import type { EditorView } from "@tiptap/pm/view";

import type { Mend } from "./bridge";
import { textOf } from "./passages";
import { allPlaced, type Placed } from "./places";

/** Mend what still stands in its place; return how many places that were. */
export function mend(view: EditorView, mends: readonly Mend[]): number {
  const texts = new Map(mends.map(({ id, text }) => [id, text]));
  const places = apart(allPlaced(view).filter((placed) => texts.has(placed.mark.id) && standsStill(view, placed)));
  if (!places.length) return 0;
  const tr = closeHistory(view.state.tr);
  for (const { mark, at } of places.reverse()) {
    tr.insertText((texts.get(mark.id) ?? "").normalize("NFC"), at + mark.from, at + mark.to);
  }
  view.dispatch(tr);
  view.dispatch(closeHistory(view.state.tr)); // what is typed next is a step of its own
  return places.length;
}

function standsStill(view: EditorView, { mark, at }: Placed): boolean {
  const block = view.state.doc.nodeAt(at);
  return block !== null && mark.text !== null && textOf(block, mark.from - 1, mark.to - 1) === mark.text;
}

/** The places without those that lie in an earlier one. */
function apart(places: readonly Placed[]): Placed[] {
  let end = -1;
  return places.filter(({ mark, at }) => {
    const free = at + mark.from >= end;
    if (free) end = at + mark.to;
    return free;
  });
}
