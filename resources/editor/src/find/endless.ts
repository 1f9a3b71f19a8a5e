/** Patterns that could keep the page busy without end: nothing stops one that has begun. */

/** A repeated group that varies is tried in as many ways as it can be cut: so often it may be repeated. */
const MOST = 3;

const SIGNS = /\\.|\[(?:\\.|[^\]\\])*\]|\(\??|\)|[*+?|]|\{\d+(?:,\d*)?\}|[^]/gsu;

/**
 * Whether `pattern` repeats a group whose inside is repeated too, or is one of several: such as
 * `(a+)+`, which needs twice as long for each letter more. Some that would do no harm are among them.
 */
export function isEndless(pattern: string): boolean {
  const outer: boolean[] = [];
  let varies = false;
  let group = false;
  for (const [sign] of pattern.matchAll(SIGNS)) {
    const most = mostOf(sign);
    if (group && most > MOST) return true;
    group = false;
    if (sign.startsWith("(")) {
      outer.push(varies);
      varies = false;
    } else if (sign === ")") {
      group = varies;
      varies = (outer.pop() ?? false) || varies;
    } else if (sign === "|" || (most && !/^\{\d+\}$/.test(sign))) varies = true;
  }
  return false;
}

/** How often `sign` lets what stands before it be repeated; 0 for one that is no repetition. */
function mostOf(sign: string): number {
  if (sign === "*" || sign === "+") return Infinity;
  if (sign === "?") return 1;
  const [, least, comma, most] = /^\{(\d+)(,?)(\d*)\}$/.exec(sign) ?? [];
  if (least === undefined) return 0;
  return Number(most || (comma ? Infinity : least));
}
