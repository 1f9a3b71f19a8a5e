/** Puts what the application made of a paste into its place, as one step to undo. */

import { closeHistory } from "@tiptap/pm/history";
import type { Slice } from "@tiptap/pm/model";
import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { CellSelection, isInTable } from "@tiptap/pm/tables";
import type { EditorView } from "@tiptap/pm/view";

import { setCaretAnew } from "../caret";
import { type Place, placeOf, put, remove } from "./places";
import { sliceOf } from "./slice";

/** Returns whether the paste still had a place. */
export function insertPaste(view: EditorView, token: number, blocks: readonly string[]): boolean {
  const place = placeOf(view, token);
  if (!place) return false;
  const slice = sliceOf(view.state.schema, blocks);
  if (place.waiting && isAtCells(view.state, place) && intoCells(view, token, slice)) return true;
  const tr = place.waiting ? first(view.state, place, slice) : again(view.state, place, slice);
  view.dispatch(tr);
  view.dispatch(closeHistory(view.state.tr)); // letters typed at once are undone by themselves
  setCaretAnew(view);
  return true;
}

export function giveUp(view: EditorView, token: number): void {
  if (placeOf(view, token)?.waiting) view.dispatch(remove(view.state.tr, token));
}

function isAtCells({ selection }: EditorState, place: Place): boolean {
  return selection instanceof CellSelection || (isAtCaret(selection, place) && !place.emptied);
}

function isAtCaret(selection: EditorState["selection"], place: Place): boolean {
  return selection.empty && selection.head === place.from;
}

/** Cells go into cells, as the tables' own paste does it. */
function intoCells(view: EditorView, token: number, slice: Slice): boolean {
  if (!isInTable(view.state)) return false;
  const before = view.state.doc;
  const event = new ClipboardEvent("paste");
  const taken = view.someProp("handlePaste", (paste) => paste(view, event, slice));
  if (taken) view.dispatch(remove(view.state.tr, token));
  return Boolean(taken) || view.state.doc !== before;
}

function first(state: EditorState, place: Place, slice: Slice): Transaction {
  const follows = isAtCaret(state.selection, place);
  const tr = place.emptied ? state.tr.setMeta("appendedTransaction", place.emptied) : closeHistory(state.tr);
  tr.setMeta("paste", true);
  if (follows && tr.selection instanceof TextSelection) tr.replaceSelection(slice).scrollIntoView();
  else tr.replaceRange(place.from, place.from, slice);
  return standing(tr, place);
}

function again(state: EditorState, place: Place, slice: Slice): Transaction {
  const tr = closeHistory(state.tr).replaceRange(place.from, place.to, slice);
  return standing(tr.setMeta("paste", true), place);
}

function standing(tr: Transaction, place: Place): Transaction {
  const from = tr.mapping.map(place.from, -1);
  const to = tr.mapping.map(place.to, 1);
  if (!tr.doc.lastChild?.isTextblock) tr.insert(tr.doc.content.size, tr.doc.type.schema.nodes["paragraph"]!.create());
  return put(tr, { ...place, from, to, waiting: false, emptied: null });
}
