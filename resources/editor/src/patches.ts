/**
 * Sends what changed: after a pause of 0.4 s, and at least every 1.5 s while keys come without one.
 * The pause is told as well: proofreading waits for it, for it would slow the keys down.
 *
 * A keystroke only sets a timer. When it fires, the top-level nodes are compared with those last
 * sent by identity, and only what differs between the common start and end is written and sent.
 */

import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";

import type { Bridge, Caret } from "./bridge";
import { serialise } from "./serialise";

// Short enough that, with the way through bridge and disk, at most 1.5 s of typing is ever unkept.
const PAUSE_MS = 400;
const LONGEST_MS = 1100;

/** The application's answers are about blocks as they were at most so many patches ago. */
const REMEMBERED = 4;

export class Patches {
  private sent: readonly Node[] = [];
  private generation = 0;
  private revision = 0;
  private readonly history = new Map<number, readonly Node[]>();
  private pause: number | undefined;
  private longest: number | undefined;

  constructor(
    private readonly editor: Editor,
    private readonly bridge: Bridge,
  ) {
    editor.on("update", () => this.wait());
  }

  /** A new body is shown, which the application knows as these blocks: nothing is to be sent. */
  start(generation: number, known: number): void {
    this.stopWaiting();
    this.generation = generation;
    this.sent = this.editor.state.doc.content.content;
    this.revision = 0;
    this.history.clear();
    this.history.set(0, this.sent);
    if (this.sent.length !== known) {
      this.sendPatch(0, known, this.sent);
    }
  }

  /** The blocks that the application knew after `revision` patches of a body, if that was lately. */
  known(generation: number, revision: number): readonly Node[] | undefined {
    return generation === this.generation ? this.history.get(revision) : undefined;
  }

  /** Whether the application knows all that stands in the text. */
  get allSent(): boolean {
    return this.longest === undefined;
  }

  /** Send what has not been sent; no more is to come for now. */
  send(): void {
    this.stopWaiting();
    this.sendChanges();
    this.bridge.rested();
  }

  /** Send what the keys have changed so far; the pause after them is still to come. */
  private sendMeanwhile(): void {
    this.longest = undefined;
    this.sendChanges();
  }

  private sendChanges(): void {
    const now = this.editor.state.doc.content.content;
    const before = this.sent;
    const shortest = Math.min(before.length, now.length);
    let start = 0;
    while (start < shortest && before[start] === now[start]) start += 1;
    let end = 0;
    while (end < shortest - start && before.at(-1 - end) === now.at(-1 - end)) end += 1;
    this.sent = now;
    const removed = before.length - start - end;
    const added = now.slice(start, now.length - end);
    if (removed || added.length) this.sendPatch(start, removed, added);
  }

  private sendPatch(start: number, removed: number, added: readonly Node[]): void {
    const patch = {
      generation: this.generation,
      start,
      removed,
      html: added.map(serialise),
      caret: caret(this.editor),
    };
    this.revision += 1;
    this.history.set(this.revision, this.sent);
    this.history.delete(this.revision - REMEMBERED);
    this.bridge.body_patched(JSON.stringify(patch));
  }

  private wait(): void {
    window.clearTimeout(this.pause);
    this.pause = window.setTimeout(() => this.send(), PAUSE_MS);
    this.longest ??= window.setTimeout(() => this.sendMeanwhile(), LONGEST_MS);
  }

  private stopWaiting(): void {
    window.clearTimeout(this.pause);
    window.clearTimeout(this.longest);
    this.longest = undefined;
  }
}

function caret(editor: Editor): Caret {
  const { $head } = editor.state.selection;
  const block = $head.index(0);
  return { block, offset: $head.depth ? $head.pos - $head.before(1) : 0 };
}
