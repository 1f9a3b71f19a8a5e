/**
 * The lines under marked words. They lie over the page, not in its text: nothing of the text is
 * changed or drawn anew for them. (Custom highlights would be: Chromium draws every paragraph with
 * one anew at each key.)
 */

import type { Node } from "@tiptap/pm/model";
import type { EditorView } from "@tiptap/pm/view";

import type { Severity } from "./bridge";
import { lineEnd, type Mark, marksOf } from "./marks";
import type { Block } from "./sight";

interface Line {
  severity: Severity;
  words: string;
  left: number;
  top: number;
  width: number;
  height: number;
}

interface Drawn {
  marks: readonly Mark[];
  lines: Line[];
}

export class Lines {
  /** Where a word is being written, which has no line before it is whole. */
  writing: number | null = null;
  private readonly dom = document.createElement("div");
  private drawn = new Map<Node, Drawn>();
  /** What is on the page, by what it shows: most keys leave every line where it is. */
  private shown = new Map<string, HTMLElement>();

  constructor() {
    this.dom.className = "findings-lines";
    this.dom.setAttribute("aria-hidden", "true");
    document.body.append(this.dom);
  }

  destroy(): void {
    this.dom.remove();
  }

  /** Draw the marks of `blocks` and of no other; lines of blocks that are drawn stay where they are. */
  draw(view: EditorView, blocks: readonly Block[]): void {
    this.drawn = new Map(blocks.map((block) => [block.node, this.known(block.node) ?? this.measure(view, block)]));
    this.show();
  }

  /** Draw all of them anew: they may have moved. */
  redraw(view: EditorView, blocks: readonly Block[]): void {
    this.drawn.clear();
    this.draw(view, blocks);
  }

  /** Whether the marks that a block has now are drawn. */
  shows(node: Node): boolean {
    return this.known(node) !== undefined;
  }

  private known(node: Node): Drawn | undefined {
    const drawn = this.drawn.get(node);
    return drawn?.marks === marksOf(node) ? drawn : undefined;
  }

  private measure(view: EditorView, { node, at }: Block): Drawn {
    const marks = marksOf(node);
    const lines = marks
      .filter((mark) => mark.text !== null && at + mark.to !== this.writing)
      .flatMap((mark) => Array.from(rangeOf(view, at, mark).getClientRects(), (box) => lineOf(mark, box)));
    return { marks, lines };
  }

  private show(): void {
    const before = this.shown;
    this.shown = new Map();
    for (const line of Array.from(this.drawn.values()).flatMap(({ lines }) => lines)) {
      const key = JSON.stringify(line);
      this.shown.set(key, before.get(key) ?? this.shown.get(key) ?? this.dom.appendChild(element(line)));
      before.delete(key);
    }
    for (const gone of before.values()) gone.remove();
  }
}

function lineOf({ severity, text }: Mark, { left, top, width, height }: DOMRect): Line {
  return { severity, words: text ?? "", left: left + window.scrollX, top: top + window.scrollY, width, height };
}

function element({ severity, words, ...place }: Line): HTMLElement {
  const dom = document.createElement("div");
  dom.className = `finding-line ${severity}`;
  dom.dataset["words"] = words;
  for (const [name, value] of Object.entries(place)) dom.style.setProperty(name, `${value}px`);
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
