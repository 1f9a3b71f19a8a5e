import { Mark } from "@tiptap/core";

/** A link. Which addresses may stand is decided by `desktop.article.body`, not here. */
export const Link = Mark.create({
  name: "link",
  inclusive: false,
  addAttributes: () => ({ href: { default: null }, title: { default: null } }),
  parseHTML: () => [{ tag: "a[href]" }],
  renderHTML: ({ HTMLAttributes }) => ["a", { ...HTMLAttributes, draggable: "false" }, 0],
});
