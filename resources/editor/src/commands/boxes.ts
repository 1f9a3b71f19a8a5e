/** Boxes and details: put in, taken away around what they hold, and left for the line below. */

import type { ChainedCommands, Command } from "@tiptap/core";
import { Fragment, type Node } from "@tiptap/pm/model";
import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { findWrapping, liftTarget } from "@tiptap/pm/transform";

import { detailsAt } from "../folding";
import { insertBelow } from "./below";

/** Put what is selected into a box, or take the box away around it. */
export const toggleBox: Command = ({ state, tr }) => {
  const place = around(state, "aside");
  if (place !== null) return unwrap(tr, place);
  const range = state.selection.$from.blockRange(state.selection.$to);
  const wrapping = range && findWrapping(range, state.schema.nodes["aside"]!);
  if (range && wrapping) tr.wrap(range, wrapping);
  return Boolean(wrapping);
};

function around({ selection: { $from } }: EditorState, name: string): number | null {
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if ($from.node(depth).type.name === name) return $from.before(depth);
  }
  return null;
}

function unwrap(tr: Transaction, place: number): boolean {
  const $inside = tr.doc.resolve(place + 1);
  const node = $inside.parent;
  const range = $inside.blockRange(tr.doc.resolve(place + node.nodeSize - 1));
  const target = range && liftTarget(range);
  if (range && target !== null) tr.lift(range, target);
  return target !== null;
}

/** Details around what is selected, else empty ones below; the caret goes to the summary. */
export function insertDetails(chain: ChainedCommands): ChainedCommands {
  return chain.command(({ state, tr }) => {
    const { details, summary, paragraph } = state.schema.nodes;
    const { $from, $to, empty } = state.selection;
    const range = empty ? null : $from.blockRange($to);
    const held = range ? contentOf(range.parent, range.startIndex, range.endIndex) : paragraph!.create();
    const made = details!.createChecked(null, Fragment.from(summary!.create()).append(Fragment.from(held)));
    const fits = range?.parent.canReplaceWith(range.startIndex, range.endIndex, details!);
    if (range && !fits) return false;
    const at = range ? range.start : insertBelow(tr, made, $to);
    if (range) tr.replaceWith(range.start, range.end, made);
    tr.setSelection(TextSelection.create(tr.doc, at + 2));
    return true;
  });
}

function contentOf(parent: Node, start: number, end: number): Fragment {
  return Fragment.from(parent.content.content.slice(start, end));
}

/** Take details away: the summary becomes a paragraph above what they held. */
export const removeDetails: Command = ({ state, tr }) => {
  const place = detailsAt(state);
  const details = place === null ? null : state.doc.nodeAt(place);
  if (place === null || !details) return false;
  const summary = details.child(0);
  const title = state.schema.nodes["paragraph"]!.create(null, summary.content);
  const rest = contentOf(details, 1, details.childCount);
  const caret = state.selection.from - 1;
  tr.replaceWith(place, place + details.nodeSize, summary.content.size ? Fragment.from(title).append(rest) : rest);
  tr.setSelection(TextSelection.near(tr.doc.resolve(Math.max(place, caret))));
  return true;
};

const LEFT_BELOW = new Set(["aside", "details", "blockquote", "table", "picture", "recording", "embed", "pre"]);

/** A new line below what the caret is in: box, details, quotation, table or figure. */
export const writeBelow: Command = ({ state, tr }) => {
  const { $from } = state.selection;
  let depth = $from.depth;
  while (depth > 0 && !LEFT_BELOW.has($from.node(depth).type.name)) depth -= 1;
  const after = depth > 0 ? $from.after(depth) : $from.depth ? $from.after(1) : state.selection.to;
  tr.insert(after, state.schema.nodes["paragraph"]!.create());
  tr.setSelection(TextSelection.create(tr.doc, after + 1));
  return true;
};

/** Enter on an empty last line of details leaves them: nothing lifts out of what is isolated. */
export const leaveDetails: Command = ({ state, tr, dispatch }) => {
  const { $from, empty } = state.selection;
  const details = $from.depth > 1 ? $from.node(-1) : null;
  const said = details?.type.name === "transcript";
  const last = (said || details?.type.name === "details") && $from.index(-1) === details.childCount - 1;
  if (!empty || !last || $from.parent.content.size || details.childCount < 3) return false;
  if (!dispatch) return true;
  const after = $from.after(said ? -2 : -1);
  tr.insert(after, state.schema.nodes["paragraph"]!.create());
  tr.setSelection(TextSelection.create(tr.doc, after + 1));
  tr.delete($from.before(), $from.after());
  return true;
};

