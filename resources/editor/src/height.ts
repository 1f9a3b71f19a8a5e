/**
 * In a long article the block that is written in keeps its height as long as its lines do: with a
 * height that is known beforehand Chromium lays out this block alone, and not the whole text at
 * every key.
 */

import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

import { LONG } from "./distance";

export const height = (sheet: CSSStyleSheet) => {
  let kept: { block: HTMLElement; lines: number } | null = null;

  function letGo(): void {
    if (kept) sheet.replaceSync("");
    kept = null;
  }

  function keep(block: HTMLElement, index: number): void {
    const lines = linesHeight(block);
    if (kept?.block === block && kept.lines === lines) return;
    letGo();
    const size = block.getBoundingClientRect().height;
    sheet.replaceSync(`.tiptap > :nth-child(${index + 1}) { contain: layout size; block-size: ${size}px; }`);
    kept = { block, lines };
  }

  function follow(view: EditorView, before: EditorState): void {
    const index = written(before, view.state);
    const block = index === null ? null : view.dom.children[index];
    if (index !== null && block instanceof HTMLElement) keep(block, index);
    else if (kept && moved(before, view.state)) letGo();
  }

  /** The window or the letters may have become larger or smaller. */
  function resized(): void {
    if (kept && kept.lines !== linesHeight(kept.block)) letGo();
  }

  return Extension.create({
    name: "height",
    addProseMirrorPlugins: () => [
      new Plugin({
        view: (view) => {
          const sizes = new ResizeObserver(() => requestAnimationFrame(resized));
          sizes.observe(view.dom);
          return { update: follow, destroy: () => sizes.disconnect() };
        },
      }),
    ],
  });
};

/** The index of the top-level text block that only its own text changed in, or null. */
function written(before: EditorState, now: EditorState): number | null {
  const { $head } = now.selection;
  if (now.doc === before.doc || now.doc.childCount <= LONG || $head.depth !== 1 || moved(before, now)) return null;
  return $head.parent.isTextblock ? $head.index(0) : null;
}

function moved(before: EditorState, now: EditorState): boolean {
  const index = now.selection.$head.index(0);
  return index !== before.selection.$head.index(0) || !sameKind(before.doc.maybeChild(index), now.doc.maybeChild(index));
}

function sameKind(before: Node | null, now: Node | null): boolean {
  return before !== null && now !== null && now.sameMarkup(before);
}

function linesHeight(block: HTMLElement): number {
  const lines = document.createRange();
  lines.selectNodeContents(block);
  return lines.getBoundingClientRect().height;
}
