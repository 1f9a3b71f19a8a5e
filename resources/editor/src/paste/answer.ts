import type { EditorView } from "@tiptap/pm/view";

import type { Bridge, PasteBlocks } from "../bridge";
import { giveUp, insertPaste } from "./inserting";

/** Do what the application says about a paste; letters that are being composed come first. */
export function answerPaste(view: EditorView, bridge: Bridge, token: number, blocks: PasteBlocks): void {
  if (view.composing) {
    const again = () => window.setTimeout(() => answerPaste(view, bridge, token, blocks));
    view.dom.addEventListener("compositionend", again, { once: true });
  } else if (!blocks) giveUp(view, token);
  else insertPaste(view, token, blocks, () => bridge.pasted(token));
}
