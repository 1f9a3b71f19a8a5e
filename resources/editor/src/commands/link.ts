import type { ChainedCommands, Editor } from "@tiptap/core";

import { linkAddress } from "../addresses";
import type { Given } from "./index";

/** Link what is selected, or the whole link under the caret, or write `text` (else the address). */
export function setLink(chain: ChainedCommands, given: Given, editor: Editor): ChainedCommands {
  const href = linkAddress(String(given["href"] ?? ""));
  if (href === null) return chain;
  const link = { href, title: given["title"] || null };
  if (editor.state.selection.empty && !editor.isActive("link")) {
    const text = String(given["text"] || href).normalize("NFC");
    return chain.insertContent({ type: "text", text, marks: [{ type: "link", attrs: link }] });
  }
  return chain.extendMarkRange("link").setMark("link", link);
}
