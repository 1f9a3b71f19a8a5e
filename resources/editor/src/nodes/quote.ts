import { Blockquote } from "@tiptap/extension-blockquote";

import { element } from "../html";
import type { Writer } from "../serialise";

export const Quote = Blockquote.extend({
  addAttributes: () => ({ cite: { default: null } }),
  addKeyboardShortcuts: () => ({}),
  renderHTML: ({ HTMLAttributes }) => ["blockquote", HTMLAttributes, 0],
});

export const writeQuote: Writer = (node, inside) =>
  element("blockquote", { cite: node.attrs["cite"] as string | null }, inside.blocks(node));
