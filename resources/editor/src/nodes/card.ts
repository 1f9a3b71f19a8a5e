/** A card stands for a block that is kept as it is: it can be selected, moved and deleted. */
export function card(kind: string, title: string, text: string): HTMLElement {
  const dom = document.createElement("div");
  dom.className = `card ${kind}`;
  dom.contentEditable = "false";
  dom.append(line("card-kind", title), line("card-text", text));
  return dom;
}

function line(name: string, text: string): HTMLElement {
  const dom = document.createElement("span");
  dom.className = name;
  dom.textContent = text;
  return dom;
}
