/** The headings of the text and the one that the caret stands under, told while somebody watches. */

import type { Editor } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";

import { scrollTo } from "../find/paint";
import type { OutlineBridge } from "./bridge";

const WAIT_MS = 150;

interface Heading {
  level: number;
  text: string;
}

export class Outline {
  private watched = false;
  private waiting = false;
  private places: number[] = [];
  private told = "";
  private current = -2;

  constructor(
    private readonly editor: Editor,
    private readonly bridge: OutlineBridge,
  ) {
    editor.on("transaction", () => this.wait());
    bridge.watched.connect((watched) => this.watch(watched));
    bridge.jump_asked.connect((index) => this.jump(index));
  }

  /** Another text is shown. */
  renew(): void {
    if (this.watched) this.tell();
  }

  private watch(watched: boolean): void {
    this.watched = watched;
    this.told = "";
    this.current = -2;
    this.renew();
  }

  private wait(): void {
    if (!this.watched || this.waiting) return;
    this.waiting = true;
    window.setTimeout(() => {
      this.waiting = false;
      this.renew();
    }, WAIT_MS);
  }

  private tell(): void {
    const headings = this.read();
    const told = JSON.stringify(headings);
    if (told !== this.told) this.bridge.tell_headings((this.told = told));
    const { head } = this.editor.state.selection;
    const current = this.places.findLastIndex((place) => place <= head);
    if (current !== this.current) this.bridge.tell_current((this.current = current));
  }

  private read(): Heading[] {
    const headings: Heading[] = [];
    this.places = [];
    this.editor.state.doc.descendants((node, place) => {
      if (node.type.name === "heading") {
        headings.push({ level: node.attrs["level"] as number, text: node.textContent });
        this.places.push(place);
      }
      return !node.isTextblock;
    });
    return headings;
  }

  /** Put the caret behind a heading's words. */
  private jump(index: number): void {
    this.read();
    const place = this.places[index];
    const { state, view } = this.editor;
    if (place === undefined) return;
    const end = place + state.doc.nodeAt(place)!.nodeSize - 1;
    view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, end)));
    view.focus();
    scrollTo(view, { from: place + 1, to: end });
  }
}
