/**
 * The lines under marked words. They lie over the page, not in its text: nothing of the text is
 * changed or drawn anew for them. (Custom highlights would be: Chromium draws every paragraph with
 * one anew at each key.)
 */

import type { Node } from "@tiptap/pm/model";
import type { EditorView } from "@tiptap/pm/view";

import { lineEnd, type Mark, marksOf } from "./marks";
import type { Block } from "./sight";

interface Drawn {
  marks: readonly Mark[];
  dom: HTMLElement[];
}

interface Measured {
  node: Node;
  marks: readonly Mark[];
  boxes: { mark: Mark; box: DOMRect }[];
}

export class Lines {
  /** Where a word is being written, which has no line before it is whole. */
  writing: number | null = null;
  private readonly dom = document.createElement("div");
  private drawn = new Map<Node, Drawn>();

  constructor() {
    this.dom.className = "findings-lines";
    this.dom.setAttribute("aria-hidden", "true");
    document.body.append(this.dom);
  }

  destroy(): void {
    this.dom.remove();
  }

  /** Take the lines of blocks away that changed or gave way: their words may stand elsewhere. */
  forget(blocks: readonly Block[]): void {
    const stay = new Set(blocks.filter(({ node }) => this.isDrawn(node)).map(({ node }) => node));
    for (const [node, { dom }] of this.drawn) {
      if (stay.has(node)) continue;
      dom.forEach((line) => line.remove());
      this.drawn.delete(node);
    }
  }

  /** Draw the marks of `blocks` and of no other; lines that are drawn stay where they are. */
  draw(view: EditorView, blocks: readonly Block[]): void {
    const measured = blocks.filter(({ node }) => !this.isDrawn(node)).map((block) => this.measure(view, block));
    this.forget(blocks);
    for (const { node, marks, boxes } of measured) {
      const dom = boxes.map(({ mark, box }) => line(mark, box));
      this.dom.append(...dom);
      this.drawn.set(node, { marks, dom });
    }
  }

  /** Draw all of them anew: they may have moved. */
  redraw(view: EditorView, blocks: readonly Block[]): void {
    const measured = blocks.map((block) => this.measure(view, block));
    this.drawn = new Map();
    const all: HTMLElement[] = [];
    for (const { node, marks, boxes } of measured) {
      const dom = boxes.map(({ mark, box }) => line(mark, box));
      this.drawn.set(node, { marks, dom });
      all.push(...dom);
    }
    this.dom.replaceChildren(...all);
  }

  private measure(view: EditorView, { node, at }: Block): Measured {
    const marks = marksOf(node);
    const boxes = marks
      .filter((mark) => mark.text !== null && at + mark.to !== this.writing)
      .flatMap((mark) => Array.from(rangeOf(view, at, mark).getClientRects(), (box) => ({ mark, box })));
    return { node, marks, boxes };
  }

  private isDrawn(node: Node): boolean {
    return this.drawn.get(node)?.marks === marksOf(node);
  }
}

function line({ severity, text }: Mark, { left, top, width, height }: DOMRect): HTMLElement {
  const dom = document.createElement("div");
  dom.className = `finding-line ${severity}`;
  dom.dataset["words"] = text ?? "";
  Object.assign(dom.style, {
    left: `${left + window.scrollX}px`,
    top: `${top + window.scrollY}px`,
    width: `${width}px`,
    height: `${height}px`,
  });
  return dom;
}

/** The words that have the line. */
export function rangeOf(view: EditorView, at: number, mark: Mark): Range {
  const range = document.createRange();
  const start = view.domAtPos(at + mark.from, 1);
  const end = view.domAtPos(at + lineEnd(mark), -1);
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}
