/**
 * Pictures from the clipboard and the desktop. A file goes to the application, which keeps it and
 * answers with its hash; until then a mark holds its place, which moves along with the text.
 */

import { Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";

import type { Bridge, StoredPicture } from "./bridge";
import { insertAt, placeBelow } from "./commands/below";
import { newPicture } from "./commands/picture";
import { labels } from "./labels";

type Change = { add: { token: number; at: number } } | { remove: number };

const places = new PluginKey<DecorationSet>("pictures");
let lastToken = 0;

export const pictures = (bridge: Bridge) =>
  Extension.create({
    name: "pictures",
    addProseMirrorPlugins: () => [
      new Plugin<DecorationSet>({
        key: places,
        state: {
          init: () => DecorationSet.empty,
          apply(tr, held) {
            const moved = held.map(tr.mapping, tr.doc);
            const change = tr.getMeta(places) as Change | undefined;
            if (!change) return moved;
            if ("remove" in change) return moved.remove(placeOf(moved, change.remove));
            const { token, at } = change.add;
            return moved.add(tr.doc, [Decoration.widget(at, waiting, { token, side: 1 })]);
          },
        },
        props: {
          decorations: (state) => places.getState(state),
          transformPastedHTML: withoutStyles,
          handlePaste: (view, event) => pasted(bridge, view, event),
          handleDrop: (view, event, _slice, moved) => !moved && dropped(bridge, view, event),
        },
      }),
    ],
  });

/** HTML before text before a picture: Word puts all of them on the clipboard. */
function pasted(bridge: Bridge, view: EditorView, event: ClipboardEvent): boolean {
  const data = event.clipboardData;
  const files = Array.from(data?.files ?? []);
  if (!data || !files.length || hasWords(data)) {
    report(bridge, data);
    return false;
  }
  void give(bridge, view, files, view.state.selection.to);
  return true;
}

function hasWords(data: DataTransfer): boolean {
  const inert = new DOMParser().parseFromString(withoutStyles(data.getData("text/html")), "text/html");
  const html = inert.body.textContent ?? "";
  return Boolean(html.trim() || data.getData("text/plain").trim());
}

/** Word's style sheets say nothing here, and the page's policy would complain of each. */
function withoutStyles(html: string): string {
  return html.replace(/<style[\s\S]*?<\/style>/gi, "");
}

/** The schema drops silently what no article may hold; the application tells the writer of it. */
function report(bridge: Bridge, data: DataTransfer | null): void {
  const html = data?.getData("text/html");
  if (html) bridge.report_paste(html);
}

function dropped(bridge: Bridge, view: EditorView, event: DragEvent): boolean {
  const files = Array.from(event.dataTransfer?.files ?? []);
  if (!files.length) {
    report(bridge, event.dataTransfer);
    return false;
  }
  event.preventDefault();
  const under = view.posAtCoords({ left: event.clientX, top: event.clientY });
  void give(bridge, view, files, under?.pos ?? view.state.selection.to);
  return true;
}

/** Give the files in their order: their places are held at once, side by side. */
async function give(bridge: Bridge, view: EditorView, files: File[], near: number): Promise<void> {
  const at = placeBelow(view.state.doc.resolve(near));
  const tokens = files.map((file) => {
    lastToken += 1;
    view.dispatch(view.state.tr.setMeta(places, { add: { token: lastToken, at } }));
    return { file, token: lastToken };
  });
  for (const { file, token } of tokens) bridge.add_picture(token, file.name, await base64(file));
}

function base64(file: File): Promise<string> {
  return new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result).replace(/^.*?,/, ""));
    reader.onerror = () => done(""); // the application says that this is no picture
    reader.readAsDataURL(file);
  });
}

/** Put a stored picture in its place; a refused one only gives its place up. */
export function answered(view: EditorView, token: number, stored: StoredPicture): void {
  const [place] = placeOf(places.getState(view.state) ?? DecorationSet.empty, token);
  if (!place) return;
  const { tr } = view.state;
  tr.setMeta(places, { remove: token });
  if (stored) insertAt(tr, newPicture(view.state.schema, { ...stored }), place.from);
  view.dispatch(tr);
  setCaretAnew(view);
}

/**
 * Chromium takes the next letter to a wrong place when a block comes in above an empty line with
 * the caret: for the DOM its selection is the same as before, so ProseMirror leaves it.
 */
function setCaretAnew(view: EditorView): void {
  if (!view.hasFocus()) return;
  window.getSelection()?.removeAllRanges();
  view.focus();
}

function placeOf(held: DecorationSet, token: number): Decoration[] {
  return held.find(undefined, undefined, (spec) => spec["token"] === token);
}

function waiting(): HTMLElement {
  const dom = document.createElement("div");
  dom.className = "waiting";
  dom.textContent = labels().storing;
  return dom;
}
