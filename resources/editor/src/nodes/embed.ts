import { Node } from "@tiptap/core";

import { element, escapeText } from "../html";
import { labels } from "../labels";
import type { Writer } from "../serialise";
import { alignment, alignmentClass } from "./alignment";
import { writeFigcaption } from "./figcaption";
import { FigureView } from "./figure_view";
import { readCaption } from "./picture";

/** A film or a map of another service: a link with its title, of which the page loads nothing. */
export const Embed = Node.create({
  name: "embed",
  group: "block",
  content: "caption credit",
  draggable: true,
  isolating: true,
  addAttributes: () => ({
    address: { default: "", rendered: false },
    title: { default: "", rendered: false },
    align: alignment,
  }),
  parseHTML: () => [
    { tag: "figure:has(> a[href])", getAttrs: readEmbed, getContent: readCaption },
  ],
  renderHTML: ({ node }) => [
    "figure",
    { class: alignmentClass(node) },
    ["a", { href: node.attrs["address"] as string }, node.attrs["title"] as string],
    ["figcaption", 0],
  ],
  addNodeView: () => ({ node, view, getPos }) => new FigureView(node, view, getPos, ({ attrs }) => [
    attrs["title"] as string,
    `${labels().elsewhere} ${attrs["address"]}`,
  ]),
});

function readEmbed(dom: HTMLElement) {
  const link = dom.querySelector(":scope > a")!;
  return { address: link.getAttribute("href") ?? "", title: link.textContent ?? "" };
}

export const writeEmbed: Writer = (node, inside) => {
  const { address, title } = node.attrs;
  const link = element("a", { href: address as string }, escapeText(title as string));
  return element("figure", { class: alignmentClass(node) }, link + writeFigcaption(node, inside));
};
