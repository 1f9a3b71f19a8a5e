/**
 * Typographic signs while typing. The sign takes its place as an undo step of its own, and a
 * Backspace right after it brings back what was typed. Nothing happens while a word is composed, or
 * right after letters were taken back: Vietnamese keyboards send others in their place.
 */

import { Extension } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import type { Mark, ResolvedPos } from "@tiptap/pm/model";
import { Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

import { OWN_STEP } from "../undo/steps";
import { type Written, written } from "./rules";

/** `Typing` in `desktop/editor/typing.py`, as the page sees it. */
export interface TypingBridge {
  readonly typographic: boolean;
}

/** What the rules look back at; addresses are longer, but begin with what is looked for. */
const LOOKED_AT = 80;

/** What was replaced last, and whether letters were taken back last. */
interface Last {
  from: number;
  to: number;
  typed: string;
  takenBack: boolean;
}

const NOTHING: Last = { from: 0, to: 0, typed: "", takenBack: false };
const last = new PluginKey<Last>("typography");

export const typography = (bridge: TypingBridge) => {
  /** ProseMirror's own word for it holds on a moment longer, in which the next sign comes. */
  let composing = false;
  return Extension.create({
    name: "typography",
    addProseMirrorPlugins: () => [
      new Plugin<Last>({
        key: last,
        state: { init: () => NOTHING, apply: follow },
        props: {
          handleTextInput: (view, from, to, text) => bridge.typographic && !composing && typed(view, from, to, text),
          handleKeyDown: (view, { key }) => key === "Backspace" && takeBack(view),
          handleDOMEvents: {
            compositionstart: () => void (composing = true),
            compositionend: () => void (composing = false),
          },
        },
      }),
    ],
  });
};

function follow(transaction: Transaction, before: Last): Last {
  const given = transaction.getMeta(last) as Last | undefined;
  if (given) return given;
  if (!transaction.docChanged) return transaction.selectionSet ? NOTHING : before;
  let removed = 0;
  let added = 0;
  for (const map of transaction.mapping.maps) {
    map.forEach((from, to, start, end) => {
      removed += to - from;
      added += end - start;
    });
  }
  return { ...NOTHING, takenBack: removed > 0 && added === 0 };
}

function typed(view: EditorView, from: number, to: number, text: string): boolean {
  const { state } = view;
  const $from = state.doc.resolve(from);
  if (from !== to || last.getState(state)?.takenBack || !isProse($from, state.storedMarks)) return false;
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - LOOKED_AT), $from.parentOffset, null, "\ufffc");
  const sign = written(before + text);
  if (!sign) return false;
  view.dispatch(state.tr.insertText(text, from));
  replace(view, from + text.length, sign, (before + text).slice(-sign.length));
  return true;
}

/** Where signs are meant as they are typed: in code, in links, in another language. */
function isProse($from: ResolvedPos, storedMarks: readonly Mark[] | null): boolean {
  const marks = storedMarks ?? $from.marks();
  const language = document.documentElement.lang;
  return (
    !$from.parent.type.spec.code && $from.parent.type.name !== "pre" && (language === "" || language.startsWith("vi")) &&
    !marks.some(({ type: { name } }) => name === "code" || name === "link" || name === "language")
  );
}

/** Write `sign` for the letters before `end`; the marks of the letters stay. */
function replace(view: EditorView, end: number, { length, text }: Written, typed: string): void {
  const from = end - length;
  const tr = closeHistory(view.state.tr.insertText(text, from, end)).setMeta(OWN_STEP, true);
  view.dispatch(tr.setMeta(last, { from, to: from + text.length, typed, takenBack: false }));
}

function takeBack(view: EditorView): boolean {
  const { from, to, typed } = last.getState(view.state) ?? NOTHING;
  if (!typed) return false;
  const tr = view.state.tr.insertText(typed, from, to).setMeta(OWN_STEP, true);
  view.dispatch(closeHistory(tr).setMeta(last, { ...NOTHING, takenBack: true }));
  return true;
}
