/**
 * The lines under marked words, as custom highlights: they change nothing in the DOM, so that
 * typing costs no more with them. Ranges follow every letter that the browser puts in, and each
 * costs a little at every frame, so only those near the view are made.
 */

import type { Node } from "@tiptap/pm/model";
import type { EditorView } from "@tiptap/pm/view";

import type { Severity } from "./bridge";
import { type Mark, marksOf } from "./marks";
import type { Block } from "./sight";

/** The gravest is drawn over the others. */
const SEVERITIES: Severity[] = ["warning", "error", "stop"];

interface Line {
  severity: Severity;
  range: Range;
}

export class Lines {
  private drawn = new Map<Node, { marks: readonly Mark[]; lines: Line[] }>();
  private readonly highlights = new Map<Severity, Highlight>();

  constructor() {
    SEVERITIES.forEach((severity, priority) => {
      const highlight = new Highlight();
      highlight.priority = priority;
      this.highlights.set(severity, highlight);
      CSS.highlights.set(`finding-${severity}`, highlight);
    });
  }

  /** Draw the marks of `blocks` and of no other; what is drawn already stays. */
  draw(view: EditorView, blocks: readonly Block[]): void {
    const drawn = new Map<Node, { marks: readonly Mark[]; lines: Line[] }>();
    for (const { node, at } of blocks) {
      const marks = marksOf(node);
      const known = this.drawn.get(node);
      if (known?.marks === marks) {
        drawn.set(node, known);
        this.drawn.delete(node);
      } else if (marks.length) {
        drawn.set(node, { marks, lines: this.lines(view, at, marks) });
      }
    }
    this.clear();
    this.drawn = drawn;
  }

  clear(): void {
    for (const { lines } of this.drawn.values()) {
      for (const { severity, range } of lines) this.highlights.get(severity)?.delete(range);
    }
    this.drawn.clear();
  }

  private lines(view: EditorView, at: number, marks: readonly Mark[]): Line[] {
    return marks.filter((mark) => mark.text !== null).map((mark) => {
      const range = rangeOf(view, at, mark);
      this.highlights.get(mark.severity)?.add(range);
      return { severity: mark.severity, range };
    });
  }
}

export function rangeOf(view: EditorView, at: number, mark: Mark): Range {
  const range = document.createRange();
  const start = view.domAtPos(at + mark.from, 1);
  const end = view.domAtPos(at + mark.to, -1);
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}
