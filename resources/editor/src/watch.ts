/** ProseMirror's watch over what the browser does to the page; its types do not have it. */

import type { EditorView } from "@tiptap/pm/view";

interface Watch {
  /** Take in now what happened since it looked last: the text, and where the caret is. */
  flush(): void;
  start(): void;
  stop(): void;
}

export function watch(view: EditorView): Watch {
  return (view as unknown as { domObserver: Watch }).domObserver;
}

/** Do to the page what the editor is about to know by itself. */
export function unwatched(view: EditorView, act: () => void): void {
  watch(view).stop();
  try {
    act();
  } finally {
    watch(view).start();
  }
}
