/** Mends what was found, as one step that can be undone. */

import { closeHistory } from "@tiptap/pm/history";
import type { Node } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

import type { Mend } from "./bridge";
import { textOf } from "./passages";
import { allPlaced, type Placed } from "./places";
import { remedied } from "./remedies";

/** Mend what still stands in its place, from the last to the first; return how many places that were. */
export function mend(view: EditorView, mends: readonly Mend[]): number {
  const wanted = new Map(mends.map((each) => [each.id, each]));
  const places = apart(allPlaced(view).filter(({ mark }) => wanted.has(mark.id)));
  const tr = closeHistory(view.state.tr);
  const done = places.reverse().filter((placed) => mendAt(tr, placed, wanted.get(placed.mark.id)!));
  if (!tr.docChanged) return 0;
  view.dispatch(tr);
  view.dispatch(closeHistory(view.state.tr)); // what is typed next is a step of its own
  return done.length;
}

function mendAt(tr: Transaction, placed: Placed, { text, remedy }: Mend): boolean {
  const { mark, at } = placed;
  if (!standsStill(tr.doc, placed)) return false;
  if (remedy) return remedied(tr, placed, remedy);
  if (mark.text === null) return false;
  tr.insertText(text.normalize("NFC"), at + mark.from, at + mark.to);
  return true;
}

function standsStill(doc: Node, { mark, at }: Placed): boolean {
  const block = doc.nodeAt(at);
  return block !== null && (mark.text === null || textOf(block, mark.from - 1, mark.to - 1) === mark.text);
}

/** The places without those whose words lie in an earlier one; a whole block has no words. */
function apart(places: readonly Placed[]): Placed[] {
  let end = -1;
  return places.filter(({ mark, at }) => {
    if (mark.text === null) return true;
    const free = at + mark.from >= end;
    if (free) end = at + mark.to;
    return free;
  });
}
