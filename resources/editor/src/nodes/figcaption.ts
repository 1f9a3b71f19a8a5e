import type { Node } from "@tiptap/pm/model";

import { element } from "../html";
import type { Inside } from "../serialise";

/** The `figcaption` of a figure whose first two children are caption and credit. */
export function writeFigcaption(figure: Node, inside: Inside): string {
  const caption = inside.inline(figure.child(0));
  const credit = inside.inline(figure.child(1));
  const words = [caption, credit && element("cite", {}, credit)].filter(Boolean).join(" ");
  return words && element("figcaption", {}, words);
}
