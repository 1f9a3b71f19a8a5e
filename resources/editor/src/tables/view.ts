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

  private drawn = "";

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

  /** Every key in a cell comes here: what is drawn already is not touched. */
  private show(): void {
    const caption = this.node.attrs["caption"] as string;
    const widths = saidWidths(this.node);
    const wanted = `${widths.join(" ")} ${caption}`;
    if (wanted !== this.drawn) this.draw(captionText(caption), widths);
    this.drawn = wanted;
  }

  private draw(words: string, widths: number[]): void {
    this.caption.textContent = words;
    if (words) this.dom.prepend(this.caption);
    else this.caption.remove();
    this.columns.replaceChildren(...widths.map(column));
    this.columns.hidden = !widths.length;
  }
}

function column(width: number): HTMLElement {
  const col = document.createElement("col");
  col.style.width = width ? `${width}%` : "";
  return col;
}
