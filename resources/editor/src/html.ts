/** Writing canonical HTML: the one place that escapes, as `desktop.article.body` does. */

const TEXT: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\u00a0": "&nbsp;" };
/** A bare carriage return would come back from a parser as a line feed. */
const ATTRIBUTE: Record<string, string> = { ...TEXT, '"': "&quot;", "\r": "&#13;" };

export type Attributes = Record<string, string | number | null | undefined>;

export function escapeText(text: string): string {
  return text.replace(/[&<>\u00a0]/g, (sign) => TEXT[sign] ?? sign);
}

export function escapeAttribute(text: string): string {
  return text.replace(/[&<>"\r\u00a0]/g, (sign) => ATTRIBUTE[sign] ?? sign);
}

/** The start tag with the attributes that have a value, in the order given. */
export function openTag(name: string, attributes: Attributes = {}): string {
  let tag = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) tag += ` ${key}="${escapeAttribute(String(value))}"`;
  }
  return `${tag}>`;
}

export function element(name: string, attributes: Attributes, inside: string): string {
  return `${openTag(name, attributes)}${inside}</${name}>`;
}
