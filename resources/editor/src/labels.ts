/** The words that the page shows; they come from the application in the user's language. */

export interface Labels {
  editor: string;
  body: string;
  caption: string;
  table: string;
  table_caption: string;
  credit: string;
  summary: string;
  kept: string;
  sound: string;
  film: string;
  alt_missing: string;
  storing: string;
  pasting: string;
  fold: string;
  unsaid: string;
  elsewhere: string;
}

/** The labels that the style sheet shows, as custom properties: `--label-caption: "…";`. */
export function labelStyles(): string {
  const { body, caption, table_caption, credit, summary, alt_missing } = current;
  const shown = { body, caption, table_caption, credit, summary, alt_missing };
  const rules = Object.entries(shown).map(([name, text]) => `--label-${name.replace("_", "-")}: ${quoted(text)};`);
  return `:root { ${rules.join(" ")} }`;
}

function quoted(text: string): string {
  return `"${text.replace(/[\\"\n]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;
}

let current = {} as Labels; // until the application has said them

export function labels(): Labels {
  return current;
}

export function setLabels(given: Labels): void {
  current = given;
}
