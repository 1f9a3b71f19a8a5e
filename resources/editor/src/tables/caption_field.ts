/**
 * The caption of a table, written where it stands. It is an attribute of the table, whose children
 * are its rows, so it is an editing host of its own inside the text.
 */

import type { Node } from "@tiptap/pm/model";
import { redo, undo } from "@tiptap/pm/history";
import { Selection, type Transaction } from "@tiptap/pm/state";
import { findTable } from "@tiptap/pm/tables";
import type { EditorView } from "@tiptap/pm/view";

import { labels } from "../labels";
import { captionText, reworded } from "./caption";

const SPACE = /\s/;

export class CaptionField {
  readonly dom = document.createElement("caption");
  private readonly field = document.createElement("span");
  private shown = "";
  /** The document after the last letter: what follows at once belongs to the same undo step. */
  private typed: Node | null = null;

  constructor(private readonly view: EditorView, private readonly position: () => number | undefined) {
    this.dom.contentEditable = "false";
    this.field.contentEditable = "plaintext-only";
    this.field.className = "table-caption";
    this.field.role = "textbox";
    this.field.ariaLabel = labels().table;
    this.field.ariaPlaceholder = labels().table_caption;
    this.dom.append(this.field);
    this.field.addEventListener("focus", () => this.enter());
    this.field.addEventListener("input", () => this.take());
    this.field.addEventListener("keydown", (event) => this.press(event));
  }

  /** Show the caption of the table, canonical inline HTML; what is just being typed stands already. */
  show(caption: string): void {
    if (caption === this.shown) return;
    this.shown = caption;
    this.field.textContent = captionText(caption);
    if (document.activeElement === this.field) window.getSelection()?.collapse(this.field, this.field.childNodes.length);
  }

  /** Let the toolbar and the inspector know which table is written at. */
  private enter(): void {
    this.typed = null;
    const at = this.position();
    if (at === undefined || findTable(this.view.state.selection.$from)?.pos === at) return;
    const { tr } = this.view.state;
    this.view.dispatch(tr.setSelection(Selection.near(tr.doc.resolve(at + 1))));
  }

  private take(): void {
    const at = this.position();
    const words = this.words();
    if (!words && this.field.childNodes.length) this.field.replaceChildren(); // the browser leaves a line's end
    const { tr, doc } = this.view.state;
    const caption = reworded(doc.type.schema, this.shown, words.trim());
    if (at === undefined || caption === this.shown) return;
    if (doc === this.typed && !startsWord(words, captionText(this.shown))) tr.setMeta("appendedTransaction", tr);
    this.shown = caption;
    this.view.dispatch(tr.setNodeAttribute(at, "caption", caption));
    this.typed = this.view.state.doc;
  }

  private words(): string {
    return (this.field.textContent ?? "").replace(/[\n\t]+/g, " ").normalize("NFC");
  }

  private press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const steps = { z: event.shiftKey ? redo : undo, y: redo }[event.key.toLowerCase()];
    if ((event.ctrlKey || event.metaKey) && steps) this.step(steps);
    else if (event.key === "ArrowUp" || (event.key === "Tab" && event.shiftKey)) this.leave(above);
    else if (["ArrowDown", "Enter", "Tab", "Escape"].includes(event.key)) this.leave(inside);
    else return;
    event.preventDefault();
  }

  /** Go a step back or forward, out of a caption that went with its table. */
  private step(steps: typeof undo): void {
    steps(this.view.state, this.view.dispatch);
    if (!this.field.isConnected) this.view.focus();
  }

  private leave(to: (tr: Transaction, at: number) => Selection): void {
    const at = this.position();
    if (at === undefined) return;
    const { tr } = this.view.state;
    this.view.focus();
    this.view.dispatch(tr.setSelection(to(tr, at)).scrollIntoView());
  }
}

function startsWord(now: string, before: string): boolean {
  return now.length > before.length && !SPACE.test(now.slice(-1)) && (!before || SPACE.test(now.charAt(now.length - 2)));
}

function inside({ doc }: Transaction, at: number): Selection {
  return Selection.near(doc.resolve(at + 1));
}

/** What stands before the table; at a text's beginning the place above it, where a paragraph can be begun. */
function above({ doc }: Transaction, at: number): Selection {
  const $at = doc.resolve(at);
  return $at.nodeBefore ? Selection.near($at, -1) : Selection.fromJSON(doc, { type: "gapcursor", pos: at });
}
