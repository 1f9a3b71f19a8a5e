import { Node } from "@tiptap/core";

import { element } from "../html";
import type { Writer } from "../serialise";
import { alignment, alignmentClass } from "./alignment";

/** h2 to h4: the article's title is the page's h1. A pasted h1 becomes an h2, h5 and h6 an h4. */
export const Heading = Node.create({
  name: "heading",
  group: "block",
  content: "inline*",
  defining: true,
  addAttributes: () => ({ level: { default: 2, rendered: false }, align: alignment }),
  parseHTML: () => [
    { tag: "h1", attrs: { level: 2 } },
    { tag: "h2", attrs: { level: 2 } },
    { tag: "h3", attrs: { level: 3 } },
    { tag: "h4", attrs: { level: 4 } },
    { tag: "h5", attrs: { level: 4 } },
    { tag: "h6", attrs: { level: 4 } },
  ],
  renderHTML: ({ node, HTMLAttributes }) => [`h${node.attrs["level"]}`, HTMLAttributes, 0],
});

export const writeHeading: Writer = (node, inside) =>
  element(`h${node.attrs["level"]}`, { class: alignmentClass(node) }, inside.inline(node));
