import type { ChainedCommands } from "@tiptap/core";
import { Selection } from "@tiptap/pm/state";

import { insertBelow } from "./below";

/** A rule below the block with the caret, which goes to the line after it. */
export function insertRule(chain: ChainedCommands): ChainedCommands {
  return chain.command(({ tr }) => {
    const rule = tr.doc.type.schema.nodes["horizontalRule"]!.create();
    const at = insertBelow(tr, rule, tr.selection.$to);
    tr.setSelection(Selection.near(tr.doc.resolve(at + 1)));
    return true;
  });
}
