/** The words that the page shows; they come from the application in the user's language. */

export interface Labels {
  editor: string;
  body: string;
  caption: string;
  credit: string;
  summary: string;
  kept: string;
  sound: string;
  film: string;
  alt_missing: string;
}

let current: Labels = {
  editor: "", body: "", caption: "", credit: "", summary: "", kept: "", sound: "", film: "", alt_missing: "",
};

export function labels(): Labels {
  return current;
}

export function setLabels(given: Labels): void {
  current = given;
}
