import { type Editor, Node } from "@tiptap/core";
import { DOMParser, Fragment, type Node as ProseMirrorNode, type Schema } from "@tiptap/pm/model";
import { NodeSelection, Plugin, TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

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
    ["img", { ...imageAttributes(node), draggable: "false", loading: "lazy", decoding: "async" }],
    ["figcaption", 0],
  ],
  addProseMirrorPlugins: () => [new Plugin({ props: { handleClickOn: selectPicture } })],
});

export const Caption = Node.create({
  name: "caption",
  content: "inline*",
  selectable: false,
  isolating: true,
  renderHTML: () => ["div", { class: "caption" }, 0],
  addKeyboardShortcuts() {
    return { Enter: () => this.editor.isActive(this.name) && leave(this.editor, 1) };
  },
});

export const Credit = Node.create({
  name: "credit",
  content: "inline*",
  selectable: false,
  isolating: true,
  renderHTML: () => ["cite", { class: "credit" }, 0],
  addKeyboardShortcuts() {
    return { Enter: () => this.editor.isActive(this.name) && leave(this.editor, 2) };
  },
});

/** A click on the picture itself selects it; one on its caption puts the caret there. */
function selectPicture(
  view: EditorView, _position: number, node: ProseMirrorNode, at: number, event: MouseEvent,
): boolean {
  if (node.type.name !== "picture" || !(event.target instanceof HTMLImageElement)) return false;
  view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, at)));
  return true;
}

/** Enter goes from the caption to the credit, and from there to the line below the picture. */
function leave(editor: Editor, levels: 1 | 2): boolean {
  return editor.commands.command(({ tr }) => {
    const { $from } = tr.selection;
    const after = $from.after($from.depth - levels + 1);
    const below = tr.doc.resolve(after).nodeAfter;
    if (levels === 2 && !below?.isTextblock) {
      tr.insert(after, editor.schema.nodes["paragraph"]!.create());
    }
    tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView();
    return true;
  });
}

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
export function readCaption(dom: globalThis.Node, schema: Schema): Fragment {
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

export function part(schema: Schema, name: string, dom: Element | null): ProseMirrorNode {
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
