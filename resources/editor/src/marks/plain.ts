/** The marks that are one element without attributes. */

import { Mark } from "@tiptap/core";

function plain(name: string, tag: string, also: string[] = []) {
  return Mark.create({
    name,
    parseHTML: () => [tag, ...also].map((each) => ({ tag: each })),
    renderHTML: () => [tag, 0],
  });
}

export const Strike = plain("strike", "s", ["del", "strike"]);
export const Subscript = plain("subscript", "sub");
export const Superscript = plain("superscript", "sup");
export const Highlight = plain("highlight", "mark");
export const Code = plain("code", "code", ["kbd", "samp", "tt"]);
