import { Node } from "@tiptap/core";

import { element } from "../html";
import type { Writer } from "../serialise";

/** A part that readers unfold; while it is written it stands open, so it is drawn as a `div`. */
export const Details = Node.create({
  name: "details",
  group: "block",
  content: "summary block+",
  defining: true,
  isolating: true,
  parseHTML: () => [{ tag: "details" }],
  renderHTML: () => ["div", { class: "details" }, 0],
});

export const Summary = Node.create({
  name: "summary",
  content: "inline*",
  defining: true,
  selectable: false,
  parseHTML: () => [{ tag: "summary" }],
  renderHTML: () => ["p", { class: "summary" }, 0],
});

export const writeDetails: Writer = (node, inside) => element("details", {}, inside.blocks(node));

export const writeSummary: Writer = (node, inside) => element("summary", {}, inside.inline(node));
