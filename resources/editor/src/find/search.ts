/** Where a document has what is looked for: text block by text block, each looked through once. */

import type { Node } from "@tiptap/pm/model";

import type { Look, Match } from "./query";

/** A place in the document. */
export interface Hit {
  from: number;
  to: number;
  match: Match;
}

export interface Stretch {
  from: number;
  to: number;
}

export class Search {
  private readonly seen = new WeakMap<Node, Match[]>();

  constructor(private readonly look: Look) {}

  /** All hits in reading order; with `within` those that lie inside it. */
  hits(doc: Node, within: Stretch | null): Hit[] {
    const hits: Hit[] = [];
    const { from, to } = within ?? { from: 0, to: doc.content.size };
    doc.nodesBetween(from, to, (node, place) => {
      if (!node.isTextblock) return true;
      for (const match of this.matches(node)) {
        const hit = { from: place + 1 + match.start, to: place + 1 + match.end, match };
        if (hit.from >= from && hit.to <= to) hits.push(hit);
      }
      return false;
    });
    return hits;
  }

  private matches(block: Node): Match[] {
    let matches = this.seen.get(block);
    if (!matches) this.seen.set(block, (matches = this.look(textOf(block))));
    return matches;
  }
}

/** A text block's words, a sign for each of its steps: a line's end is `\n`, anything else `\ufffc`. */
export function textOf(block: Node): string {
  return block.textBetween(0, block.content.size, null, (leaf) => (leaf.type.name === "hardBreak" ? "\n" : "\ufffc"));
}
