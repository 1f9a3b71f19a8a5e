/** The passages of a block, as `desktop.proofing.passages` counts them. */

import type { Node } from "@tiptap/pm/model";

export interface Passage {
  /** Where its text begins, counted from before the block. */
  start: number;
  text: string;
}

export function passagesOf(block: Node): Passage[] {
  if (block.isTextblock) return passage(block, 1);
  const found: Passage[] = [];
  block.descendants((node, position) => {
    if (!node.isTextblock) return true;
    found.push(...passage(node, position + 2));
    return false;
  });
  return found;
}

function passage(node: Node, start: number): Passage[] {
  const text = textOf(node);
  return text.trim() ? [{ start, text }] : [];
}

/** One letter for each step inside: a line break is one, and so is anything else that is no text. */
export function textOf(node: Node, from = 0, to = node.content.size): string {
  return node.textBetween(from, to, "\n", (leaf) => (leaf.type.name === "hardBreak" ? "\n" : "\ufffc"));
}

/** How many UTF-16 units the first `count` code points of `text` are. */
export function units(text: string, count: number): number {
  let at = 0;
  for (let passed = 0; passed < count && at < text.length; passed += 1) {
    at += text.codePointAt(at)! > 0xffff ? 2 : 1;
  }
  return at;
}
