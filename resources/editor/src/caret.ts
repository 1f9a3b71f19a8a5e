import type { EditorView } from "@tiptap/pm/view";

/**
 * Chromium takes the next letter to a wrong place when a block comes in above an empty line with
 * the caret: for the DOM its selection is the same as before, so ProseMirror leaves it.
 */
export function setCaretAnew(view: EditorView): void {
  if (!view.hasFocus()) return;
  window.getSelection()?.removeAllRanges();
  view.focus();
}
