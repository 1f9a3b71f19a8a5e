/** Where a paste goes or went: places that move along with the text. */

import { undoDepth } from "@tiptap/pm/history";
import { Plugin, PluginKey, type PluginView, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";

import { labels } from "../labels";

/** A paste that is `waiting` for the application, or one that stands between `from` and `to`. */
export interface Place {
  token: number;
  from: number;
  to: number;
  waiting: boolean;
  /** What the paste took out when it began, as long as nothing else has changed the text since. */
  emptied: Transaction | null;
  /** Where the rest of a long paste is still to go. */
  seam: number | null;
}

type Change = { put: Place } | { remove: number };

const key = new PluginKey<readonly Place[]>("pasting");

export const places = (gone: (token: number) => void) =>
  new Plugin<readonly Place[]>({
    key,
    state: {
      init: () => [],
      apply(tr, held) {
        const change = tr.getMeta(key) as Change | undefined;
        const moved = tr.docChanged ? held.map((place) => follow(place, tr)) : held;
        if (!change) return moved;
        if ("remove" in change) return moved.filter(({ token }) => token !== change.remove);
        const waiting = moved.filter((place) => place.waiting && place.token !== change.put.token);
        return [...waiting, change.put];
      },
    },
    view: () => new Standing(gone),
    props: {
      decorations(state) {
        const waiting = (key.getState(state) ?? []).filter((place) => place.waiting);
        return waiting.length ? DecorationSet.create(state.doc, waiting.map(mark)) : null;
      },
    },
  });

/** Tells when the paste that stands is undone: the history is shorter than it was with it. */
class Standing implements PluginView {
  private token = 0;
  private depth = 0;

  constructor(private readonly gone: (token: number) => void) {}

  update({ state }: EditorView): void {
    const depth = undoDepth(state);
    const standing = key.getState(state)?.find((place) => !place.waiting);
    if (standing && standing.token !== this.token) {
      this.token = standing.token;
      this.depth = depth;
    } else if (depth < this.depth) {
      this.depth = 0;
      this.gone(this.token);
    }
  }
}

export function placeOf(view: EditorView, token: number): Place | undefined {
  return key.getState(view.state)?.find((place) => place.token === token);
}

export function put(tr: Transaction, place: Place): Transaction {
  return tr.setMeta(key, { put: place } satisfies Change);
}

export function remove(tr: Transaction, token: number): Transaction {
  return tr.setMeta(key, { remove: token } satisfies Change);
}

/** What is typed at the place while it waits comes after it; at its ends it stays outside. */
function follow(place: Place, tr: Transaction): Place {
  const from = tr.mapping.map(place.from, place.waiting ? -1 : 1);
  const to = Math.max(from, tr.mapping.map(place.to, -1));
  const undone = tr.getMeta("history$") !== undefined;
  const seam = place.seam && !undone ? tr.mapping.map(place.seam, -1) : null;
  return { ...place, from, to, emptied: null, seam };
}

function mark({ token, from }: Place): Decoration {
  return Decoration.widget(from, waiting, { key: `paste-${token}`, side: -1, ignoreSelection: true });
}

function waiting(): HTMLElement {
  const dom = document.createElement("span");
  dom.className = "pasting";
  dom.textContent = labels().pasting;
  return dom;
}
