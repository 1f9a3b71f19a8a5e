/** Which blocks are in sight, or nearly: what lies further is not drawn. */

import type { Node } from "@tiptap/pm/model";
import type { EditorView } from "@tiptap/pm/view";

export interface Block {
  node: Node;
  /** Its place in the document. */
  at: number;
}

export interface Sight {
  first: number;
  last: number;
}

const NEARLY = 300;

/** The blocks of `sight`, and where they stand. */
export function blocksIn(doc: Node, { first, last }: Sight): Block[] {
  const found: Block[] = [];
  let at = 0;
  for (let index = 0; index <= Math.min(last, doc.childCount - 1); index += 1) {
    const node = doc.child(index);
    if (index >= first) found.push({ node, at });
    at += node.nodeSize;
  }
  return found;
}

export function look(view: EditorView): Sight {
  const blocks = blocksIn(view.state.doc, { first: 0, last: Infinity });
  const first = search(blocks.length, (index) => edge(view, blocks[index]!, "bottom") >= -NEARLY);
  const beyond = search(blocks.length, (index) => edge(view, blocks[index]!, "top") > window.innerHeight + NEARLY);
  return { first, last: beyond - 1 };
}

/** The first number for which `holds`, given that it holds for all that follow. */
function search(count: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function edge(view: EditorView, { at }: Block, side: "top" | "bottom"): number {
  const dom = view.nodeDOM(at);
  return dom instanceof Element ? dom.getBoundingClientRect()[side] : 0;
}
