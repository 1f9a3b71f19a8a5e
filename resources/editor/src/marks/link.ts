import { Mark } from "@tiptap/core";

import { linkAddress } from "../addresses";

/** A link; one that leads where none may is plain text from the start. */
export const Link = Mark.create({
  name: "link",
  inclusive: false,
  addAttributes: () => ({ href: { default: null }, title: { default: null } }),
  parseHTML: () => [
    {
      tag: "a[href]",
      getAttrs: (dom) => {
        const href = linkAddress(dom.getAttribute("href") ?? "");
        return href === null ? false : { href };
      },
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ["a", { ...HTMLAttributes, draggable: "false" }, 0],
});
