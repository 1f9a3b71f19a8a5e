/**
 * One undo step a word: a step begins with a word's first letter, after a pause, and with whatever
 * is no typing. UniKey and EVKey take letters back and send others in their place while a mark is
 * typed; that stays inside the word's step, and so does a composition.
 */

import { Extension } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import { ReplaceStep } from "@tiptap/pm/transform";

/** Longer than anybody thinks about the mark of a word that is half typed. */
const PAUSE_MS = 3000;
/** What a keyboard pastes in a mark's place (UniKey's clipboard mode) is part of one syllable. */
const LONGEST_SYLLABLE = 8;

/** Not the narrow no-break space: EVKey writes one before it takes letters back, and takes it back as well. */
const SPACE = /[ \t\n\u00a0\ufffc]/;

/** The name of the mark on a transaction that is a step of its own, whatever comes before and after. */
export const OWN_STEP = "ownStep";

/** A change to the letters of one text block. */
interface Typed {
  inserted: string;
  removed: string;
  /** The sign before it; none at the beginning of its block. */
  before: string;
  time: number;
  from: number;
  /** Where what is being written ends: a mark may change a letter before its last one. */
  end: number;
}

export const undoSteps = Extension.create({
  name: "undoSteps",
  addStorage: () => ({ last: null as Typed | null }),
  dispatchTransaction({ transaction, next }) {
    // What says itself which step it belongs to, such as the rest of a paste, stays in that.
    if (transaction.docChanged && !transaction.getMeta("appendedTransaction")) {
      const { last } = this.storage;
      const typed = letters(transaction, this.editor.state, last?.end ?? 0);
      if (!typed || !last || begins(typed, last, transaction, this.editor.state)) closeHistory(transaction);
      else if (typed.from <= last.end && last.end <= typed.from + typed.removed.length) goOn(transaction);
      this.storage.last = typed;
    }
    next(transaction);
  },
});

/**
 * What is written where the caret was left belongs to the step. The history looks only whether it
 * touches what changed last, which in a composition is the letter that got its mark, not the last.
 */
function goOn(transaction: Transaction): void {
  transaction.setMeta("appendedTransaction", transaction);
}

function begins(now: Typed, last: Typed, transaction: Transaction, { selection }: EditorState): boolean {
  const composing = transaction.getMeta("composition") !== undefined;
  if (now.time - last.time > PAUSE_MS) return true;
  if (!composing && !selection.empty && now.removed !== "") return true;
  if (isTakenBack(now)) return SPACE.test(last.removed) && !SPACE.test(now.removed);
  return now.removed === "" && !isTakenBack(last) && startsWord(now);
}

function isTakenBack({ inserted, removed }: Typed): boolean {
  return removed !== "" && inserted === "";
}

function startsWord({ inserted, before }: Typed): boolean {
  return inserted !== "" && !SPACE.test(inserted.charAt(0)) && (before === "" || SPACE.test(before));
}

/** What a transaction did to letters; null when it did anything else. */
function letters(transaction: Transaction, { doc }: EditorState, lastEnd: number): Typed | null {
  const [step] = transaction.steps;
  if (transaction.getMeta(OWN_STEP) || transaction.steps.length !== 1 || !(step instanceof ReplaceStep)) return null;
  const { content, openStart } = step.slice;
  const $from = doc.resolve(step.from);
  const inLine = openStart === 0 && $from.sameParent(doc.resolve(step.to)) && $from.parent.isTextblock;
  if (!inLine || !Array.from(content.content).every((node) => node.isText)) return null;
  const inserted = content.textBetween(0, content.size);
  if (transaction.getMeta("uiEvent") && !isSyllable(inserted)) return null;
  const text = (from: number, to: number) => doc.textBetween(from, to, null, "\ufffc");
  const before = $from.parentOffset ? text(step.from - 1, step.from) : "";
  return {
    inserted,
    removed: text(step.from, step.to),
    before,
    time: transaction.time,
    from: step.from,
    end: step.to <= lastEnd ? lastEnd + inserted.length - (step.to - step.from) : step.from + inserted.length,
  };
}

function isSyllable(inserted: string): boolean {
  return inserted !== "" && inserted.length <= LONGEST_SYLLABLE && !SPACE.test(inserted);
}
