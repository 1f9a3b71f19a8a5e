import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

import { watch } from "./watch";

/**
 * Chromium takes the next letter to a wrong place when a block comes in above an empty line with
 * the caret: for the DOM its selection is the same as before, so ProseMirror leaves it.
 */
export function setCaretAnew(view: EditorView): void {
  if (!view.hasFocus()) return;
  window.getSelection()?.removeAllRanges();
  view.focus();
}

/**
 * Let the editor see where the caret is now: Chromium tells of its moves only after a while, and
 * quick keys do not wait for that.
 */
export function seeCaret(view: EditorView): void {
  watch(view).flush();
}

/** Sees the caret before a key that acts on it: End and a quick Backspace would take back nothing. */
export const caretSeen = Extension.create({
  name: "caretSeen",
  priority: 1000,
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          keydown: (view, event) => {
            if (acts(event) && !view.composing) seeCaret(view);
            return false;
          },
        },
      },
    }),
  ],
});

/** Letters go where the page has its caret by themselves. */
function acts({ key, ctrlKey, isComposing }: KeyboardEvent): boolean {
  return !isComposing && (key.length > 1 || ctrlKey);
}
