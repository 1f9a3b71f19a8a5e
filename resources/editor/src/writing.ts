/**
 * Writes the letters of keys by transactions of its own.
 *
 * Otherwise Chromium writes them into the page and ProseMirror reads the whole paragraph again to
 * see what came of it, which makes a key in a long article a fifth slower. Compositions go that
 * way all the same.
 */

import { Extension } from "@tiptap/core";
import { Mark, type Node, type ResolvedPos } from "@tiptap/pm/model";
import { type EditorState, Plugin, TextSelection, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

import { seeCaret } from "./caret";
import { unwatched } from "./watch";

export const writing = Extension.create({
  name: "writing",
  addProseMirrorPlugins: () => [new Plugin({ props: { handleKeyPress: write } })],
});

function write(view: EditorView, { charCode }: KeyboardEvent): boolean {
  if (!isLetter(charCode) || view.composing) return false;
  seeCaret(view);
  const { state } = view;
  if (!(state.selection instanceof TextSelection) || !state.selection.$cursor) return false;
  const { pos } = state.selection.$cursor;
  const letter = String.fromCharCode(charCode);
  const plain = () => state.tr.insertText(letter, pos).scrollIntoView();
  if (!view.someProp("handleTextInput", (handle) => handle(view, pos, pos, letter, plain))) {
    unwatched(view, () => put(view, state, letter, plain()));
  }
  return true;
}

/** Neither a control character, such as Enter's, nor half a sign beyond the first plane. */
function isLetter(code: number): boolean {
  return code >= 0x20 && code !== 0x7f && (code < 0xd800 || code > 0xdfff);
}

/** Put the letter into the text that stands there: given the whole text anew, Chromium lays out all of it. */
function put(view: EditorView, state: EditorState, letter: string, transaction: Transaction): void {
  const { $head } = state.selection;
  const text = state.storedMarks ? null : textAt($head);
  const { node, offset } = view.domAtPos($head.pos, -1);
  if (text && node instanceof Text && node.data === text.text) node.insertData(offset, letter);
  view.dispatch(transaction);
}

/** The text that a letter written at `$at` becomes part of; null when it becomes one by itself. */
function textAt($at: ResolvedPos): Node | null {
  const text = $at.textOffset ? $at.parent.child($at.index()) : $at.nodeBefore;
  return text?.isText && Mark.sameSet(text.marks, $at.marks()) ? text : null;
}
