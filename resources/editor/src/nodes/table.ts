import { Table as TiptapTable, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import type { DOMOutputSpec, Node as ProseMirrorNode } from "@tiptap/pm/model";

import { element, openTag } from "../html";
import { bare, type Inside, type Writer, writeInside } from "../serialise";
import { captionText } from "../tables/caption";
import { TableView } from "../tables/view";
import { readWidths, saidWidths } from "../tables/widths";
import { alignment, alignmentClass } from "./alignment";

/** A table; its caption is an attribute (canonical inline HTML), for its children are its rows. */
export const Table = TiptapTable.extend({
  addAttributes: () => ({
    caption: {
      default: "",
      rendered: false,
      parseHTML: (dom: HTMLElement) => {
        const caption = dom.querySelector(":scope > caption");
        return caption ? writeInside(caption) : "";
      },
    },
  }),
  addNodeView: () => ({ node, view, getPos }) => new TableView(node, view, getPos),
  parseHTML: () => [{ tag: "table" }, { tag: "caption", ignore: true }, { tag: "colgroup", ignore: true }],
  renderHTML: ({ node }) => {
    const words = captionText(node.attrs["caption"] as string);
    const caption: DOMOutputSpec[] = words ? [["caption", words]] : [];
    return ["table", ...caption, columns(node), ["tbody", 0]];
  },
});

/** What a copied table says of its columns. */
function columns(table: ProseMirrorNode): DOMOutputSpec {
  return ["colgroup", ...saidWidths(table).map((width) => ["col", width ? { class: `w${width}` } : {}])];
}

export type Section = "thead" | "tbody" | "tfoot";

export const Row = TableRow.extend({
  content: "(tableCell | tableHeader)+",
  addAttributes: () => ({
    section: {
      default: "tbody",
      rendered: false,
      parseHTML: (dom: HTMLElement) => {
        const section = dom.parentElement?.localName;
        return section === "thead" || section === "tfoot" ? section : "tbody";
      },
    },
  }),
  renderHTML: ({ node }) => ["tr", { class: node.attrs["section"] as string }, 0],
});

const span = (name: string) => ({
  default: 1,
  parseHTML: (dom: HTMLElement) => Math.max(1, Number.parseInt(dom.getAttribute(name) ?? "1", 10) || 1),
  renderHTML: (attributes: Record<string, unknown>) =>
    attributes[name] === 1 ? {} : { [name]: attributes[name] },
});

const cellAttributes = () => ({
  colspan: span("colspan"),
  rowspan: span("rowspan"),
  colwidth: { default: null, rendered: false, parseHTML: readWidths },
  align: alignment,
});

export const Cell = TableCell.extend({
  addAttributes: cellAttributes,
  parseHTML: () => [{ tag: "td" }],
  renderHTML: ({ HTMLAttributes }) => ["td", HTMLAttributes, 0],
});

export const HeaderCell = TableHeader.extend({
  addAttributes: () => ({
    ...cellAttributes(),
    scope: { default: null },
  }),
  parseHTML: () => [{ tag: "th" }],
  renderHTML: ({ HTMLAttributes }) => ["th", HTMLAttributes, 0],
});

export const writeTable: Writer = (node, inside) => {
  const caption = node.attrs["caption"] as string;
  const words = caption && `<caption>${caption}</caption>`;
  return element("table", {}, words + writeColumns(node) + writeSections(node, inside));
};

function writeColumns(table: ProseMirrorNode): string {
  const cols = saidWidths(table).map((width) => openTag("col", { class: width ? `w${width}` : null }));
  return cols.length ? element("colgroup", {}, cols.join("")) : "";
}

function writeSections(table: ProseMirrorNode, inside: Inside): string {
  let html = "";
  let current = "";
  table.forEach((row) => {
    const section = sectionOf(row);
    if (section !== current) html += (current && `</${current}>`) + `<${section}>`;
    current = section;
    html += inside.block(row);
  });
  return `${html}</${current}>`;
}

function sectionOf(row: ProseMirrorNode): Section {
  return row.attrs["section"] as Section;
}

export const writeRow: Writer = (node, inside) => element("tr", {}, inside.blocks(node));

export const writeCell: Writer = (node, inside) =>
  element("td", cellTag(node), cellContent(node, inside));

export const writeHeaderCell: Writer = (node, inside) =>
  element(
    "th",
    cellTag(node, node.attrs["scope"] as string | null),
    cellContent(node, inside),
  );

/** A plain paragraph that is all there is in a cell is bare. */
function cellContent(node: ProseMirrorNode, inside: Inside): string {
  const text = node.childCount === 1 ? bare(node.firstChild, inside) : null;
  return text ?? inside.blocks(node);
}

function cellTag(node: ProseMirrorNode, scope: string | null = null) {
  const { colspan, rowspan } = node.attrs;
  return {
    class: alignmentClass(node),
    scope,
    colspan: colspan === 1 ? null : (colspan as number),
    rowspan: rowspan === 1 ? null : (rowspan as number),
  };
}
