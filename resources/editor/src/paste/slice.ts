import { type Node, type Schema, Slice } from "@tiptap/pm/model";

import { parse } from "../parse";

/** Canonical blocks as a piece that joins the text around it, as far as its ends may be opened. */
export function sliceOf(schema: Schema, blocks: readonly string[]): Slice {
  if (!blocks.length) return Slice.empty;
  const { content } = parse(schema, blocks);
  const open = Slice.maxOpen(content, true);
  return new Slice(
    content,
    opened(content.firstChild, open.openStart, (node) => node.firstChild),
    opened(content.lastChild, open.openEnd, (node) => node.lastChild),
  );
}

/** How deep an end is opened: not into what stands for itself, such as a table. */
function opened(end: Node | null, most: number, inward: (node: Node) => Node | null): number {
  let depth = 0;
  for (let node = end; node && depth < most && !node.type.spec.isolating; node = inward(node)) depth += 1;
  return depth;
}
