import { Node } from "@tiptap/core";
import { Fragment, type Node as ProseMirrorNode, type Schema } from "@tiptap/pm/model";

import { element, openTag } from "../html";
import { labels } from "../labels";
import type { Writer } from "../serialise";
import { alignment, alignmentClass } from "./alignment";
import { writeFigcaption } from "./figcaption";
import { FigureView } from "./figure_view";
import { part, readCaption } from "./picture";

/** Sound or film of the library with caption, credit and, where somebody wrote it, what is said in it. */
export const Recording = Node.create({
  name: "recording",
  group: "block",
  content: "caption credit transcript?",
  draggable: true,
  isolating: true,
  addAttributes: () => ({
    kind: { default: "audio", rendered: false },
    media: { default: "", rendered: false },
    width: { default: null, rendered: false },
    height: { default: null, rendered: false },
    align: alignment,
  }),
  parseHTML: () => [
    { tag: "figure:has(> :is(audio, video))", getAttrs: readRecording, getContent: readContent },
  ],
  renderHTML: ({ node }) => ["figure", { class: alignmentClass(node) }, [medium(node)[0], medium(node)[1]], ["figcaption", 0]],
  addNodeView: () => ({ node, view, getPos }) => new FigureView(node, view, getPos, told),
});

export const Transcript = Node.create({
  name: "transcript",
  content: "summary paragraph+",
  defining: true,
  selectable: false,
  isolating: true,
  renderHTML: () => ["div", { class: "transcript" }, 0],
});

function told(node: ProseMirrorNode): [string, string] {
  const kind = node.attrs["kind"] === "video" ? labels().film : labels().sound;
  return [kind, node.childCount > 2 ? "" : labels().unsaid];
}

function readRecording(dom: HTMLElement) {
  const medium = dom.querySelector(":scope > :is(audio, video)")!;
  return {
    kind: medium.localName,
    media: (medium.getAttribute("src") ?? "").replace(/^media:/, ""),
    width: medium.getAttribute("width"),
    height: medium.getAttribute("height"),
  };
}

function readContent(dom: globalThis.Node, schema: Schema): Fragment {
  const figure = dom.cloneNode(true) as HTMLElement;
  const said = figure.querySelector(":scope > details, :scope > figcaption > .transcript");
  said?.remove();
  const words = readCaption(figure, schema);
  return said ? words.addToEnd(part(schema, "transcript", said)) : words;
}

function medium(node: ProseMirrorNode) {
  const { kind, media, width, height } = node.attrs;
  return [kind as string, { src: `media:${media}`, controls: "", width, height }] as const;
}

export const writeRecording: Writer = (node, inside) => {
  const [kind, attributes] = medium(node);
  const said = node.childCount > 2 ? inside.block(node.child(2)) : "";
  const whole = openTag(kind, attributes) + `</${kind}>` + said + writeFigcaption(node, inside);
  return element("figure", { class: alignmentClass(node) }, whole);
};

/** What is said is plain paragraphs, however they stand. */
export const writeTranscript: Writer = (node, inside) => {
  let html = element("summary", {}, inside.inline(node.child(0)));
  node.forEach((line, _offset, index) => {
    if (index) html += element("p", {}, inside.inline(line));
  });
  return element("details", {}, html);
};
