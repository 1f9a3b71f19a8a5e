/** Where marks stand: in the document, and in the view. */

import type { EditorView } from "@tiptap/pm/view";

import type { Asked } from "./bridge";
import { rangeOf } from "./lines";
import { type Mark, marksOf } from "./marks";
import { type Block, blocksIn } from "./sight";

/** A mark and the place of its block in the document. */
export interface Placed {
  mark: Mark;
  at: number;
}

const EVERYWHERE = { first: 0, last: Infinity };

/** Every mark of the document, in its order. */
export function allPlaced(view: EditorView): Placed[] {
  return placedIn(blocksIn(view.state.doc, EVERYWHERE));
}

export function placedIn(blocks: readonly Block[]): Placed[] {
  return blocks.flatMap(({ node, at }) => [...marksOf(node)].sort(byPlace).map((mark) => ({ mark, at })));
}

function byPlace(one: Mark, other: Mark): number {
  return one.from - other.from;
}

/** The marked words at a position, or under the point of a click there. */
export function placedAt(view: EditorView, position: number, point?: { x: number; y: number }): Placed | null {
  const $position = view.state.doc.resolve(position);
  const node = view.state.doc.maybeChild($position.index(0));
  if (!node) return null;
  const offset = $position.posAtIndex($position.index(0), 0);
  const words = marksOf(node).filter(({ text }) => text !== null);
  const here = words.find((mark) =>
    point ? isUnder(rangeOf(view, offset, mark), point) : reaches(mark, position - offset),
  );
  return here ? { mark: here, at: offset } : null;
}

/** What is marked at the caret: the words there, else the block as a whole. */
export function placedAtCaret(view: EditorView): Placed | null {
  const { head, $head } = view.state.selection;
  const words = placedAt(view, head);
  if (words) return words;
  const index = $head.index(0);
  const node = view.state.doc.maybeChild(index);
  const whole = node && marksOf(node).find(({ text }) => text === null);
  return whole ? { mark: whole, at: $head.posAtIndex(index, 0) } : null;
}

function reaches({ from, to }: Mark, position: number): boolean {
  return from <= position && position <= to;
}

function isUnder(words: Range, { x, y }: { x: number; y: number }): boolean {
  return Array.from(words.getClientRects()).some(
    ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
  );
}

/** Where the first line of a mark is in the view. */
export function boxOf(view: EditorView, { mark, at }: Placed): DOMRect {
  const dom = view.nodeDOM(at);
  if (mark.text === null) return dom instanceof Element ? dom.getBoundingClientRect() : new DOMRect();
  const words = rangeOf(view, at, mark);
  return words.getClientRects()[0] ?? words.getBoundingClientRect();
}

export function asked(view: EditorView, placed: Placed, byKey: boolean): Asked {
  const { left, top, width, height } = boxOf(view, placed);
  return { id: placed.mark.id, left, top, width, height, by_key: byKey };
}
