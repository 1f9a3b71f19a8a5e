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

/**
 * Put a block at a place between blocks, or instead of an empty paragraph just before it. Returns
 * where it stands. A line to write on follows when it would be the last.
 */
export function insertAt(tr: Transaction, block: Node, place: number): number {
  const before = tr.doc.resolve(place).nodeBefore;
  const empty = before?.type.name === "paragraph" && before.content.size === 0;
  const at = empty ? place - before.nodeSize : place;
  tr.replaceWith(at, place, block);
  const after = at + block.nodeSize;
  if (!tr.doc.resolve(after).nodeAfter) tr.insert(after, block.type.schema.nodes["paragraph"]!.create());
  return at;
}

export function insertBelow(tr: Transaction, block: Node, near: ResolvedPos, inCells = true): number {
  return insertAt(tr, block, placeBelow(near, inCells));
}
