import { BulletList, ListItem, OrderedList } from "@tiptap/extension-list";

import { element } from "../html";
import { bare, type Writer } from "../serialise";

export const Bullets = BulletList.extend({
  addKeyboardShortcuts: () => ({}),
  renderHTML: () => ["ul", 0],
});

export const Numbers = OrderedList.extend({
  addAttributes: () => ({
    start: { default: 1, parseHTML: readStart },
  }),
  addKeyboardShortcuts: () => ({}),
  renderHTML: ({ HTMLAttributes }) => ["ol", HTMLAttributes, 0],
});

function readStart(dom: HTMLElement): number {
  const start = Number.parseInt(dom.getAttribute("start") ?? "1", 10);
  return Number.isNaN(start) ? 1 : start;
}

export const Item = ListItem.extend({ content: "block+", renderHTML: () => ["li", 0] });

export const writeBullets: Writer = (node, inside) => element("ul", {}, inside.blocks(node));

export const writeNumbers: Writer = (node, inside) => {
  const start = node.attrs["start"] as number;
  return element("ol", { start: start === 1 ? null : start }, inside.blocks(node));
};

/** An item's first paragraph is bare, unless it is empty and a second would be taken for it. */
export const writeItem: Writer = (node, inside) => {
  const text = bare(node.firstChild, inside);
  const ambiguous = text === "" && node.maybeChild(1)?.type.name === "paragraph";
  if (text === null || ambiguous) return element("li", {}, inside.blocks(node));
  let html = text;
  node.forEach((child, _offset, index) => (html += index ? inside.block(child) : ""));
  return element("li", {}, html);
};
