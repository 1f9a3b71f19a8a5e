import { Node } from "@tiptap/core";

import { element } from "../html";
import type { Writer } from "../serialise";
import { alignment, alignmentClass } from "./alignment";

export const Paragraph = Node.create({
  name: "paragraph",
  priority: 1000,
  group: "block",
  content: "inline*",
  addAttributes: () => ({ align: alignment }),
  parseHTML: () => [{ tag: "p" }, { tag: "div:not([data-opaque])" }],
  renderHTML: ({ HTMLAttributes }) => ["p", HTMLAttributes, 0],
});

export const writeParagraph: Writer = (node, inside) =>
  element("p", { class: alignmentClass(node) }, inside.inline(node));
