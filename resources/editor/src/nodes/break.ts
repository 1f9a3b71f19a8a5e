import { HardBreak } from "@tiptap/extension-hard-break";

/** A line break inside a paragraph, by Shift+Enter. */
export const Break = HardBreak.extend({
  renderHTML: () => ["br"],
  addKeyboardShortcuts() {
    return { "Shift-Enter": () => this.editor.commands.setHardBreak() };
  },
});
