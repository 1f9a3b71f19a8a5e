/** The body profile as a schema. Marks stand in the order in which they are nested, outermost first. */

import { Gapcursor, UndoRedo, Dropcursor } from "@tiptap/extensions";
import { ListKeymap } from "@tiptap/extension-list";

import { caretSeen } from "./caret";
import { folding } from "./folding";
import { blockKeys } from "./keys";
import { Abbreviation } from "./marks/abbreviation";
import { Language } from "./marks/language";
import { Bold, Italic, Underline } from "./marks/letters";
import { Link } from "./marks/link";
import { Code, Highlight, Strike, Subscript, Superscript } from "./marks/plain";
import { menuPlace } from "./menu";
import { Aside } from "./nodes/aside";
import { Break } from "./nodes/break";
import { Details, Summary } from "./nodes/details";
import { Document, Text } from "./nodes/document";
import { Embed } from "./nodes/embed";
import { Heading } from "./nodes/heading";
import { Bullets, Item, Numbers } from "./nodes/lists";
import { Opaque } from "./nodes/opaque";
import { Paragraph } from "./nodes/paragraph";
import { Caption, Credit, Picture } from "./nodes/picture";
import { Preformatted } from "./nodes/preformatted";
import { Quote } from "./nodes/quote";
import { Recording, Transcript } from "./nodes/recording";
import { Rule } from "./nodes/rule";
import { Cell, HeaderCell, Row, Table } from "./nodes/table";
import { captionKeys } from "./tables/caption_keys";
import { columnDragging } from "./tables/dragging";
import { tableOrder } from "./tables/order";
import { undoSteps } from "./undo/steps";
import { writing } from "./writing";

const nodes = [
  Document, Text, Paragraph, Heading, Bullets, Numbers, Item, Quote, Rule, Break, Preformatted,
  Picture, Caption, Credit, Recording, Transcript, Embed, Table, Row, Cell, HeaderCell, Aside, Details, Summary, Opaque,
];

const marks = [
  Link, Bold, Italic, Underline, Strike, Subscript, Superscript, Highlight, Code, Abbreviation, Language,
];

/** Where a step begins is decided in `undo/steps.ts`, not by the time between two keys. */
const UNDO = { depth: 500, newGroupDelay: Number.MAX_SAFE_INTEGER };

export const extensions = [...nodes, ...marks, tableOrder, columnDragging, captionKeys, folding, caretSeen, menuPlace, writing, blockKeys, ListKeymap, UndoRedo.configure(UNDO), undoSteps, Gapcursor, Dropcursor];
