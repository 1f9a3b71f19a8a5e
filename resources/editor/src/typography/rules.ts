/**
 * What is written for what was typed, in Vietnamese: “ ” for the straight quotation mark, – for two
 * hyphens, … for three full stops, and a space that does not break before a unit of measure.
 */

/** `length` letters before the caret give way to `text`. */
export interface Written {
  length: number;
  text: string;
}

type Rule = (before: string) => Written | null;

/** Before it a quotation begins; elsewhere one ends. */
const OPENING = /(^|[\s\u00a0\ufffc([{“‘–—/])"$/;
const UNITS = "km|m|cm|mm|ha|kg|km²|m²|m³|kW|MW|kWh|°C";
const UNIT = new RegExp(`\\d (?:${UNITS})([ ,.;:)\\u00a0])$`);
const PERCENT = /\d %$/;
const ADDRESS = /(:\/\/|@|www\.)[^\s\u00a0]*$/i;

const rules: Rule[] = [
  (before) => (before.endsWith('"') ? { length: 1, text: OPENING.test(before) ? "“" : "”" } : null),
  (before) => (/(^|[^-])--$/.test(before) ? { length: 2, text: "–" } : null),
  (before) => (/(^|[^.])\.\.\.$/.test(before) ? { length: 3, text: "…" } : null),
  (before) => (UNIT.test(before) || PERCENT.test(before) ? beforeUnit(before) : null),
];

/** What to write for the letters `before` the caret, the last of which was typed just now. */
export function written(before: string): Written | null {
  if (ADDRESS.test(before.slice(0, -1)) && !/[\s\u00a0]$/.test(before)) return null;
  for (const rule of rules) {
    const text = rule(before);
    if (text) return text;
  }
  return null;
}

function beforeUnit(before: string): Written {
  const space = before.lastIndexOf(" ", before.length - 2);
  return { length: before.length - space, text: `\u00a0${before.slice(space + 1)}` };
}
