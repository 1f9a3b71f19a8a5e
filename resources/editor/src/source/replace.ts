/** Another body in the place of this one: only the blocks that differ, so that the rest stays what it is. */

import type { Command } from "@tiptap/core";

import { parse } from "../parse";
import { serialise } from "../serialise";

export const replaceBlocks = (blocks: readonly string[]): Command => ({ tr, editor }) => {
  const before = tr.doc.content.content;
  const shortest = Math.min(before.length, blocks.length);
  let start = 0;
  while (start < shortest && serialise(before[start]!) === blocks[start]) start += 1;
  let end = 0;
  while (end < shortest - start && serialise(before.at(-1 - end)!) === blocks.at(-1 - end)) end += 1;
  const size = (from: number, to: number) => before.slice(from, to).reduce((sum, node) => sum + node.nodeSize, 0);
  const from = size(0, start);
  const to = from + size(start, before.length - end);
  const added = blocks.slice(start, blocks.length - end);
  if (added.length) tr.replaceWith(from, to, parse(editor.schema, added).content);
  else if (to > from) tr.delete(from, to);
  return true;
};
