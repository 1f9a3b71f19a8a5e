import { Node } from "@tiptap/core";

import { element } from "../html";
import type { Writer } from "../serialise";

/** Text whose spaces and lines stand as they were written. */
export const Preformatted = Node.create({
  name: "pre",
  group: "block",
  content: "text*",
  marks: "",
  whitespace: "pre",
  defining: true,
  parseHTML: () => [{ tag: "pre", preserveWhitespace: "full" }],
  renderHTML: () => ["pre", 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.isActive(this.name) && this.editor.commands.insertContent("\n"),
    };
  },
});

/** A parser drops the first line break after `<pre>`: one that is meant is written twice. */
export const writePreformatted: Writer = (node, inside) => {
  const text = inside.inline(node);
  return element("pre", {}, text.startsWith("\n") ? `\n${text}` : text);
};
