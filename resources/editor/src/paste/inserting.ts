/** Puts what the application made of a paste into its place, as one step to undo. */

import { closeHistory } from "@tiptap/pm/history";
import type { Slice } from "@tiptap/pm/model";
import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { CellSelection, isInTable } from "@tiptap/pm/tables";
import type { EditorView } from "@tiptap/pm/view";

import { setCaretAnew } from "../caret";
import { type Place, placeOf, put, remove } from "./places";
import { cut, insertRest, seam } from "./pieces";
import { sliceOf } from "./slice";

/** Insert `blocks`, then call `done`; a paste whose place is gone is forgotten. */
export function insertPaste(view: EditorView, token: number, blocks: readonly string[], done: () => void): void {
  const place = placeOf(view, token);
  if (!place) return;
  const finish = () => {
    view.dispatch(closeHistory(view.state.tr)); // letters typed at once are undone by themselves
    setCaretAnew(view);
    done();
  };
  if (place.waiting && intoCells(view, place, blocks)) done();
  else if (!place.waiting) finishWith(view, again(view.state, place, sliceOf(view.state.schema, blocks)), finish);
  else if (!inPieces(view, place, blocks, finish)) {
    finishWith(view, first(view.state, place, sliceOf(view.state.schema, blocks)), finish);
  }
}

export function giveUp(view: EditorView, token: number): void {
  if (placeOf(view, token)?.waiting) view.dispatch(remove(view.state.tr, token));
}

function finishWith(view: EditorView, tr: Transaction, finish: () => void): void {
  view.dispatch(tr);
  finish();
}

/** A long text comes a piece at a time, so that the page goes on in between. */
function inPieces(view: EditorView, place: Place, blocks: readonly string[], finish: () => void): boolean {
  const last = blocks.at(-1);
  const [begin, ...rest] = cut(blocks.slice(0, -1));
  if (!begin || !last || !rest.length || view.state.doc.resolve(place.from).depth > 1) return false;
  const slice = sliceOf(view.state.schema, [...begin, last]);
  const tr = first(view.state, place, slice);
  const at = slice.content.lastChild && seam(tr, place, slice.content.lastChild);
  if (!at) return false;
  view.dispatch(standing(tr, place, at));
  insertRest(view, place.token, rest, tr, finish);
  return true;
}

/** Cells go into cells, as the tables' own paste does it. */
function intoCells(view: EditorView, place: Place, blocks: readonly string[]): boolean {
  const { selection, doc } = view.state;
  const there = selection instanceof CellSelection || isAtCaret(selection, place);
  if (!there || !isInTable(view.state)) return false;
  const event = new ClipboardEvent("paste");
  const slice = sliceOf(view.state.schema, blocks);
  const taken = view.someProp("handlePaste", (paste) => paste(view, event, slice));
  if (!taken && view.state.doc === doc) return false;
  view.dispatch(remove(view.state.tr, place.token));
  return true;
}

function isAtCaret(selection: EditorState["selection"], place: Place): boolean {
  return selection.empty && selection.head === place.from;
}

function first(state: EditorState, place: Place, slice: Slice): Transaction {
  const tr = place.emptied ? state.tr.setMeta("appendedTransaction", place.emptied) : closeHistory(state.tr);
  tr.setMeta("paste", true);
  const follows = isAtCaret(state.selection, place) && tr.selection instanceof TextSelection;
  if (follows) tr.replaceSelection(slice).scrollIntoView();
  else tr.replaceRange(place.from, place.from, slice);
  return standing(tr, place);
}

function again(state: EditorState, place: Place, slice: Slice): Transaction {
  const tr = closeHistory(state.tr).replaceRange(place.from, place.to, slice);
  return standing(tr.setMeta("paste", true), place);
}

function standing(tr: Transaction, place: Place, seam: number | null = null): Transaction {
  const from = tr.mapping.map(place.from, -1);
  const to = tr.mapping.map(place.to, 1);
  if (!tr.doc.lastChild?.isTextblock) tr.insert(tr.doc.content.size, tr.doc.type.schema.nodes["paragraph"]!.create());
  return put(tr, { ...place, from, to, waiting: false, emptied: null, seam });
}
