import type { ChainedCommands } from "@tiptap/core";

/** Write plain text where the caret is; each line after the first begins a block. */
export function insertLines(chain: ChainedCommands, text: string): ChainedCommands {
  text.normalize("NFC").split("\n").forEach((line, number) => {
    if (number) chain.splitBlock();
    chain.command(({ tr }) => Boolean(tr.insertText(line)));
  });
  return chain;
}
