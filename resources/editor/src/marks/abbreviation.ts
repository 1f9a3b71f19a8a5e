import { Mark } from "@tiptap/core";

export const Abbreviation = Mark.create({
  name: "abbreviation",
  inclusive: false,
  addAttributes: () => ({ title: { default: null } }),
  parseHTML: () => [{ tag: "abbr[title]" }],
  renderHTML: ({ HTMLAttributes }) => ["abbr", HTMLAttributes, 0],
});
