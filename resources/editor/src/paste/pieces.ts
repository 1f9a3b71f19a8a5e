/** A long paste in pieces: the first and the last block at once, what is between them bit by bit. */

import type { Node } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

import { parse } from "../parse";
import { type Place, placeOf, put } from "./places";

/** Letters of HTML in a piece. */
const PIECE = 3_000;
/** How long the script may take at a time; laying out and drawing take twice as long after it. */
const AT_A_TIME_MS = 12;
/** Pieces in a step: with every step all is laid out anew, so that few large ones are quicker. */
const LEAST = 2;
const MOST = 6;
/** Time for a frame and for keys that wait. */
const PAUSE_MS = 16;

export function cut(blocks: readonly string[]): string[][] {
  const pieces: string[][] = [];
  let size = PIECE;
  for (const block of blocks) {
    if (size + block.length > PIECE && size) pieces.push([]), (size = 0);
    pieces.at(-1)!.push(block);
    size += block.length;
  }
  return pieces;
}

/** Where the last block of a paste begins in the text, before which the other pieces go. */
export function seam(tr: Transaction, place: Place, last: Node): number | null {
  const end = tr.doc.resolve(tr.mapping.map(place.from, 1));
  for (const index of [end.index(0), end.index(0) - 1]) {
    const block = tr.doc.maybeChild(index);
    if (block?.type === last.type && block.textContent.startsWith(last.textContent)) return end.posAtIndex(index, 0);
  }
  return null;
}

/** Insert the pieces, some at a time, in the step to undo that `begun` began. */
export function insertRest(
  view: EditorView, token: number, rest: readonly string[][], begun: Transaction, finish: () => void, count = LEAST,
): void {
  const place = placeOf(view, token);
  if (!rest.length) return finish();
  if (!place?.seam) return;
  const started = performance.now();
  const tr = withPiece(view, place, place.seam, rest.slice(0, count).flat());
  view.dispatch(tr.setMeta("appendedTransaction", begun));
  const took = performance.now() - started;
  const next = Math.max(LEAST, Math.min(MOST, Math.round((count * AT_A_TIME_MS) / took)));
  window.setTimeout(() => insertRest(view, token, rest.slice(count), begun, finish, next), PAUSE_MS);
}

function withPiece(view: EditorView, place: Place, at: number, piece: readonly string[]): Transaction {
  const { content } = parse(view.state.schema, piece);
  const tr = view.state.tr.insert(at, content).setMeta("paste", true);
  const [from, to, seam] = [tr.mapping.map(place.from, -1), tr.mapping.map(place.to), at + content.size];
  return put(tr, { ...place, from, to, seam });
}
