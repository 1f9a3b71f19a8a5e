/** Keys of the blocks that Tiptap's extensions have none for, or none that is undone by itself. */

import { Extension } from "@tiptap/core";

import { run } from "./commands";
import { leaveDetails, writeBelow } from "./commands/boxes";

export const blockKeys = Extension.create({
  name: "blockKeys",
  priority: 200,
  addKeyboardShortcuts() {
    const { editor } = this;
    const does = (command: string) => () => {
      run(editor, command, {});
      return true;
    };
    return {
      "Mod-Shift-8": does("toggle_bullet_list"),
      "Mod-Shift-7": does("toggle_ordered_list"),
      "Mod-Shift-b": does("toggle_quote"),
      Enter: () => editor.commands.command(leaveDetails),
      "Mod-Enter": () => editor.chain().command(writeBelow).scrollIntoView().run(),
    };
  },
});
