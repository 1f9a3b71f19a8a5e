/**
 * Draws what is in sight: after a key the lines of the block that changed, and everything anew a
 * moment after the text, the view or the findings changed.
 */

import type { EditorView } from "@tiptap/pm/view";

import { Lines } from "./lines";
import { Margin } from "./margin";
import { type Placed, placedIn } from "./places";
import { blocksIn, look, type Sight } from "./sight";

const REST_MS = 150;

export class Drawing {
  private readonly lines = new Lines();
  private readonly margin: Margin;
  private sight: Sight = { first: 0, last: -1 };
  private rest: number | undefined;
  private frame = 0;

  constructor(
    private readonly view: EditorView,
    chosen: (placed: Placed) => void,
  ) {
    this.margin = new Margin(chosen);
    const sizes = new ResizeObserver(() => this.soon());
    sizes.observe(view.dom);
    document.addEventListener("scroll", () => this.soon(), { passive: true });
    window.addEventListener("resize", () => this.soon());
  }

  /** The text changed: its lines follow at once, the rest when the keys do. */
  textChanged(): void {
    this.lines.draw(this.view, blocksIn(this.view.state.doc, this.sight));
    window.clearTimeout(this.rest);
    this.rest = window.setTimeout(() => this.soon(), REST_MS);
  }

  /** Draw everything in the next frame. */
  soon(): void {
    this.frame ||= requestAnimationFrame(() => this.now());
  }

  private now(): void {
    this.frame = 0;
    if (this.view.isDestroyed) return;
    this.sight = look(this.view);
    const blocks = blocksIn(this.view.state.doc, this.sight);
    this.lines.draw(this.view, blocks);
    this.margin.draw(this.view, placedIn(blocks));
  }
}
