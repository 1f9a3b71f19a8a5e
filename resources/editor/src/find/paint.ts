/** Hits are painted over the text without a change to it, and only where they can be seen. */

import type { EditorView } from "@tiptap/pm/view";

import type { Hit, Stretch } from "./search";

/** Part of the view's height above and below which is painted before it is scrolled to. */
const AROUND = 1;
/** Part of the view's height that stays free around a hit which is scrolled to. */
const EDGE = 0.15;

export function paint(view: EditorView, hits: readonly Hit[], current: Hit | null): void {
  const { from, to } = inSight(view);
  const seen = hits.filter((hit) => hit !== current && hit.to > from && hit.from < to);
  CSS.highlights.set("find", new Highlight(...seen.map((hit) => range(view, hit))));
  CSS.highlights.set("find-current", new Highlight(...(current ? [range(view, current)] : [])));
}

export function unpaint(): void {
  CSS.highlights.delete("find");
  CSS.highlights.delete("find-current");
}

/** Bring `hit` into sight: first its block, which may not be laid out yet, then its line. */
export function scrollTo(view: EditorView, hit: Stretch): void {
  const { node } = view.domAtPos(hit.from);
  const block = node instanceof Element ? node : node.parentElement;
  block?.scrollIntoView({ block: "nearest" });
  const line = range(view, hit).getBoundingClientRect();
  const edge = window.innerHeight * EDGE;
  if (line.top < edge || line.bottom > window.innerHeight - edge) {
    window.scrollBy(0, line.top - window.innerHeight / 3);
  }
}

function range(view: EditorView, { from, to }: Stretch): Range {
  const made = document.createRange();
  const start = view.domAtPos(from, 1);
  const end = view.domAtPos(to, -1);
  made.setStart(start.node, start.offset);
  made.setEnd(end.node, end.offset);
  return made;
}

/** From the first to the last top-level block near the view. */
function inSight(view: EditorView): Stretch {
  const blocks = Array.from(view.dom.children);
  const margin = window.innerHeight * AROUND;
  const first = firstBelow(blocks, -margin);
  const last = firstBelow(blocks, window.innerHeight + margin);
  const place = (block: Element | undefined) => (block ? view.posAtDOM(block, 0) : view.state.doc.content.size);
  return { from: first ? place(blocks[first - 1]) : 0, to: place(blocks[last + 1]) };
}

function firstBelow(blocks: readonly Element[], line: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.getBoundingClientRect().bottom < line) low = middle + 1;
    else high = middle;
  }
  return low;
}
