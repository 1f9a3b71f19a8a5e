import type { Node } from "@tiptap/pm/model";
import { NodeSelection } from "@tiptap/pm/state";
import type { EditorView, NodeView, ViewMutationRecord } from "@tiptap/pm/view";

import { card } from "./card";

type Told = (node: Node) => [kind: string, text: string];

/** A figure as a card that loads nothing, with the words below it that can be written. */
export class FigureView implements NodeView {
  readonly dom = document.createElement("figure");
  readonly contentDOM = document.createElement("figcaption");
  private shown: HTMLElement;

  constructor(private node: Node, view: EditorView, position: () => number | undefined, private readonly told: Told) {
    this.shown = this.draw();
    this.dom.append(this.shown, this.contentDOM);
    this.dom.addEventListener("mousedown", (event) => {
      const at = position();
      if (at === undefined || !this.shown.contains(event.target as globalThis.Node)) return;
      view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, at)));
      view.focus();
      event.preventDefault();
    });
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    const same = node.attrs === this.node.attrs && node.childCount === this.node.childCount;
    this.node = node;
    if (same) return true;
    const drawn = this.draw();
    this.shown.replaceWith(drawn);
    this.shown = drawn;
    return true;
  }

  ignoreMutation(record: ViewMutationRecord): boolean {
    return record.type !== "selection" && !this.contentDOM.contains(record.target);
  }

  private draw(): HTMLElement {
    this.dom.className = (this.node.attrs["align"] as string | null) ?? "";
    return card("media", ...this.told(this.node));
  }
}
