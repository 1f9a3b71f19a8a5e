/** Canonical blocks to a document. The parsing document is inert: nothing in it loads or runs. */

import { DOMParser, type Node, type Schema } from "@tiptap/pm/model";

export function parse(schema: Schema, blocks: readonly string[]): Node {
  const inert = new window.DOMParser().parseFromString(`<body>${blocks.join("")}`, "text/html");
  return DOMParser.fromSchema(schema).parse(inert.body, { preserveWhitespace: "full" });
}
