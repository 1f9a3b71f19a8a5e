/** Alignment is a class, never a style; left is the absence of it. */

import type { Attribute } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";

const KNOWN = ["center", "right", "justify"];

function read(dom: HTMLElement): string | null {
  const named = KNOWN.find((name) => dom.classList.contains(name));
  if (named) return named;
  const styled = dom.style.textAlign || dom.getAttribute("align") || "";
  return KNOWN.includes(styled) ? styled : null;
}

export const alignment: Partial<Attribute> & { default: null } = {
  default: null,
  parseHTML: read,
  renderHTML: (attributes) => (attributes["align"] ? { class: String(attributes["align"]) } : {}),
};

export function alignmentClass(node: Node): string | null {
  return (node.attrs["align"] as string | null) ?? null;
}
