import type { Node, ResolvedPos } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";

const CONTAINERS = new Set(["doc", "aside", "details"]);
const CELLS = new Set(["tableCell", "tableHeader"]);

/** The place below the block around `near`: inside a cell or a box when it is in one. */
export function placeBelow(near: ResolvedPos, inCells = true): number {
  let depth = near.depth;
  while (depth > 0 && !holds(near.node(depth).type.name, inCells)) depth -= 1;
  return near.depth > depth ? near.after(depth + 1) : near.pos;
}

function holds(name: string, inCells: boolean): boolean {
  return CONTAINERS.has(name) || (inCells && CELLS.has(name));
}

/** Put a block below the one with the caret, or instead of that when it is an empty paragraph. */
export function insertBelow(tr: Transaction, block: Node, near: ResolvedPos, inCells = true): number {
  const place = placeBelow(near, inCells);
  return insert(tr, block, place - emptyLineBefore(tr, place), place);
}

/** Put a block at a place between blocks; an empty line before it may have the caret, and stays. */
export function insertAt(tr: Transaction, block: Node, place: number): number {
  return insert(tr, block, place, place);
}

function emptyLineBefore(tr: Transaction, place: number): number {
  const before = tr.doc.resolve(place).nodeBefore;
  return before?.type.name === "paragraph" && before.content.size === 0 ? before.nodeSize : 0;
}

/** Returns where the block stands. A line to write on follows when it would be the last. */
function insert(tr: Transaction, block: Node, from: number, to: number): number {
  tr.replaceWith(from, to, block);
  const after = from + block.nodeSize;
  if (!tr.doc.resolve(after).nodeAfter) tr.insert(after, block.type.schema.nodes["paragraph"]!.create());
  return from;
}
