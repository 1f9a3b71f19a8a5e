/**
 * What comes from elsewhere by clipboard or drop. Own pieces and plain text are the page's own
 * business; HTML, or RTF where there is none, goes to the application, which cleans it, keeps its pictures and answers with
 * blocks of the body profile. Until then its place moves along with the text.
 */

import { Extension } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import { Plugin } from "@tiptap/pm/state";
import { CellSelection } from "@tiptap/pm/tables";
import type { EditorView } from "@tiptap/pm/view";

import type { Bridge } from "../bridge";
import { seeCaret } from "../caret";
import { givePictures } from "../pictures";
import { places, put } from "./places";

export const paste = (bridge: Bridge) => {
  let plain = false;
  let lastToken = 0;
  let rich = false;
  bridge.rich_text_offered.connect((offered) => (rich = offered));

  function pasted(view: EditorView, event: ClipboardEvent): boolean {
    const data = event.clipboardData;
    if (!data || plain || view.state.selection.$from.parent.type.spec.code) return false;
    return take(view, event, data, null);
  }

  function dropped(view: EditorView, event: DragEvent): boolean {
    if (!event.dataTransfer || view.dragging) return false;
    const under = view.posAtCoords({ left: event.clientX, top: event.clientY });
    return take(view, event, event.dataTransfer, under?.pos ?? view.state.selection.to);
  }

  /** HTML before RTF before text before a picture: Word puts all of them on the clipboard. */
  function take(view: EditorView, event: ClipboardEvent | DragEvent, data: DataTransfer, at: number | null): boolean {
    seeCaret(view);
    const html = data.getData("text/html");
    const text = data.getData("text/plain");
    const files = Array.from(data.files);
    const fromClipboard = event.isTrusted && event.type === "paste";
    if (isOwn(html)) return false;
    if (files.length && !hasWords(html, text)) {
      void givePictures(bridge, view, files, at ?? view.state.selection.to);
    } else if (html || (rich && fromClipboard)) {
      bridge.paste(begin(view, at), html, text, fromClipboard);
    } else return false;
    event.preventDefault();
    return true;
  }

  function begin(view: EditorView, at: number | null): number {
    lastToken += 1;
    const tr = closeHistory(view.state.tr);
    if (at === null && !(tr.selection instanceof CellSelection)) tr.deleteSelection();
    const from = at ?? tr.selection.from;
    const emptied = tr.docChanged ? tr : null;
    view.dispatch(put(tr, { token: lastToken, from, to: from, waiting: true, emptied, seam: null }));
    return lastToken;
  }

  return Extension.create({
    name: "elsewhere",
    priority: 200,
    addProseMirrorPlugins: () => [
      places((token) => bridge.paste_gone(token)),
      new Plugin({
        props: {
          transformPastedHTML: withoutStyles,
          transformPastedText: (text) => text.normalize("NFC"),
          handleDOMEvents: {
            keydown: (_view, event) => {
              plain = event.shiftKey && event.key !== "Insert";
              return false;
            },
            paste: pasted,
            drop: dropped,
          },
        },
      }),
    ],
  });
};

function isOwn(html: string): boolean {
  return html.slice(0, 1000).includes("data-pm-slice=");
}

function hasWords(html: string, text: string): boolean {
  if (text.trim()) return true;
  const inert = new DOMParser().parseFromString(withoutStyles(html), "text/html");
  return Boolean(inert.body.textContent?.trim());
}

/** Style sheets say nothing here, and the page's policy would complain of each. */
function withoutStyles(html: string): string {
  return html.replace(/<style[\s\S]*?<\/style>/gi, "");
}
