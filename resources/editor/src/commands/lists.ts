/** Numbers of lists: where they start, and whether one list goes on with the other's. */

import type { ChainedCommands, Command } from "@tiptap/core";
import type { Node, ResolvedPos } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import { canJoin } from "@tiptap/pm/transform";

import type { Given } from "./index";

interface Numbered {
  list: Node;
  position: number;
  /** Which item of it holds the caret. */
  item: number;
  depth: number;
}

/** The innermost list around the caret, when its items are numbered. */
export function numberedList({ selection: { $from } }: EditorState): Numbered | null {
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const list = $from.node(depth);
    if (list.type.name === "bulletList") return null;
    if (list.type.name === "orderedList") {
      return { list, position: $from.before(depth), item: $from.index(depth), depth };
    }
  }
  return null;
}

/** The number that the item with the caret has. */
export function numberAt(state: EditorState): number | null {
  const at = numberedList(state);
  return at && (at.list.attrs["start"] as number) + at.item;
}

/** Number the item with the caret `start`: a new list begins there unless it is the first. */
export function setListStart(chain: ChainedCommands, given: Given): ChainedCommands {
  return chain.command(({ state, tr }) => startAt(state, tr, Number(given["start"] ?? 1)));
}

function startAt(state: EditorState, tr: Transaction, start: number): boolean {
  const at = numberedList(state);
  if (!at) return false;
  if (at.item === 0) tr.setNodeAttribute(at.position, "start", start);
  else {
    const before = state.selection.$from.before(at.depth + 1);
    tr.split(before, 1, [{ type: at.list.type, attrs: { start } }]);
  }
  return true;
}

/** Go on with the numbers of the list before; one that stands right above takes this one in. */
export const continueNumbering: Command = ({ state, tr }) => {
  const at = numberedList(state);
  const before = at && listBefore(state.doc, at);
  if (!at || !before) return false;
  if (before.end === at.position && canJoin(tr.doc, at.position)) tr.join(at.position);
  else tr.setNodeAttribute(at.position, "start", before.next);
  return true;
};

export function canContinue(state: EditorState): boolean {
  const at = numberedList(state);
  return Boolean(at && listBefore(state.doc, at));
}

/** The last numbered list before, among the same blocks, and the number after its last. */
function listBefore(doc: Node, at: Numbered): { end: number; next: number } | null {
  const $at: ResolvedPos = doc.resolve(at.position);
  let end = at.position;
  for (let index = $at.index() - 1; index >= 0; index -= 1) {
    const node = $at.parent.child(index);
    if (node.type === at.list.type) return { end, next: (node.attrs["start"] as number) + node.childCount };
    end -= node.nodeSize;
  }
  return null;
}
