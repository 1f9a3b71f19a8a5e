/**
 * In a long article only what is seen is laid out, which more than halves the time of a keystroke
 * in 100,000 words. Blocks around the caret always are: Chromium loses letters that are typed into
 * a block with `content-visibility: auto` that it has not drawn yet.
 */

import { Extension } from "@tiptap/core";
import { type EditorState, Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

export const LONG = 200;
declare module "@tiptap/core" {
  interface Storage {
    /** To be told of a state before the view shows it: the caret set in it lays out what is seen. */
    distance: { follow(state: EditorState): void };
  }
}

const NEAR = 12;
const MARGIN = 6;
/** They take the caret where nothing is laid out yet, and need to find lines there. */
const FAR_KEYS = new Set(["Home", "End", "PageUp", "PageDown"]);

export const distance = (sheet: CSSStyleSheet) => {
  let centre = Number.NaN;

  function lookAt(block: number): void {
    if (Object.is(block, centre) || Math.abs(block - centre) < MARGIN) return;
    centre = block;
    sheet.replaceSync(Number.isNaN(block) ? "" : farFrom(block));
  }

  function follow({ doc, selection }: EditorState): void {
    lookAt(doc.childCount > LONG ? selection.$head.index(0) : Number.NaN);
  }

  /** Keys may be faster than drawing and than the news of where they took the caret. */
  function beforeKey(view: EditorView, { key }: KeyboardEvent): false {
    if (FAR_KEYS.has(key)) lookAt(Number.NaN);
    else if (key.startsWith("Arrow")) lookAtCaret(view);
    return false;
  }

  function beforeInput(view: EditorView): false {
    if (blockWithCaret(view)?.checkVisibility({ contentVisibilityAuto: true }) === false) lookAtCaret(view);
    return false;
  }

  function lookAtCaret(view: EditorView): void {
    const block = Number.isNaN(centre) ? null : blockWithCaret(view);
    if (block) lookAt(view.state.doc.resolve(view.posAtDOM(block, 0)).index(0));
  }

  return Extension.create({
    name: "distance",
    addStorage: () => ({ follow }),
    addProseMirrorPlugins: () => [
      new Plugin({
        view: (view) => {
          follow(view.state);
          return { update: ({ state }) => follow(state) };
        },
        props: { handleDOMEvents: { keydown: beforeKey, beforeinput: beforeInput } },
      }),
    ],
  });
};

function blockWithCaret(view: EditorView): HTMLElement | null {
  let node = window.getSelection()?.focusNode ?? null;
  while (node && node.parentNode !== view.dom) node = node.parentNode;
  return node instanceof HTMLElement ? node : null;
}

function farFrom(block: number): string {
  const before = block + 1 - NEAR;
  const far = [`:nth-child(n + ${block + 1 + NEAR})`];
  if (before > 0) far.push(`:nth-child(-n + ${before})`);
  return `.tiptap > :is(${far.join()}) { content-visibility: auto; contain-intrinsic-block-size: auto 8em; }`;
}
