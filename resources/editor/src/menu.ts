/** A right click takes the caret with it before its menu opens, which is about that place. */

import { Extension } from "@tiptap/core";
import { NodeSelection, Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

import { seeCaret } from "./caret";

export const menuPlace = Extension.create({
  name: "menuPlace",
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          contextmenu: (view, event) => {
            seeCaret(view);
            if (event.button === 2) selectUnder(view, event); // the menu key tells no button
            return false;
          },
        },
      },
    }),
  ],
});

/** Select the picture, the card or the line that was clicked: there the browser has no caret. */
function selectUnder(view: EditorView, event: MouseEvent): void {
  const under = view.posAtCoords({ left: event.clientX, top: event.clientY });
  const { doc, tr } = view.state;
  const clicked = under && under.inside >= 0 ? doc.nodeAt(under.inside) : null;
  if (!clicked?.isBlock || !(clicked.isAtom || clicked.type.spec.draggable)) return;
  view.dispatch(tr.setSelection(NodeSelection.create(doc, under!.inside)));
}
