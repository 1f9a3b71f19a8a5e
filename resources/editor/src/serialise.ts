/**
 * Nodes to canonical HTML, byte for byte as `desktop.article.body.normalise` writes it.
 *
 * What a top-level node was written as is remembered by the node itself: nodes never change, so
 * an edit in a long article writes one block.
 */

import type { Mark, Node } from "@tiptap/pm/model";

import { type Attributes, escapeText, openTag } from "./html";
import { writers } from "./writers";

/** How a writer gets at what is inside its node. */
export interface Inside {
  block(node: Node): string;
  blocks(node: Node): string;
  inline(node: Node): string;
}

export type Writer = (node: Node, inside: Inside) => string;

const inside: Inside = { block: write, blocks: writeChildren, inline: writeInline };
const written = new WeakMap<Node, string>();

/** The canonical HTML of one top-level block. */
export function serialise(block: Node): string {
  let html = written.get(block);
  if (html === undefined) {
    html = write(block);
    written.set(block, html);
  }
  return html;
}

function write(node: Node): string {
  const writer = writers[node.type.name];
  if (!writer) throw new Error(`no writer for ${node.type.name}`);
  return writer(node, inside);
}

function writeChildren(node: Node): string {
  let html = "";
  node.forEach((child) => (html += write(child)));
  return html;
}

/** A plain paragraph's text without its tags, for where they go without saying; else null. */
export function bare(node: Node | null | undefined, within: Inside): string | null {
  return node?.type.name === "paragraph" && !node.attrs["align"] ? within.inline(node) : null;
}

const MARK_TAGS: Record<string, string> = {
  link: "a",
  abbreviation: "abbr",
  language: "span",
  bold: "strong",
  italic: "em",
  underline: "u",
  strike: "s",
  subscript: "sub",
  superscript: "sup",
  highlight: "mark",
  code: "code",
};

export function writeInline(node: Node): string {
  const open: Mark[] = [];
  let html = "";
  node.forEach((child) => {
    let shared = 0;
    while (shared < open.length && shared < child.marks.length && open[shared]!.eq(child.marks[shared]!)) {
      shared += 1;
    }
    while (open.length > shared) html += close(open.pop()!);
    for (const mark of child.marks.slice(shared)) {
      open.push(mark);
      html += openTag(tag(mark), mark.attrs as Attributes);
    }
    html += child.isText ? escapeText(child.text ?? "") : "<br>";
  });
  while (open.length) html += close(open.pop()!);
  return html;
}

function tag(mark: Mark): string {
  return MARK_TAGS[mark.type.name] ?? "span";
}

function close(mark: Mark): string {
  return `</${tag(mark)}>`;
}

/** An element of the browser's as HTML, its attributes in the order they have. */
export function writeDom(dom: globalThis.Node): string {
  if (dom.nodeType === 3) return escapeText(dom.nodeValue ?? "");
  if (!(dom.nodeType === 1)) return "";
  const element = dom as Element;
  const attributes = Object.fromEntries(Array.from(element.attributes, (each) => [each.name, each.value]));
  const start = openTag(element.localName, attributes);
  return VOID.has(element.localName) ? start : `${start}${writeInside(element)}</${element.localName}>`;
}

const VOID = new Set(["br", "col", "hr", "img", "source", "track"]);

export function writeInside(dom: globalThis.Node): string {
  return Array.from(dom.childNodes, writeDom).join("");
}
