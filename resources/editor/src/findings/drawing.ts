/**
 * Draws what is in sight, and what lies further not at all: with the next frame after a key the
 * lines of the block that changed, and everything anew a moment after the keys rest, or when the
 * view, the lines of the text or the findings changed.
 */

import type { EditorView } from "@tiptap/pm/view";

import { Lines } from "./lines";
import { Margin } from "./margin";
import { type Placed, placedIn } from "./places";
import { type Block, blocksIn, look, type Sight } from "./sight";

const REST_MS = 150;
/** Who stops so long at the end of a word has written it. */
const WRITTEN_MS = 1500;
const LONGEST_KEYS_MS = 500;

export class Drawing {
  private readonly lines = new Lines();
  private readonly margin: Margin;
  private sight: Sight = { first: 0, last: -1 };
  private rest: number | undefined;
  private frame = 0;
  private idle = 0;
  private written = 0;
  private whole: number | undefined;
  private gone = false;
  private readonly heard = new AbortController();
  /** Tells in the frame in which the lines of the text moved. */
  private readonly sizes = new ResizeObserver(() => this.all());

  constructor(
    private readonly view: EditorView,
    chosen: (placed: Placed) => void,
  ) {
    this.margin = new Margin(chosen);
    this.sizes.observe(view.dom);
    const { signal } = this.heard;
    document.addEventListener("scroll", () => this.soon(), { passive: true, signal });
    window.addEventListener("resize", () => this.soon(), { signal });
    document.fonts.addEventListener("loadingdone", () => this.soon(), { signal });
  }

  /** The text changed: its lines follow in the next frame, the rest when the keys do. */
  textChanged(): void {
    const { head, empty } = this.view.state.selection;
    this.lines.writing = empty ? head : null;
    window.clearTimeout(this.whole);
    this.whole = window.setTimeout(() => this.wordWritten(), WRITTEN_MS);
    this.written ||= requestAnimationFrame(() => {
      this.written = 0;
      if (!this.gone) this.lines.draw(this.view, this.blocks());
    });
    window.clearTimeout(this.rest);
    this.rest = window.setTimeout(() => this.soon(), REST_MS);
  }

  /** The caret left the word, or stays behind it. */
  wordWritten(): void {
    if (this.lines.writing === null) return;
    this.lines.writing = null;
    this.soon();
  }

  /** The editor has other plugins from now on, and draws by another of this kind. */
  destroy(): void {
    this.gone = true;
    this.heard.abort();
    this.sizes.disconnect();
    window.clearTimeout(this.rest);
    window.clearTimeout(this.whole);
    this.lines.destroy();
    this.margin.destroy();
  }

  /** Draw what is marked otherwise when no key is under way, which would wait for it. */
  betweenKeys(): void {
    this.idle ||= requestIdleCallback(() => {
      this.idle = 0;
      if (!this.gone && this.blocks().some(({ node }) => !this.lines.shows(node))) this.soon();
    }, { timeout: LONGEST_KEYS_MS });
  }

  /** Draw everything in the next frame. */
  soon(): void {
    this.frame ||= requestAnimationFrame(() => this.all());
  }

  private all(): void {
    this.frame = 0;
    if (this.gone || this.view.isDestroyed) return;
    this.sight = look(this.view);
    const blocks = this.blocks();
    this.lines.redraw(this.view, blocks);
    this.margin.draw(this.view, placedIn(blocks));
  }

  private blocks(): Block[] {
    return blocksIn(this.view.state.doc, this.sight);
  }
}
