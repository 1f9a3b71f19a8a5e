/**
 * The border between two columns dragged with the mouse: what one gains the other loses, in steps
 * of the width that a body can say. The same by number is in the inspector.
 */

import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import { findTable, TableMap } from "@tiptap/pm/tables";
import type { EditorView } from "@tiptap/pm/view";

import { columnWidths, setWidths, step, STEP } from "./widths";

/** Pixels on either side of a border where it can be taken; a tremor is allowed. */
const REACH = 6;

/** The border right of `column` in the table at `position`. */
interface Border {
  position: number;
  column: number;
  dom: HTMLTableElement;
}

export const columnDragging = Extension.create({
  name: "columnDragging",
  priority: 150, // before prosemirror-tables takes the mouse for a selection of cells
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          mousemove(view, event) {
            view.dom.classList.toggle("at-border", Boolean(borderAt(view, event)));
            return false;
          },
          mousedown(view, event) {
            const border = event.button === 0 && view.editable ? borderAt(view, event) : null;
            if (!border) return false;
            event.preventDefault();
            drag(view, border, event.clientX);
            return true;
          },
        },
      },
    }),
  ],
});

function borderAt(view: EditorView, event: MouseEvent): Border | null {
  const cell = (event.target as Element | null)?.closest?.("td, th");
  const dom = cell?.closest("table");
  if (!cell || !dom || !view.dom.contains(dom)) return null;
  const { left, right } = cell.getBoundingClientRect();
  const atRight = right - event.clientX <= REACH;
  if (!atRight && event.clientX - left > REACH) return null;
  const $inside = view.state.doc.resolve(view.posAtDOM(cell, 0));
  const table = findTable($inside);
  if (!table) return null;
  const map = TableMap.get(table.node);
  const place = map.findCell($inside.before(table.depth + 2) - table.start);
  const column = (atRight ? place.right : place.left) - 1;
  return 0 <= column && column < map.width - 1 ? { position: table.pos, column, dom } : null;
}

function drag(view: EditorView, border: Border, start: number): void {
  const table = view.state.doc.nodeAt(border.position);
  if (!table) return;
  const before = measured(border.dom, columnWidths(table));
  const whole = border.dom.getBoundingClientRect().width;
  let now = before;
  const move = (event: MouseEvent) => {
    now = shifted(before, border.column, ((event.clientX - start) * 100) / whole);
    show(border.dom, now);
  };
  const end = (event: MouseEvent) => {
    move(event);
    window.removeEventListener("mousemove", move);
    if (now !== before) {
      const { tr } = view.state;
      setWidths(tr, border.position, now);
      view.dispatch(tr);
    }
    view.focus();
  };
  window.addEventListener("mousemove", move);
  window.addEventListener("mouseup", end, { once: true });
}

/** The widths as they are seen, in steps; where columns are merged in all rows, as they are said. */
function measured(dom: HTMLTableElement, said: number[]): number[] {
  const whole = dom.getBoundingClientRect().width;
  const seen = Array.from(said, (width) => width);
  for (const row of dom.rows) {
    if (row.cells.length !== said.length) continue;
    Array.from(row.cells).forEach((cell, column) => {
      seen[column] ||= step((cell.getBoundingClientRect().width * 100) / whole);
    });
    break;
  }
  return seen.map((width) => width || STEP);
}

function shifted(widths: number[], column: number, percent: number): number[] {
  const both = widths[column]! + widths[column + 1]!;
  const left = Math.min(Math.max(STEP, Math.round((widths[column]! + percent) / STEP) * STEP), both - STEP);
  return widths.map((width, each) => (each === column ? left : each === column + 1 ? both - left : width));
}

function show(dom: HTMLTableElement, widths: number[]): void {
  const group = dom.querySelector(":scope > colgroup");
  if (!(group instanceof HTMLElement)) return;
  group.hidden = false;
  group.replaceChildren(...widths.map((width) => {
    const col = document.createElement("col");
    col.style.width = `${width}%`;
    return col;
  }));
}
