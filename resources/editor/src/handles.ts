/**
 * Handles at the corners of a selected picture, and the keys that do the same: Shift with an arrow.
 *
 * While a handle is drawn only a style sheet shows the new width; letting go is one step to undo.
 */

import { type Editor, Extension } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import { type EditorState, NodeSelection, Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

import type { Bridge } from "./bridge";
import { imageOf, pictureAt, setAttributes, sized } from "./commands/picture";

const LEAST = 48;
const STEP = 1 / 20;
const CORNERS = ["start-start", "start-end", "end-start", "end-end"];

export const handles = (bridge: Bridge, sheet: CSSStyleSheet) =>
  Extension.create({
    name: "handles",
    addKeyboardShortcuts() {
      return { "Shift-ArrowLeft": () => step(this.editor, -STEP), "Shift-ArrowRight": () => step(this.editor, STEP) };
    },
    addProseMirrorPlugins: () => [
      new Plugin({
        view: (view) => new Handles(view, sheet),
        props: {
          handleDoubleClickOn(_view, _position, node, _at, event) {
            if (node.type.name !== "picture" || !(event.target instanceof HTMLImageElement)) return false;
            bridge.request_picture_editing();
            return true;
          },
        },
      }),
    ],
  });

class Handles {
  private readonly frame = document.createElement("div");
  private readonly sizes = new ResizeObserver(() => this.place());
  private image: HTMLImageElement | null = null;
  private drag: { from: number; width: number; direction: number } | null = null;

  constructor(private readonly view: EditorView, private readonly sheet: CSSStyleSheet) {
    this.frame.className = "handles";
    this.frame.setAttribute("aria-hidden", "true"); // the keys and the inspector's field say it
    for (const corner of CORNERS) this.frame.append(this.handle(corner));
    view.dom.parentElement?.append(this.frame);
    this.sizes.observe(view.dom);
    this.update(view);
  }

  update(view: EditorView): void {
    const image = selectedImage(view);
    if (image !== this.image) {
      if (this.image) this.sizes.unobserve(this.image);
      if (image) this.sizes.observe(image);
      this.image = image;
    }
    if (image || !this.frame.hidden) this.place();
  }

  destroy(): void {
    this.sizes.disconnect();
    this.frame.remove();
  }

  private handle(corner: string): HTMLElement {
    const dom = document.createElement("div");
    dom.className = `handle ${corner}`;
    const direction = corner.endsWith("start") ? -1 : 1;
    dom.addEventListener("pointerdown", (event) => this.begin(event, dom, direction));
    dom.addEventListener("pointermove", (event) => this.drag && this.show(this.width(event)));
    dom.addEventListener("pointerup", (event) => this.end(this.drag && this.width(event)));
    dom.addEventListener("pointercancel", () => this.end(null));
    dom.addEventListener("mousedown", (event) => event.preventDefault()); // the text keeps the keys
    return dom;
  }

  private begin(event: PointerEvent, dom: HTMLElement, direction: number): void {
    if (!this.image || event.button !== 0) return;
    event.preventDefault();
    dom.setPointerCapture(event.pointerId);
    this.drag = { from: event.clientX, width: this.image.getBoundingClientRect().width, direction };
  }

  private width(event: PointerEvent): number {
    const { from, width, direction } = this.drag!;
    const both = centred(this.view.state) ? 2 : 1;
    return within(this.image!, width + (event.clientX - from) * direction * both);
  }

  private show(width: number): void {
    this.sheet.replaceSync(`figure.ProseMirror-selectednode > img { inline-size: ${width}px !important; }`);
    this.place();
  }

  private end(width: number | null): void {
    const moved = width !== null && this.drag && Math.round(width) !== Math.round(this.drag.width);
    this.drag = null;
    this.sheet.replaceSync("");
    if (moved) resize(this.view, width);
    this.place();
  }

  private place(): void {
    this.frame.hidden = !this.image?.isConnected;
    if (!this.image?.isConnected) return; // every key comes here: nothing is measured without need
    const around = this.frame.parentElement!.getBoundingClientRect();
    const at = this.image.getBoundingClientRect();
    Object.assign(this.frame.style, {
      left: `${at.left - around.left}px`,
      top: `${at.top - around.top}px`,
      width: `${at.width}px`,
      height: `${at.height}px`,
    });
  }
}

function selectedImage(view: EditorView): HTMLImageElement | null {
  const { selection } = view.state;
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== "picture") return null;
  return imageOf(view, selection.from);
}

function centred(state: EditorState): boolean {
  return pictureAt(state)?.node.attrs["align"] === "center";
}

/** No wider than the text and the file, unless it already is; wide enough to be taken hold of. */
function within(image: HTMLImageElement, width: number): number {
  const room = image.parentElement?.clientWidth ?? width;
  const own = Math.max(image.naturalWidth, image.getBoundingClientRect().width);
  return Math.round(Math.max(Math.min(LEAST, own), Math.min(width, room, own)));
}

function step(editor: Editor, part: number): boolean {
  const image = selectedImage(editor.view);
  if (!image) return false;
  const room = image.parentElement?.clientWidth ?? 0;
  resize(editor.view, within(image, image.getBoundingClientRect().width + room * part));
  return true;
}

function resize(view: EditorView, width: number): void {
  const at = pictureAt(view.state);
  if (!at) return;
  const tr = closeHistory(view.state.tr);
  setAttributes(tr, at.position, sized(at.node, imageOf(view, at.position), width));
  view.dispatch(tr);
}
