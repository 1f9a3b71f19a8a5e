/**
 * Widths of columns in percent, in the steps that a class of the readers' page can say
 * (`desktop/article/body/widths.py`). Every cell knows those of the columns it covers, as
 * prosemirror-tables wants it: then they move, come and go with their columns.
 */

import type { Node } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import { TableMap } from "@tiptap/pm/tables";

export const STEP = 5;
const MOST_COLUMNS = 100 / STEP;

/** A cell's widths by column (0: none), or null when none of its columns has one. */
type Widths = number[] | null;

const read = new WeakMap<Element, Map<Element, number>>();

/** What `cell` of an HTML table knows of the widths that the table's `col` elements name. */
export function readWidths(cell: HTMLElement): Widths {
  const table = cell.closest("table");
  const cols = Array.from(table?.querySelectorAll(":scope > colgroup > col") ?? [], ownWidth);
  if (!table || !cols.some(Boolean)) return null;
  const places = read.get(table) ?? placed(table);
  read.set(table, places);
  const left = places.get(cell) ?? 0;
  return normal(Array.from({ length: spans(cell).across }, (_, index) => cols[left + index] ?? 0));
}

function ownWidth(col: Element): number {
  const width = Number(/^w(\d\d?)$/.exec(col.className)?.[1] ?? 0);
  return width % STEP ? 0 : width;
}

/** The first column of each cell of an HTML table, whose rows may reach down. */
function placed(table: HTMLTableElement): Map<Element, number> {
  const places = new Map<Element, number>();
  const taken = new Map<number, number>();
  for (const row of table.rows) {
    let column = 0;
    for (const cell of row.cells) {
      while ((taken.get(column) ?? 0) > 0) column += 1;
      places.set(cell, column);
      const { across, down } = spans(cell);
      for (let each = 0; each < across; each += 1) taken.set(column + each, down);
      column += across;
    }
    for (const [each, down] of taken) taken.set(each, down - 1);
  }
  return places;
}

function spans(cell: HTMLElement): { across: number; down: number } {
  return cell instanceof HTMLTableCellElement || "colSpan" in cell
    ? { across: (cell as HTMLTableCellElement).colSpan, down: (cell as HTMLTableCellElement).rowSpan }
    : { across: 1, down: 1 };
}

function normal(widths: number[]): Widths {
  return widths.some(Boolean) ? widths : null;
}

/** The widths of all columns (0: none) of a table node. */
export function columnWidths(table: Node): number[] {
  const map = TableMap.get(table);
  return Array.from({ length: map.width }, (_, column) => {
    const cell = map.map[column] ?? 0;
    const widths = table.nodeAt(cell)?.attrs["colwidth"] as Widths | undefined;
    return widths?.[column - map.findCell(cell).left] ?? 0;
  });
}

/** The same up to the last that is said, as a body writes them. */
export function saidWidths(table: Node): number[] {
  const first = table.firstChild;
  let said = false;
  first?.forEach((cell) => (said ||= cell.attrs["colwidth"] !== null));
  if (!said) return [];
  const widths = columnWidths(table);
  return widths.slice(0, widths.findLastIndex(Boolean) + 1);
}

/** Give the columns of the table at `position` these widths; what does not fit is narrowed. */
export function setWidths(tr: Transaction, position: number, wanted: readonly number[]): void {
  const table = tr.doc.nodeAt(position);
  if (!table) return;
  const widths = fitting(wanted);
  const map = TableMap.get(table);
  for (const cell of new Set(map.map)) {
    const { left, right } = map.findCell(cell);
    tr.setNodeAttribute(position + 1 + cell, "colwidth", normal(widths.slice(left, right)));
  }
}

function fitting(wanted: readonly number[]): number[] {
  if (wanted.length > MOST_COLUMNS) return wanted.map(() => 0);
  const widths = wanted.map((width) => Math.min(width, 100 - STEP));
  while (sum(widths) > 100) widths[widths.indexOf(Math.max(...widths))]! -= STEP;
  return widths;
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** A share of the table's width as the nearest step, at least one. */
export function step(share: number): number {
  return Math.max(STEP, Math.round(share / STEP) * STEP);
}
