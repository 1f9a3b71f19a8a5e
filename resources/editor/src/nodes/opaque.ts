import { Node } from "@tiptap/core";

import { element } from "../html";
import { labels } from "../labels";
import type { Writer } from "../serialise";
import { card } from "./card";

/** What the editor cannot edit and keeps byte for byte: shown as a card, never run. */
export const Opaque = Node.create({
  name: "opaque",
  group: "block",
  atom: true,
  draggable: true,
  addAttributes: () => ({ source: { default: "", rendered: false } }),
  parseHTML: () => [
    {
      tag: "div[data-opaque]",
      priority: 100,
      getAttrs: (dom) => ({ source: dom.getAttribute("data-opaque") ?? "" }),
    },
  ],
  renderHTML: ({ node }) => ["div", { "data-opaque": node.attrs["source"] as string }],
  addNodeView: () => ({ node }) => {
    const source = node.attrs["source"] as string;
    return { dom: card("opaque", kind(source), words(source)) };
  },
});

/** What a source is, in a word: the WordPress block, the shortcode, or the element. */
function kind(source: string): string {
  const name =
    /<!--\s*wp:([\w/-]+)/.exec(source)?.[1] ??
    /^\s*\[([\w-]+)/.exec(source)?.[1] ??
    /<([a-z][\w-]*)/i.exec(source)?.[1];
  return name ? `${labels().kept} (${name})` : labels().kept;
}

/** Some words of a source. A template's content is inert: nothing in it loads or runs. */
function words(source: string): string {
  const template = document.createElement("template");
  template.innerHTML = source;
  const text = (template.content.textContent ?? "").replace(/\s+/g, " ").trim();
  return (text || source.trim()).slice(0, 120);
}

export const writeOpaque: Writer = (node) =>
  element("div", { "data-opaque": node.attrs["source"] as string }, "");
