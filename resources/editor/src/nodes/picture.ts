import { Node } from "@tiptap/core";
import { Fragment, type Node as ProseMirrorNode, type Schema, DOMParser } from "@tiptap/pm/model";

import { element, openTag } from "../html";
import type { Writer } from "../serialise";
import { alignment, alignmentClass } from "./alignment";

/**
 * A picture with its caption and credit. `alt` is null as long as nobody has written one; a
 * decorative picture has an empty one.
 */
export const Picture = Node.create({
  name: "picture",
  group: "block",
  content: "caption credit",
  draggable: true,
  isolating: true,
  addAttributes: () => ({
    media: { default: "" },
    alt: { default: null },
    width: { default: null },
    height: { default: null },
    align: alignment,
  }),
  parseHTML: () => [
    { tag: "figure:has(> img)", getAttrs: (dom) => readPicture(dom), getContent: readCaption },
    { tag: "img[src^='media:']", getAttrs: (dom) => readPicture(dom), getContent: readCaption },
  ],
  renderHTML: ({ node }) => [
    "figure",
    { class: alignmentClass(node) },
    ["img", { ...imageAttributes(node), draggable: "false" }],
    ["figcaption", 0],
  ],
});

export const Caption = Node.create({
  name: "caption",
  content: "inline*",
  selectable: false,
  isolating: true,
  renderHTML: () => ["div", { class: "caption" }, 0],
});

export const Credit = Node.create({
  name: "credit",
  content: "inline*",
  selectable: false,
  isolating: true,
  renderHTML: () => ["cite", { class: "credit" }, 0],
});

function readPicture(dom: HTMLElement) {
  const img = dom instanceof HTMLImageElement ? dom : dom.querySelector("img");
  return {
    media: (img?.getAttribute("src") ?? "").replace(/^media:/, ""),
    alt: img?.getAttribute("alt") ?? null,
    width: pixels(img?.getAttribute("width")),
    height: pixels(img?.getAttribute("height")),
  };
}

function pixels(text: string | null | undefined): number | null {
  return text && /^\d+$/.test(text) ? Number(text) : null;
}

/** The last `cite` of a figcaption is the credit, all before it the caption. */
function readCaption(dom: globalThis.Node, schema: Schema): Fragment {
  const source = dom instanceof HTMLElement ? dom.querySelector("figcaption") : null;
  const caption = (source?.cloneNode(true) ?? document.createElement("div")) as HTMLElement;
  const last = caption.lastElementChild;
  const credit = last?.localName === "cite" && last === caption.lastChild ? last : null;
  credit?.remove();
  if (credit && caption.lastChild?.nodeType === 3) {
    caption.lastChild.nodeValue = (caption.lastChild.nodeValue ?? "").replace(/ $/, "");
  }
  return Fragment.from([part(schema, "caption", caption), part(schema, "credit", credit)]);
}

function part(schema: Schema, name: string, dom: Element | null): ProseMirrorNode {
  const top = schema.nodes[name]!.create();
  if (!dom) return top;
  return DOMParser.fromSchema(schema).parse(dom, { topNode: top, preserveWhitespace: "full" });
}

function imageAttributes(node: ProseMirrorNode) {
  const { media, alt, width, height } = node.attrs;
  return {
    src: `media:${media}`,
    alt: alt as string | null,
    role: alt === "" ? "presentation" : null,
    width: width as number | null,
    height: height as number | null,
  };
}

export const writePicture: Writer = (node, inside) => {
  const caption = inside.inline(node.child(0));
  const credit = inside.inline(node.child(1));
  const cite = credit && element("cite", {}, credit);
  const text = [caption, cite].filter(Boolean).join(" ");
  const below = text && element("figcaption", {}, text);
  return element("figure", { class: alignmentClass(node) }, openTag("img", imageAttributes(node)) + below);
};
