/** What each command of `desktop/editor/commands.py` does: composed of Tiptap's commands. */

import type { ChainedCommands, Command, Editor } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";

import { toggleFold } from "../folding";
import { replaceBlocks } from "../source/replace";
import { align } from "./align";
import { insertDetails, removeDetails, toggleBox, writeBelow } from "./boxes";
import { placeCaret } from "./caret";
import { placePicture, removePicture, replacePicture, sizePicture, updatePicture } from "./picture";
import { setLink } from "./link";
import { insertFigure, removeFigure, removeTranscript, updateFigure, writeTranscript } from "./figures";
import { insertLines } from "./lines";
import { continueNumbering, setListStart } from "./lists";
import { insertRule } from "./rule";
import { toggleHeaderColumn, toggleHeaderRow } from "./headings";
import { moveColumns, moveRows } from "./moving";
import {
  evenColumns, insertTable, rowAbove, selectColumn, selectRow, selectTable, setColumnWidth, setTableCaption,
} from "./table";

export type Given = Record<string, string | number | boolean | null | undefined>;

type Action = (chain: ChainedCommands, given: Given, editor: Editor) => ChainedCommands;

const heading = (level: number): Action => (chain) =>
  chain.setNode("heading", { level });

const actions: Record<string, Action> = {
  paragraph: (chain) => chain.setNode("paragraph"),
  heading_2: heading(2),
  heading_3: heading(3),
  heading_4: heading(4),

  toggle_bold: (chain) => chain.toggleMark("bold"),
  toggle_italic: (chain) => chain.toggleMark("italic"),
  toggle_underline: (chain) => chain.toggleMark("underline"),
  toggle_strike: (chain) => chain.toggleMark("strike"),
  toggle_subscript: (chain) => chain.unsetMark("superscript").toggleMark("subscript"),
  toggle_superscript: (chain) => chain.unsetMark("subscript").toggleMark("superscript"),
  toggle_highlight: (chain) => chain.toggleMark("highlight"),

  toggle_bullet_list: (chain) => chain.toggleList("bulletList", "listItem"),
  toggle_ordered_list: (chain) => chain.toggleList("orderedList", "listItem"),
  indent_item: (chain) => chain.sinkListItem("listItem"),
  outdent_item: (chain) => chain.liftListItem("listItem"),
  set_list_start: setListStart,
  continue_numbering: (chain) => chain.command(continueNumbering),
  toggle_box: (chain) => chain.command(toggleBox),
  insert_details: insertDetails,
  remove_details: (chain) => chain.command(removeDetails),
  toggle_fold: (chain) => chain.command(toggleFold),
  write_below: (chain) => chain.command(writeBelow),
  toggle_quote: (chain) => chain.toggleWrap("blockquote"),
  insert_rule: insertRule,

  align_left: (chain) => chain.command(align(null)),
  align_center: (chain) => chain.command(align("center")),
  align_right: (chain) => chain.command(align("right")),
  align_justify: (chain) => chain.command(align("justify")),

  set_link: setLink,
  unset_link: (chain) => chain.extendMarkRange("link").unsetMark("link"),

  insert_table: insertTable,
  add_row_before: (chain) => chain.command(rowAbove),
  add_row_after: (chain) => chain.addRowAfter(),
  delete_row: (chain) => chain.deleteRow(),
  add_column_before: (chain) => chain.addColumnBefore(),
  add_column_after: (chain) => chain.addColumnAfter(),
  delete_column: (chain) => chain.deleteColumn(),
  merge_cells: (chain) => chain.mergeCells(),
  split_cell: (chain) => chain.splitCell(),
  toggle_header_row: (chain) => chain.command(toggleHeaderRow),
  toggle_header_column: (chain) => chain.command(toggleHeaderColumn),
  move_row_up: (chain) => chain.command(moveRows("up")),
  move_row_down: (chain) => chain.command(moveRows("down")),
  move_column_left: (chain) => chain.command(moveColumns("left")),
  move_column_right: (chain) => chain.command(moveColumns("right")),
  select_row: (chain) => chain.command(selectRow),
  select_column: (chain) => chain.command(selectColumn),
  select_table: (chain) => chain.command(selectTable),
  set_column_width: setColumnWidth,
  even_columns: (chain) => chain.command(evenColumns),
  set_table_caption: setTableCaption,
  delete_table: (chain) => chain.deleteTable(),

  insert_picture: placePicture,
  update_picture: updatePicture,
  size_picture: sizePicture,
  replace_picture: replacePicture,
  delete_picture: removePicture,

  insert_recording: insertFigure("recording"),
  update_recording: updateFigure("recording"),
  write_transcript: writeTranscript,
  remove_transcript: removeTranscript,
  delete_recording: removeFigure("recording"),
  insert_embed: insertFigure("embed"),
  update_embed: updateFigure("embed"),
  delete_embed: removeFigure("embed"),

  place_caret: placeCaret,
  insert_text: (chain, { text }) => insertLines(chain, String(text ?? "")),
  replace_blocks: (chain, { blocks }) => chain.command(replaceBlocks(JSON.parse(String(blocks)) as string[])),
  clear_formatting: (chain) => chain.unsetAllMarks().clearNodes(),
  select_all: (chain) => chain.selectAll(),
  undo: (chain) => chain.undo(),
  redo: (chain) => chain.redo(),
};

export const commandNames = Object.keys(actions);

/** A command is undone by itself, not together with the letters typed just before it. */
const ownStep: Command = ({ tr, dispatch }) => {
  if (dispatch) closeHistory(tr);
  return true;
};

export function run(editor: Editor, command: string, given: Given): void {
  const action = actions[command];
  if (!action) throw new Error(`no such command: ${command}`);
  action(editor.chain().command(ownStep), given, editor).scrollIntoView().run();
}
