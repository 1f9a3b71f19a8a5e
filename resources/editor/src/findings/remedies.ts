/** Mends what is found where the words are right and what they are is not. */

import type { Node } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";

import { turnHeaderRow } from "../commands/headings";
import type { Remedy } from "./bridge";
import type { Placed } from "./places";

/** Mend it; false where what stands there now is not what was found. */
export function remedied(tr: Transaction, { mark, at }: Placed, remedy: Remedy): boolean {
  const from = at + mark.from;
  if (remedy.kind === "header-row") return headed(tr, from, remedy.table);
  if (mark.text === null) return false;
  if (remedy.kind === "heading-level") return levelled(tr, from, remedy.level);
  tr.addMark(from, at + mark.to, tr.doc.type.schema.marks["language"]!.create({ lang: remedy.language }));
  return true;
}

function levelled(tr: Transaction, from: number, level: number): boolean {
  const $from = tr.doc.resolve(from);
  if ($from.parent.type.name !== "heading") return false;
  tr.setNodeAttribute($from.before(), "level", level);
  return true;
}

function headed(tr: Transaction, at: number, number: number): boolean {
  const found = tablesIn(tr.doc.nodeAt(at)!, at)[number];
  if (!found || hasHeader(found.node)) return false;
  turnHeaderRow(tr, found);
  return true;
}

function tablesIn(block: Node, at: number): { node: Node; start: number }[] {
  if (block.type.name === "table") return [{ node: block, start: at + 1 }];
  const found: { node: Node; start: number }[] = [];
  block.descendants((node, position) => {
    if (node.type.name === "table") found.push({ node, start: at + 1 + position + 1 });
    return node.type.name !== "table";
  });
  return found;
}

function hasHeader(table: Node): boolean {
  let has = false;
  table.descendants((node) => {
    has ||= node.type.name === "tableHeader";
    return !has && node.type.name !== "tableCell";
  });
  return has;
}
