import type { ChainedCommands } from "@tiptap/core";
import type { Node, Schema } from "@tiptap/pm/model";
import { type EditorState, NodeSelection, TextSelection, type Transaction } from "@tiptap/pm/state";

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
