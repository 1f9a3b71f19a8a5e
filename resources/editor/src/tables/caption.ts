/** The words of a caption, whose markup the page shows plain. */
export function captionText(caption: string): string {
  return new window.DOMParser().parseFromString(caption, "text/html").body.textContent ?? "";
}
