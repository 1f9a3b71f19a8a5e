import type { Node } from "@tiptap/pm/model";
import type { EditorView, NodeView, ViewMutationRecord } from "@tiptap/pm/view";

import { CaptionField } from "./caption_field";
import { saidWidths } from "./widths";

/** A table as the page shows it; caption and columns follow the node without its rows being drawn anew. */
export class TableView implements NodeView {
  readonly dom = document.createElement("table");
  readonly contentDOM = document.createElement("tbody");
  private readonly caption: CaptionField;
  private readonly columns = document.createElement("colgroup");

  private drawn = "";

  constructor(private node: Node, view: EditorView, position: () => number | undefined) {
    this.caption = new CaptionField(view, position);
    this.dom.append(this.caption.dom, this.columns, this.contentDOM);
    this.columns.hidden = true;
    this.show();
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.show();
    return true;
  }

  ignoreMutation(record: ViewMutationRecord): boolean {
    return record.type !== "selection" && !this.contentDOM.contains(record.target);
  }

  /** What happens in the caption is no matter of the text's. */
  stopEvent(event: Event): boolean {
    return this.caption.dom.contains(event.target as globalThis.Node | null);
  }

  /** Every key in a cell comes here: what is drawn already is not touched. */
  private show(): void {
    this.caption.show(this.node.attrs["caption"] as string);
    const widths = saidWidths(this.node);
    if (widths.join(" ") === this.drawn) return;
    this.drawn = widths.join(" ");
    this.columns.replaceChildren(...widths.map(column));
    this.columns.hidden = !widths.length;
  }
}

function column(width: number): HTMLElement {
  const col = document.createElement("col");
  col.style.width = width ? `${width}%` : "";
  return col;
}
