/** The findings' side of the page: what it calls and what it listens to, typed. */

import type { Heard } from "../bridge";

/** `FindingsBridge` in `desktop/editor/findings.py`; what is JSON there is said beside it. */
export interface FindingsBridge {
  asked(asked: string): void;
  mended(asking: number, done: number): void;
  nothing_there(): void;

  given: Heard<[given: string]>;
  mends_wanted: Heard<[asking: number, mends: string]>;
  words_wanted: Heard<[id: number]>;
  step_wanted: Heard<[forward: boolean]>;
  here_wanted: Heard<[]>;
}

/** What `given` carries: all that is to be marked in some blocks of the body after a patch. */
export interface Given {
  generation: number;
  revision: number;
  blocks: [block: number, marks: GivenMark[]][];
}

/**
 * Words of a passage, counted in code points; `passage` is null for the whole block. `text` is how
 * they begin, all of them when `cut` is not set.
 */
export interface GivenMark {
  id: number;
  severity: Severity;
  passage: number | null;
  start: number;
  end: number;
  text: string;
  cut: boolean;
}

export type Severity = "stop" | "error" | "warning";

/** What `asked` carries: a finding, and where its words stand in the view. */
export interface Asked {
  id: number;
  left: number;
  top: number;
  width: number;
  height: number;
  by_key: boolean;
}

/** What `mends_wanted` carries, as a list: `text` for a finding's words, or what else mends it. */
export interface Mend {
  id: number;
  text: string;
  remedy: Remedy | null;
}

/** `desktop/proofing/remedies.py`: the words are right, and what they are is not. */
export type Remedy =
  | { kind: "heading-level"; level: number }
  | { kind: "header-row"; table: number }
  | { kind: "in-language"; language: string };
