/** `Outline` in `desktop/editor/outline.py`, as the page sees it. */

import type { Heard } from "../bridge";

export interface OutlineBridge {
  tell_headings(headings: string): void;
  tell_current(index: number): void;

  watched: Heard<[watched: boolean]>;
  jump_asked: Heard<[index: number]>;
}
