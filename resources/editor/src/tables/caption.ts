/** The caption of a table: its words are typed, its links and letters are kept. */

import type { Schema } from "@tiptap/pm/model";
import { EditorState } from "@tiptap/pm/state";

import { parse } from "../parse";
import { writeInline } from "../serialise";

/** The words of a caption, whose markup the page shows plain; a line's end is a space. */
export function captionText(caption: string): string {
  const { body } = new window.DOMParser().parseFromString(caption, "text/html");
  for (const end of body.querySelectorAll("br")) end.replaceWith(" ");
  return body.textContent ?? "";
}

/** `caption` with the words `now`: the markup before and after what changed stays as it is. */
export function reworded(schema: Schema, caption: string, now: string): string {
  const before = captionText(caption);
  const shorter = Math.min(before.length, now.length);
  let start = 0;
  while (start < shorter && before[start] === now[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === now.at(-1 - end)) end += 1;
  const { tr } = EditorState.create({ doc: parse(schema, [`<p>${caption}</p>`]) });
  const words = now.slice(start, now.length - end);
  const [from, to] = [1 + start, 1 + before.length - end];
  if (words) tr.insertText(words, from, to);
  else tr.delete(from, to);
  return writeInline(tr.doc.firstChild!);
}
