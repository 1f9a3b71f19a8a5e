/** The marks in the margin, one beside each line with a finding: over the page, not in its text. */

import type { EditorView } from "@tiptap/pm/view";

import type { Severity } from "./bridge";
import { boxOf, type Placed } from "./places";

const GRAVITY: Record<Severity, number> = { warning: 0, error: 1, stop: 2 };
/** Boxes whose tops are nearer than this stand in one line. */
const ONE_LINE = 8;

interface Line {
  top: number;
  height: number;
  placed: Placed[];
}

export class Margin {
  private readonly dom = document.createElement("div");
  private shown = "";
  private last: number | null = null;

  constructor(private readonly chosen: (placed: Placed) => void) {
    this.dom.className = "findings-margin";
    this.dom.setAttribute("aria-hidden", "true"); // the list and the keys are for who cannot see it
    document.body.append(this.dom);
  }

  destroy(): void {
    this.dom.remove();
  }

  draw(view: EditorView, all: readonly Placed[]): void {
    const left = view.dom.getBoundingClientRect().left;
    const found = lines(view, all);
    const now = JSON.stringify([left, found]);
    if (now === this.shown) return;
    this.shown = now;
    this.dom.style.left = `${left}px`;
    this.dom.replaceChildren(...found.map((line) => this.sign(line)));
  }

  private sign(line: Line): HTMLElement {
    const dom = document.createElement("div");
    dom.className = `finding ${gravest(line.placed)}`;
    dom.style.top = `${line.top}px`;
    dom.style.height = `${line.height}px`;
    dom.addEventListener("mousedown", (event) => event.preventDefault()); // the text keeps the keys
    dom.addEventListener("click", () => this.choose(line.placed));
    return dom;
  }

  /** Of several in one line each click chooses the next. */
  private choose(placed: readonly Placed[]): void {
    const before = placed.findIndex(({ mark }) => mark.id === this.last);
    const next = placed[(before + 1) % placed.length]!;
    this.last = next.mark.id;
    this.chosen(next);
  }
}

function lines(view: EditorView, all: readonly Placed[]): Line[] {
  const found: Line[] = [];
  for (const placed of all) {
    const box = boxOf(view, placed);
    const top = Math.round(box.top + window.scrollY);
    const line = found.find((each) => Math.abs(each.top - top) < ONE_LINE);
    if (line) line.placed.push(placed);
    else found.push({ top, height: Math.round(placed.mark.text === null ? 32 : box.height), placed: [placed] });
  }
  return found;
}

function gravest(placed: readonly Placed[]): Severity {
  const all = placed.map(({ mark }) => mark.severity);
  return all.reduce((one, other) => (GRAVITY[other] > GRAVITY[one] ? other : one));
}
