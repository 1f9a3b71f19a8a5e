import type { ChainedCommands } from "@tiptap/core";
import type { Node, Schema } from "@tiptap/pm/model";
import { type EditorState, NodeSelection, TextSelection, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

import { insertBelow } from "./below";
import type { Given } from "./index";

/** The picture that is selected, or in whose caption the caret is, and its position. */
export function pictureAt(state: EditorState): { node: Node; position: number } | null {
  const { selection } = state;
  if (selection instanceof NodeSelection && selection.node.type.name === "picture") {
    return { node: selection.node, position: selection.from };
  }
  const { $from } = selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if ($from.node(depth).type.name === "picture") {
      return { node: $from.node(depth), position: $from.before(depth) };
    }
  }
  return null;
}

/** What shows the picture at `position`; null where the page does not have it yet. */
export function imageOf(view: EditorView, position: number): HTMLImageElement | null {
  const dom = view.nodeDOM(position);
  return dom instanceof HTMLElement ? dom.querySelector("img") : null;
}

/** The attributes of the picture when it is shown `width` pixels wide, in the shape of its file. */
export function sized(node: Node, image: HTMLImageElement | null, width: number) {
  const { width: before, height: high } = node.attrs as { width: number | null; height: number | null };
  const shape = image?.naturalWidth ? image.naturalHeight / image.naturalWidth : before && high ? high / before : null;
  const rounded = Math.max(1, Math.round(width));
  return { width: rounded, height: shape ? Math.max(1, Math.round(rounded * shape)) : null };
}

/** Show the picture at the caret as wide as is given, in pixels. */
export function sizePicture(chain: ChainedCommands, given: Given): ChainedCommands {
  return chain.command(({ tr, state, view }) => {
    const at = pictureAt(state);
    if (!at) return false;
    setAttributes(tr, at.position, sized(at.node, imageOf(view, at.position), Number(given["width"])));
    return true;
  });
}

/**
 * Another file in the place of the picture `former`, whose words, alignment and width stay; one
 * that was shown as large as it is becomes as large as the new file is.
 */
export function replacePicture(chain: ChainedCommands, given: Given): ChainedCommands {
  return chain.command(({ tr, state, view }) => {
    const at = placeOf(state, String(given["former"]));
    if (!at) return false;
    const [wide, high] = [Number(given["width"]), Number(given["height"])];
    const shown = at.node.attrs["width"] as number | null;
    const own = imageOf(view, at.position)?.naturalWidth ?? 0;
    const width = shown && shown < own ? Math.min(shown, wide) : wide;
    const height = Math.max(1, Math.round((width * high) / wide));
    setAttributes(tr, at.position, { media: String(given["media"]), width, height });
    return true;
  });
}

/** The selected picture if it is `media`, else the first that is. */
function placeOf(state: EditorState, media: string): { node: Node; position: number } | null {
  const selected = pictureAt(state);
  if (selected?.node.attrs["media"] === media) return selected;
  let found: { node: Node; position: number } | null = null;
  state.doc.descendants((node, position) => {
    if (node.type.name === "picture" && node.attrs["media"] === media) found ??= { node, position };
    return !found;
  });
  return found;
}

export function setAttributes(tr: Transaction, position: number, values: Record<string, string | number | null>): void {
  const selected = tr.selection instanceof NodeSelection && tr.selection.from === position;
  for (const [name, value] of Object.entries(values)) tr.setNodeAttribute(position, name, value);
  if (selected) tr.setSelection(NodeSelection.create(tr.doc, position));
}

/** A new picture below the block with the caret; the caret goes to its caption. */
export function placePicture(chain: ChainedCommands, given: Given): ChainedCommands {
  return chain.command(({ tr }) => {
    const at = insertBelow(tr, newPicture(tr.doc.type.schema, given), tr.selection.$to);
    tr.setSelection(TextSelection.create(tr.doc, at + 2));
    return true;
  });
}

export function newPicture(schema: Schema, given: Given): Node {
  const { picture, caption, credit } = schema.nodes;
  const text = (name: string) => (given[name] ? [schema.text(String(given[name]).normalize("NFC"))] : []);
  const attributes = {
    media: given["media"],
    width: given["width"] || null,
    height: given["height"] || null,
    alt: given["decorative"] ? "" : (given["alt"] || null),
  };
  return picture!.create(attributes, [
    caption!.create(null, text("caption")),
    credit!.create(null, text("credit")),
  ]);
}

/** Change what is given of the picture, and leave the rest. */
export function updatePicture(chain: ChainedCommands, given: Given): ChainedCommands {
  return chain.command(({ tr, state }) => {
    const at = pictureAt(state);
    if (!at) return false;
    const { caption, credit, alt, decorative } = given;
    const before = at.node.attrs["alt"] as string | null;
    const written = alt === undefined ? before : alt;
    tr.setNodeAttribute(at.position, "alt", (decorative ?? before === "") ? "" : written || null);
    const captionAt = at.position + 1;
    const creditAt = captionAt + at.node.child(0).nodeSize;
    if (credit !== undefined) rewrite(tr, creditAt, at.node.child(1), String(credit));
    if (caption !== undefined) rewrite(tr, captionAt, at.node.child(0), String(caption));
    return true;
  });
}

function rewrite(tr: Transaction, position: number, part: Node, text: string): void {
  if (part.textContent === text) return;
  const content = text ? part.type.schema.text(text.normalize("NFC")) : [];
  tr.replaceWith(position + 1, position + 1 + part.content.size, content);
}

export function removePicture(chain: ChainedCommands): ChainedCommands {
  return chain.command(({ tr, state }) => {
    const at = pictureAt(state);
    if (at) tr.delete(at.position, at.position + at.node.nodeSize);
    return Boolean(at);
  });
}
