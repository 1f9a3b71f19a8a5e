/** Keys of the blocks that Tiptap's extensions have none for. */

import { Extension } from "@tiptap/core";

import { leaveDetails, writeBelow } from "./commands/boxes";

export const blockKeys = Extension.create({
  name: "blockKeys",
  priority: 200,
  addKeyboardShortcuts() {
    const { editor } = this;
    return {
      Enter: () => editor.commands.command(leaveDetails),
      "Mod-Enter": () => editor.chain().command(writeBelow).scrollIntoView().run(),
    };
  },
});
