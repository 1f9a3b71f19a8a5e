import { Node } from "@tiptap/core";

import { labels } from "../labels";
import { type Writer, writeDom } from "../serialise";
import { card } from "./card";

/** A figure that holds no picture (sound, film, an embed): kept whole and shown as a card. */
export const Media = Node.create({
  name: "media",
  group: "block",
  atom: true,
  draggable: true,
  addAttributes: () => ({ html: { default: "", rendered: false } }),
  parseHTML: () => [
    {
      tag: "figure",
      priority: 40,
      getAttrs: (dom) =>
        dom.querySelector(":scope > :is(audio, video, iframe)") ? { html: writeDom(dom) } : false,
    },
  ],
  renderHTML: ({ node }) => parsed(node.attrs["html"] as string),
  addNodeView: () => ({ node }) => {
    const figure = parsed(node.attrs["html"] as string);
    const name = figure.querySelector("audio") ? labels().sound : labels().film;
    return { dom: card("media", name, figure.textContent?.trim() ?? "") };
  },
});

/** The element of `html` in a document of its own, in which nothing loads or runs. */
function parsed(html: string): HTMLElement {
  const inert = new window.DOMParser().parseFromString(html, "text/html");
  return (inert.body.firstElementChild ?? inert.createElement("figure")) as HTMLElement;
}

export const writeMedia: Writer = (node) => node.attrs["html"] as string;
