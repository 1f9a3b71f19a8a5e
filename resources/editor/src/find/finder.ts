/** Finding in the text: what is looked for stays found while the text changes. */

import { type Editor, Extension } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import { Plugin, PluginKey, type Selection, TextSelection, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

import type { FinderBridge } from "./bridge";
import { isEndless } from "./endless";
import { paint, scrollTo, unpaint } from "./paint";
import { filled, look, type Query } from "./query";
import { type Hit, Search, type Stretch } from "./search";

/** What a search is held to; it moves with the text around it. */
const held = new PluginKey<Stretch | null>("finding");

export class Finder {
  private search: Search | null = null;
  private hits: Hit[] = [];
  private current = -1;
  private drawing = false;
  /** Where the caret was when it was last looked for something. */
  private stood: Selection | null = null;

  private readonly view: EditorView;

  constructor(
    editor: Editor,
    private readonly bridge: FinderBridge,
  ) {
    this.view = editor.view;
    editor.on("update", () => this.follow());
    bridge.query_given.connect((json) => this.begin(JSON.parse(json) as Query));
    bridge.step_asked.connect((step) => this.step(step));
    bridge.replace_asked.connect((text) => this.replace(text));
    bridge.replace_all_asked.connect((text) => this.replaceAll(text));
    bridge.left.connect(() => this.leave());
    window.addEventListener("scroll", () => this.draw(), { passive: true });
    window.addEventListener("resize", () => this.draw());
  }

  /** The text changed, perhaps where something was found. */
  follow(): void {
    if (!this.search) return;
    const { from } = this.hits[this.current] ?? this.view.state.selection;
    this.hits = this.search.hits(this.view.state.doc, this.within);
    this.current = Math.min(this.after(from), this.hits.length - 1);
    this.tell();
  }

  private begin(query: Query): void {
    const endless = query.pattern && isEndless(query.text);
    const looking = endless ? null : look(query);
    const { selection, doc } = this.view.state;
    this.stood = selection;
    if (!query.selection) this.hold(null);
    else if (!this.within && !selection.empty) this.hold({ from: selection.from, to: selection.to });
    this.search = looking && new Search(looking);
    this.hits = this.search?.hits(doc, this.within) ?? [];
    this.current = this.hits.length ? this.after(this.within?.from ?? selection.from) % this.hits.length : -1;
    if (this.current >= 0) scrollTo(this.view, this.hits[this.current]!);
    this.tell({ refused: !looking, endless });
  }

  private step(step: number): void {
    if (!this.hits.length) return;
    this.current = (this.current + step + this.hits.length) % this.hits.length;
    this.select(this.hits[this.current]!);
    this.tell();
  }

  private replace(text: string): void {
    const hit = this.hits[this.current];
    if (!hit) return;
    const replacement = filled(text, hit.match).normalize("NFC");
    const { state } = this.view;
    this.view.dispatch(closeHistory(put(state.tr, hit, replacement)));
    const next = this.after(hit.from + replacement.length);
    this.current = this.hits.length ? next % this.hits.length : -1;
    if (this.hits[this.current]) this.select(this.hits[this.current]!);
    this.tell({ replaced: 1 });
  }

  private replaceAll(text: string): void {
    const { hits } = this;
    if (!hits.length) return;
    const { tr } = this.view.state;
    for (const hit of hits.toReversed()) put(tr, hit, filled(text, hit.match).normalize("NFC"));
    this.view.dispatch(closeHistory(tr));
    this.tell({ replaced: hits.length });
  }

  /** Whoever leaves for the text goes on where something was found, unless the caret was moved since. */
  private leave(): void {
    const hit = this.hits[this.current];
    if (hit && this.stood?.eq(this.view.state.selection)) this.select(hit);
    this.search = null;
    this.hold(null);
    this.hits = [];
    this.current = -1;
    unpaint();
  }

  private select(hit: Hit): void {
    const { tr } = this.view.state;
    this.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, hit.from, hit.to)));
    scrollTo(this.view, hit);
  }

  /** The index of the first hit that begins at `place` or behind it; as many as there are when none does. */
  private after(place: number): number {
    const index = this.hits.findIndex((hit) => hit.from >= place);
    return index < 0 ? this.hits.length : index;
  }

  private get within(): Stretch | null {
    return held.getState(this.view.state) ?? null;
  }

  private hold(within: Stretch | null): void {
    if (within || this.within) this.view.dispatch(this.view.state.tr.setMeta(held, within));
  }

  private tell({ refused = false, endless = false, replaced = 0 } = {}): void {
    this.draw();
    const found = { count: this.hits.length, current: this.current + 1, refused, endless, replaced };
    this.bridge.tell_found(JSON.stringify(found));
  }

  private draw(): void {
    if (this.drawing || !this.search) return;
    this.drawing = true;
    requestAnimationFrame(() => {
      this.drawing = false;
      if (this.search) paint(this.view, this.hits, this.hits[this.current] ?? null);
    });
  }
}

/** The words that take a hit's place are marked as those they replace. */
function put(tr: Transaction, { from, to }: Hit, text: string): Transaction {
  if (!text) return tr.delete(from, to);
  const marks = tr.doc.resolve(from).nodeAfter?.marks ?? [];
  return tr.replaceWith(from, to, tr.doc.type.schema.text(text, marks));
}

function moved(within: Stretch | null, { mapping }: Transaction): Stretch | null {
  return within && { from: mapping.map(within.from, -1), to: mapping.map(within.to, 1) };
}

export const finding = Extension.create({
  name: "finding",
  addProseMirrorPlugins: () => [
    new Plugin<Stretch | null>({
      key: held,
      state: {
        init: () => null,
        apply: (tr, within) => {
          const given = tr.getMeta(held) as Stretch | null | undefined;
          return given === undefined ? moved(within, tr) : given;
        },
      },
    }),
  ],
});
