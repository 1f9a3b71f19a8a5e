/**
 * Picture files from the clipboard and the desktop. A file goes to the application, which keeps it and
 * answers with its hash; until then a mark holds its place, which moves along with the text.
 */

import { Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";

import type { Bridge, StoredPicture } from "./bridge";
import { setCaretAnew } from "./caret";
import { insertAt, placeBelow } from "./commands/below";
import { newPicture } from "./commands/picture";
import { labels } from "./labels";

type Change = { add: { token: number; at: number } } | { remove: number };

const places = new PluginKey<DecorationSet>("pictures");
let lastToken = 0;

export const pictures = Extension.create({
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
      props: { decorations: (state) => places.getState(state) },
    }),
  ],
});

/** Give the files in their order: their places are held at once, side by side. */
export async function givePictures(bridge: Bridge, view: EditorView, files: File[], near: number): Promise<void> {
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

function placeOf(held: DecorationSet, token: number): Decoration[] {
  return held.find(undefined, undefined, (spec) => spec["token"] === token);
}

function waiting(): HTMLElement {
  const dom = document.createElement("div");
  dom.className = "waiting";
  dom.textContent = labels().storing;
  return dom;
}
