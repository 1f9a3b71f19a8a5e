/** Where a paste goes or went: places that move along with the text. */

import { Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
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

export const places = () =>
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
    props: {
      decorations(state) {
        const waiting = (key.getState(state) ?? []).filter((place) => place.waiting);
        return waiting.length ? DecorationSet.create(state.doc, waiting.map(mark)) : null;
      },
    },
  });

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
