/** Which rows and columns of a table are headings: what its cells' scopes say. */

import type { Node } from "@tiptap/pm/model";
import { TableMap } from "@tiptap/pm/tables";

const OF_COLUMNS = new Set<unknown>(["col", "colgroup"]);

/** How many leading rows are headings of columns, no cell reaching below them (`grid.header_rows`). */
export function headerRows(table: Node, most = table.childCount): number {
  let run = 0;
  while (run < most && every(table.child(run), isOfColumn)) run += 1;
  while (run > 0 && !isCut(table, run)) run -= 1;
  return run;
}

/** How many leading columns are headings of rows, next to the header rows. */
export function headerColumns(table: Node): number {
  const map = TableMap.get(table);
  const rows = headerRows(table);
  let column = 0;
  while (rows < map.height && column < map.width && isHeaderColumn(table, map, rows, column)) column += 1;
  return column;
}

function isHeaderColumn(table: Node, map: TableMap, rows: number, column: number): boolean {
  for (let row = rows; row < map.height; row += 1) {
    const cell = table.nodeAt(map.map[row * map.width + column] ?? 0);
    if (cell?.type.name !== "tableHeader" || isOfColumn(cell)) return false;
  }
  return true;
}

function isOfColumn(cell: Node): boolean {
  return cell.type.name === "tableHeader" && OF_COLUMNS.has(cell.attrs["scope"]);
}

/** Whether no cell reaches from above `row` into it. */
export function isCut(table: Node, row: number): boolean {
  const map = TableMap.get(table);
  if (row <= 0 || row >= map.height) return true;
  for (let column = 0; column < map.width; column += 1) {
    const place = row * map.width + column;
    if (map.map[place] !== undefined && map.map[place] === map.map[place - map.width]) return false;
  }
  return true;
}

/** Whether no cell reaches from left of `column` into it. */
export function isColumnCut(table: Node, column: number): boolean {
  const map = TableMap.get(table);
  if (column <= 0 || column >= map.width) return true;
  for (let place = column; place < map.map.length; place += map.width) {
    if (map.map[place] === map.map[place - 1]) return false;
  }
  return true;
}

/** The first of the trailing footer rows, which no cell from above reaches into. */
export function firstFooter(table: Node): number {
  let first = table.childCount;
  while (first > 0 && table.child(first - 1).attrs["section"] === "tfoot") first -= 1;
  while (first < table.childCount && !isCut(table, first)) first += 1;
  return first;
}

export function every(row: Node, holds: (cell: Node) => boolean): boolean {
  let all = true;
  row.forEach((cell) => (all &&= holds(cell)));
  return all;
}
