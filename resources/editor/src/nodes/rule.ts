import { Node } from "@tiptap/core";

import type { Writer } from "../serialise";

export const Rule = Node.create({
  name: "horizontalRule",
  group: "block",
  parseHTML: () => [{ tag: "hr" }],
  renderHTML: () => ["hr"],
});

export const writeRule: Writer = () => "<hr>";
