/** What `desktop/editor/state.py` calls an `EditState`: the place of the caret for the toolbar. */

import type { Editor } from "@tiptap/core";
import type { ResolvedPos } from "@tiptap/pm/model";
import { type EditorState, NodeSelection, Selection } from "@tiptap/pm/state";
import { mergeCells, selectedRect, splitCell } from "@tiptap/pm/tables";

import { type FigureAt, figureAt } from "./commands/figures";
import { canContinue, numberAt } from "./commands/lists";
import { imageOf, pictureAt } from "./commands/picture";
import { swapOf } from "./commands/moving";
import { isFolded } from "./folding";
import { tableOf } from "./tables/at";
import { captionText } from "./tables/caption";
import { headerColumns, headerRows } from "./tables/headings";
import { columnWidths } from "./tables/widths";

const LONGEST_SELECTED = 200;

const BLOCKS: Record<string, string> = {
  paragraph: "paragraph", pre: "preformatted", caption: "caption", credit: "credit", summary: "summary",
  picture: "picture", horizontalRule: "rule", recording: "recording", embed: "embed", opaque: "opaque",
};

const MARKS = [
  "bold", "italic", "underline", "strike", "subscript", "superscript", "highlight", "code", "link",
];

const DIRECTIONS = ["up", "down", "left", "right"] as const;

export function editState(editor: Editor) {
  const { state } = editor;
  const { from, to } = state.selection;
  return {
    block: block(state),
    marks: MARKS.filter((name) => editor.isActive(name)),
    alignment: alignmentAt(state),
    list_kind: listKind(state),
    list_number: numberAt(state),
    can_continue_numbering: canContinue(state),
    in_quote: editor.isActive("blockquote"),
    in_box: editor.isActive("aside"),
    in_details: editor.isActive("details"),
    is_folded: isFolded(state),
    can_indent: editor.can().sinkListItem("listItem"),
    can_outdent: editor.can().liftListItem("listItem"),
    can_undo: editor.can().undo(),
    can_redo: editor.can().redo(),
    selected: state.doc.textBetween(from, Math.min(to, from + LONGEST_SELECTED), " "),
    link: link(editor),
    picture: picture(editor),
    table: table(state),
    recording: recording(state),
    embed: embed(state),
  };
}

function block(state: EditorState): string {
  const { selection } = state;
  const node = selection instanceof NodeSelection ? selection.node : start(state).parent;
  if (node.type.name === "heading") return `heading_${node.attrs["level"]}`;
  return BLOCKS[node.type.name] ?? "paragraph";
}

/** Where the selection starts; when everything is selected, in the first block. */
function start({ doc, selection }: EditorState): ResolvedPos {
  return selection.$from.depth ? selection.$from : Selection.atStart(doc).$from;
}

function alignmentAt(state: EditorState): string {
  const { selection } = state;
  if (selection instanceof NodeSelection) return selection.node.attrs["align"] ?? "left";
  const $from = start(state);
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const align = $from.node(depth).attrs["align"] as string | null | undefined;
    if (align) return align;
  }
  return "left";
}

function listKind(state: EditorState): string | null {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const name = $from.node(depth).type.name;
    if (name === "bulletList") return "bullet";
    if (name === "orderedList") return "ordered";
  }
  return null;
}

function link(editor: Editor) {
  if (!editor.isActive("link")) return null;
  const { href, title } = editor.getAttributes("link");
  return { href: href as string, title: (title as string | null) ?? "" };
}

function picture({ state, view }: Editor) {
  const at = pictureAt(state);
  if (!at) return null;
  const { media, width, height, alt } = at.node.attrs;
  return {
    media,
    width: width ?? 0,
    height: height ?? 0,
    own_width: imageOf(view, at.position)?.naturalWidth ?? 0,
    alt,
    decorative: alt === "",
    caption: at.node.child(0).textContent,
    credit: at.node.child(1).textContent,
  };
}

function recording(state: EditorState) {
  const at = figureAt(state, "recording");
  return at && { kind: at.node.attrs["kind"] as string, ...wordsOf(at), transcribed: at.node.childCount > 2 };
}

function embed(state: EditorState) {
  const at = figureAt(state, "embed");
  const { address, title } = at?.node.attrs ?? {};
  return at && { address: address as string, title: title as string, ...wordsOf(at) };
}

function wordsOf({ node }: FigureAt) {
  return { caption: node.child(0).textContent, credit: node.child(1).textContent };
}

function table(state: EditorState) {
  const found = tableOf(state);
  if (!found) return null;
  const { map, left } = selectedRect(state);
  return {
    rows: map.height,
    columns: map.width,
    column: left,
    header_row: headerRows(found.node) > 0,
    header_column: headerColumns(found.node) > 0,
    widths: columnWidths(found.node),
    caption: captionText(found.node.attrs["caption"] as string),
    can_merge: mergeCells(state),
    can_split: splitCell(state),
    can_move: DIRECTIONS.filter((direction) => swapOf(state, direction)),
  };
}
