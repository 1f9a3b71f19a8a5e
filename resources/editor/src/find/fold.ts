/**
 * Letters made alike before they are compared, as `desktop/vietnamese/folding.py` makes them: a
 * test gives both the same text.
 */

/** What of a letter is kept apart: its case, its marks. */
export interface Keep {
  case: boolean;
  accents: boolean;
}

/** A text made alike; `starts` has the place in the text of each of its signs, null when the same. */
export interface Folded {
  text: string;
  starts: readonly number[] | null;
}

const FOREIGN = /[^\0-\x7f]/gu;
/** Marks with a combining class, which Python's `unicodedata.combining` tells. */
const MARKS = /[\u0300-\u034e\u0350-\u036f\u0483-\u0487\u1ab0-\u1abd\u1abf-\u1ace\u1dc0-\u1dff\u20d0-\u20dc\u20e1\u20e5-\u20f0\ufe20-\ufe2f]/g;
const STROKED: Record<string, string> = { đ: "d", Đ: "D" };

const known = [0, 1, 2, 3].map(() => new Map<string, string>());

export function fold(text: string, keep: Keep): Folded {
  if (keep.case && keep.accents) return { text, starts: null };
  let even = true;
  const alike = text.replace(FOREIGN, (letter) => {
    const folded = foldLetter(letter, keep);
    if (folded.length !== letter.length) even = false;
    return folded;
  });
  if (!even) return stepByStep(text, keep);
  return { text: keep.case ? alike : alike.toLowerCase(), starts: null };
}

function stepByStep(text: string, keep: Keep): Folded {
  const starts: number[] = [];
  let alike = "";
  let place = 0;
  for (const letter of text) {
    const folded = foldLetter(letter, keep);
    for (let sign = 0; sign < folded.length; sign += 1) starts.push(place);
    alike += folded;
    place += letter.length;
  }
  starts.push(text.length);
  return { text: alike, starts };
}

function foldLetter(letter: string, keep: Keep): string {
  const memory = known[(keep.case ? 1 : 0) + (keep.accents ? 2 : 0)]!;
  let folded = memory.get(letter);
  if (folded === undefined) memory.set(letter, (folded = alike(letter, keep)));
  return folded;
}

function alike(letter: string, keep: Keep): string {
  let folded = keep.accents ? letter : (STROKED[letter] ?? letter);
  if (!keep.case) folded = smallLetter(folded);
  if (!keep.accents) folded = folded.normalize("NFD").replace(MARKS, "");
  return folded.normalize("NFC");
}

/** What Python calls `casefold`: over the capital, which makes one of ſ and s; ı has no capital of its own. */
function smallLetter(letter: string): string {
  return letter === "ı" ? letter : letter.toLowerCase().toUpperCase().toLowerCase();
}
