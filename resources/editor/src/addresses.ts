/** Which addresses a link may have: the lists of `desktop.article.body.addresses`. */

const ALLOWED = /^(https?|mailto|tel|media|article):/i;
const SCHEME = /^[^/?#]*?:/;

/** The address as it may stand, or null. Browsers drop the signs that are taken out here. */
export function linkAddress(given: string): string | null {
  const plain = given.replace(/^[\u0000-\u0020]+|[\u0000-\u0020]+$|[\t\n\r]/g, "");
  return !SCHEME.test(plain) || ALLOWED.test(plain) ? plain : null;
}
