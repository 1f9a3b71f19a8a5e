import type { ChainedCommands } from "@tiptap/core";
import { Selection } from "@tiptap/pm/state";

import type { Given } from ".";

/** The caret goes to what is shown at a place of the page; where nothing is, it stays. */
export function placeCaret(chain: ChainedCommands, { left, top }: Given): ChainedCommands {
  return chain.command(({ tr, view }) => {
    const under = view.posAtCoords({ left: Number(left), top: Number(top) });
    if (under) tr.setSelection(Selection.near(tr.doc.resolve(under.pos)));
    return true;
  });
}
