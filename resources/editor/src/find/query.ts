/** What is looked for, and where a text has it. */

import { fold, type Folded, type Keep } from "./fold";

/** `Query` in `desktop/editor/finding.py`. */
export interface Query extends Keep {
  text: string;
  whole: boolean;
  pattern: boolean;
  selection: boolean;
}

/** A place in a text, and what a pattern's groups took there. */
export interface Match {
  start: number;
  end: number;
  groups: readonly string[];
}

export type Look = (text: string) => Match[];

/** How to look for `query`; null when its pattern cannot be read. */
export function look(query: Query): Look | null {
  const found = query.pattern ? patternLook(query) : wordLook(query);
  if (!found || !query.whole) return found;
  return (text) => found(text).filter((match) => isWhole(text, match));
}

function wordLook(query: Query): Look {
  const wanted = fold(query.text.normalize("NFC"), query).text;
  return (text) => (wanted ? places(fold(text, query), wanted) : []);
}

function places({ text, starts }: Folded, wanted: string): Match[] {
  const matches: Match[] = [];
  let at = text.indexOf(wanted);
  while (at >= 0) {
    const end = at + wanted.length;
    matches.push({ start: starts?.[at] ?? at, end: starts?.[end] ?? end, groups: [] });
    at = text.indexOf(wanted, end);
  }
  return matches;
}

function patternLook(query: Query): Look | null {
  let pattern: RegExp;
  try {
    pattern = new RegExp(query.text.normalize("NFC"), query.case ? "gmu" : "gimu");
  } catch {
    return null;
  }
  return (text) =>
    Array.from(text.matchAll(pattern), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      groups: match.map((group) => group ?? ""),
    })).filter(({ start, end }) => end > start);
}

const LETTER = /[\p{L}\p{M}\p{N}_]/u;

function isWhole(text: string, { start, end }: Match): boolean {
  const before = text.slice(0, start).at(-1) ?? "";
  const after = text.slice(end, end + 2);
  return !LETTER.test(before) && !LETTER.test(String.fromCodePoint(after.codePointAt(0) ?? 32));
}

/** What takes a match's place: in a pattern's replacement `$1` is its first group, `$&` the whole. */
export function filled(replacement: string, { groups }: Match): string {
  if (!groups.length) return replacement;
  return replacement.replace(/\$(\$|&|\d)/g, (_sign, which: string) => {
    if (which === "$") return "$";
    return groups[which === "&" ? 0 : Number(which)] ?? "";
  });
}
