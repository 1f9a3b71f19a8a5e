/** What proofing found, drawn in the text and in the margin, and mended where it stands. */

import { type Editor, Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

import type { Patches } from "../patches";
import type { FindingsBridge, Given, Mend } from "./bridge";
import { Drawing } from "./drawing";
import { goTo, step } from "./going";
import { carry, inherit, place } from "./marks";
import { mend } from "./mending";
import { allPlaced, asked, type Placed, placedAt, placedAtCaret } from "./places";

export const findings = (bridge: FindingsBridge) => {
  const ask = (view: EditorView, placed: Placed, byKey: boolean) =>
    bridge.asked(JSON.stringify(asked(view, placed, byKey)));

  function click(view: EditorView, position: number, event: MouseEvent): false {
    const plain = !event.ctrlKey && !event.shiftKey && !event.altKey && view.state.selection.empty;
    const placed = plain ? placedAt(view, position, event) : null;
    if (placed) ask(view, placed, false);
    return false; // the caret goes there all the same
  }

  /** The key for the menu tells no button; its point is near the caret. */
  function contextMenu(view: EditorView, event: MouseEvent): boolean {
    const byKey = event.button !== 2;
    const under = view.posAtCoords({ left: event.clientX, top: event.clientY });
    const placed = byKey
      ? placedAt(view, view.state.selection.head)
      : under && placedAt(view, under.pos, event);
    if (!placed) return false;
    event.preventDefault();
    ask(view, placed, byKey);
    return true;
  }

  return Extension.create({
    name: "findings",
    addProseMirrorPlugins: () => [
      new Plugin({
        state: {
          init: () => null,
          apply(tr, _value, before, now) {
            if (tr.docChanged) carry(before.doc, now.doc, tr.mapping);
            return null;
          },
        },
        view: (view) => {
          const drawing = new Drawing(view, (placed) => ask(view, placed, false));
          drawings.set(view, drawing);
          drawing.soon();
          return {
            destroy: () => drawing.destroy(),
            update: (_view, before) => {
              if (before.doc !== view.state.doc) drawing.textChanged();
              else if (!before.selection.eq(view.state.selection)) drawing.wordWritten();
            },
          };
        },
        props: { handleClick: click, handleDOMEvents: { contextmenu: contextMenu } },
      }),
    ],
  });
};

const drawings = new WeakMap<EditorView, Drawing>();

/** Hear from the application; `patches` knows the blocks that its findings are about. */
export function listenToFindings(editor: Editor, bridge: FindingsBridge, patches: Patches): void {
  const { view } = editor;
  bridge.given.connect((json) => {
    take(view, JSON.parse(json) as Given, patches);
    drawings.get(view)?.betweenKeys();
  });
  bridge.mends_wanted.connect((asking, json) => {
    const done = mend(view, JSON.parse(json) as Mend[]);
    patches.send();
    bridge.mended(asking, done);
  });
  bridge.words_wanted.connect((id) => {
    const placed = allPlaced(view).find(({ mark }) => mark.id === id);
    if (placed) goTo(view, placed);
    else bridge.nothing_there();
  });
  bridge.step_wanted.connect((forward) => {
    const placed = step(view, forward);
    if (!placed) return bridge.nothing_there();
    goTo(view, placed);
    window.setTimeout(() => bridge.asked(JSON.stringify(asked(view, placed, false))));
  });
  bridge.here_wanted.connect(() => {
    const placed = placedAtCaret(view);
    if (placed) bridge.asked(JSON.stringify(asked(view, placed, true)));
    else bridge.nothing_there();
  });
}

function take(view: EditorView, { generation, revision, blocks }: Given, patches: Patches): void {
  const known = patches.known(generation, revision);
  if (!known) return;
  const before = new Set(known);
  const now = view.state.doc;
  for (const [index, marks] of blocks) {
    const block = known[index];
    if (!block) continue;
    place(block, marks);
    const heir = known.length === now.childCount ? now.child(index) : block;
    if (!before.has(heir)) inherit(heir, marks);
  }
}
