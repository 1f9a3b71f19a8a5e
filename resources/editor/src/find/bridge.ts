/** `Finder` in `desktop/editor/finding.py`, as the page sees it. */

import type { Heard } from "../bridge";

export interface FinderBridge {
  tell_found(found: string): void;

  query_given: Heard<[query: string]>;
  step_asked: Heard<[step: number]>;
  replace_asked: Heard<[text: string]>;
  replace_all_asked: Heard<[text: string]>;
  left: Heard<[]>;
}
