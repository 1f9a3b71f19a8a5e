import { Node } from "@tiptap/core";

import { element } from "../html";
import type { Writer } from "../serialise";

/** A box beside the story. */
export const Aside = Node.create({
  name: "aside",
  group: "block",
  content: "block+",
  defining: true,
  parseHTML: () => [{ tag: "aside" }],
  renderHTML: () => ["aside", 0],
});

export const writeAside: Writer = (node, inside) => element("aside", {}, inside.blocks(node));
