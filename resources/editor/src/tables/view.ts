import type { Node } from "@tiptap/pm/model";
import type { NodeView, ViewMutationRecord } from "@tiptap/pm/view";

import { captionText } from "./caption";
import { saidWidths } from "./widths";

/** A table as the page shows it; caption and columns follow the node without its rows being drawn anew. */
export class TableView implements NodeView {
  readonly dom = document.createElement("table");
  readonly contentDOM = document.createElement("tbody");
  private readonly caption = document.createElement("caption");
  private readonly columns = document.createElement("colgroup");

  constructor(private node: Node) {
    this.caption.contentEditable = "false";
    this.dom.append(this.columns, this.contentDOM);
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

  private show(): void {
    const words = captionText(this.node.attrs["caption"] as string);
    this.caption.textContent = words;
    if (words) this.dom.prepend(this.caption);
    else this.caption.remove();
    const widths = saidWidths(this.node);
    this.columns.replaceChildren(...widths.map(column));
    this.columns.hidden = !widths.length;
  }
}

function column(width: number): HTMLElement {
  const col = document.createElement("col");
  col.style.width = width ? `${width}%` : "";
  return col;
}
