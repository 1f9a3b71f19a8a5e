/** Sound, film and what other services show: put in, described and taken out. */

import type { ChainedCommands } from "@tiptap/core";
import type { Node, Schema } from "@tiptap/pm/model";
import { type EditorState, NodeSelection, TextSelection, type Transaction } from "@tiptap/pm/state";

import { insertBelow } from "./below";
import type { Given } from "./index";

export interface FigureAt {
  node: Node;
  position: number;
}

/** The figure called `name` that is selected, or that holds the caret. */
export function figureAt({ selection }: EditorState, name: string): FigureAt | null {
  if (selection instanceof NodeSelection && selection.node.type.name === name) {
    return { node: selection.node, position: selection.from };
  }
  const { $from } = selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if ($from.node(depth).type.name === name) return { node: $from.node(depth), position: $from.before(depth) };
  }
  return null;
}

/** A new figure below the block with the caret; the caret goes to its caption. */
export const insertFigure = (name: string) => (chain: ChainedCommands, given: Given): ChainedCommands =>
  chain.command(({ tr }) => {
    const at = insertBelow(tr, newFigure(tr.doc.type.schema, name, given), tr.selection.$to);
    tr.setSelection(TextSelection.create(tr.doc, at + 2));
    return true;
  });

function newFigure(schema: Schema, name: string, given: Given): Node {
  const words = (part: string) => schema.nodes[part]!.create(null, text(schema, String(given[part] ?? "")));
  return schema.nodes[name]!.create(attributes(given), [words("caption"), words("credit")]);
}

function attributes({ kind, media, width, height, address, title }: Given) {
  const own = { kind, media, width: width || null, height: height || null, address, title: plain(title) };
  return Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
}

function plain(title: Given[string]): string | undefined {
  return title === undefined ? undefined : String(title).normalize("NFC");
}

function text(schema: Schema, words: string): Node[] {
  return words ? [schema.text(words.normalize("NFC"))] : [];
}

/** Change what is given of the figure, and leave the rest. */
export const updateFigure = (name: string) => (chain: ChainedCommands, given: Given): ChainedCommands =>
  chain.command(({ tr, state }) => {
    const at = figureAt(state, name);
    if (!at) return false;
    if (given["title"]) tr.setNodeAttribute(at.position, "title", plain(given["title"]));
    const caption = at.position + 1;
    const credit = caption + at.node.child(0).nodeSize;
    if (given["credit"] !== undefined) rewrite(tr, credit, at.node.child(1), String(given["credit"]));
    if (given["caption"] !== undefined) rewrite(tr, caption, at.node.child(0), String(given["caption"]));
    return true;
  });

function rewrite(tr: Transaction, position: number, part: Node, words: string): void {
  if (part.textContent === words) return;
  tr.replaceWith(position + 1, position + 1 + part.content.size, text(part.type.schema, words));
}

export const removeFigure = (name: string) => (chain: ChainedCommands): ChainedCommands =>
  chain.command(({ tr, state }) => {
    const at = figureAt(state, name);
    if (at) tr.delete(at.position, at.position + at.node.nodeSize);
    return Boolean(at);
  });

/** A place for what is said in the recording, if there is none; the caret goes there. */
export function writeTranscript(chain: ChainedCommands, given: Given): ChainedCommands {
  return chain.command(({ tr, state }) => {
    const at = figureAt(state, "recording");
    if (!at) return false;
    const end = at.position + at.node.nodeSize - 1;
    const { transcript, summary, paragraph } = state.schema.nodes;
    if (at.node.childCount < 3) {
      const title = summary!.create(null, text(state.schema, String(given["title"] ?? "")));
      tr.insert(end, transcript!.create(null, [title, paragraph!.create()]));
    }
    const said = tr.doc.nodeAt(at.position)!;
    tr.setSelection(TextSelection.near(tr.doc.resolve(at.position + said.nodeSize - 2), -1));
    return true;
  });
}

export function removeTranscript(chain: ChainedCommands): ChainedCommands {
  return chain.command(({ tr, state }) => {
    const at = figureAt(state, "recording");
    if (!at || at.node.childCount < 3) return false;
    const end = at.position + at.node.nodeSize - 1;
    tr.delete(end - at.node.child(2).nodeSize, end);
    tr.setSelection(TextSelection.create(tr.doc, at.position + 2));
    return true;
  });
}
