import type { Node, ResolvedPos } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";

const CONTAINERS = new Set(["doc", "aside", "details"]);
const CELLS = new Set(["tableCell", "tableHeader"]);

/**
 * Put a block below the one with the caret, or in its place when that is an empty paragraph.
 * Returns where it stands. A line to write on follows when it would be the last.
 */
export function insertBelow(tr: Transaction, block: Node, near: ResolvedPos, inCells = true): number {
  const depth = containerDepth(near, inCells);
  const inside = near.depth > depth;
  const beside = inside ? near.node(depth + 1) : null;
  const empty = beside?.type.name === "paragraph" && beside.content.size === 0;
  const end = inside ? near.after(depth + 1) : near.pos;
  const at = empty ? near.before(depth + 1) : end;
  tr.replaceWith(at, end, block);
  const after = at + block.nodeSize;
  if (!tr.doc.resolve(after).nodeAfter) tr.insert(after, block.type.schema.nodes["paragraph"]!.create());
  return at;
}

function containerDepth(near: ResolvedPos, inCells: boolean): number {
  for (let depth = near.depth; depth > 0; depth -= 1) {
    const name = near.node(depth).type.name;
    if (CONTAINERS.has(name) || (inCells && CELLS.has(name))) return depth;
  }
  return 0;
}
