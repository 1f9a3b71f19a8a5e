/** Starts the page: hears from the application, shows the body, tells what changes. */

import { Editor } from "@tiptap/core";
import { EditorState, Selection } from "@tiptap/pm/state";

import { type Bridge, type Bridges, type Caret, connect, type GivenBody } from "./bridge";
import { seeCaret } from "./caret";
import { commandNames, type Given, run } from "./commands";
import { distance } from "./distance";
import { Finder, finding } from "./find/finder";
import { findings, listenToFindings } from "./findings";
import { handles } from "./handles";
import { height } from "./height";
import { labels, labelStyles, setLabels } from "./labels";
import { links } from "./links";
import { offers } from "./offers";
import { Outline } from "./outline/outline";
import { parse } from "./parse";
import { paste } from "./paste";
import { answerPaste } from "./paste/answer";
import { Patches } from "./patches";
import { answered, pictures } from "./pictures";
import { extensions } from "./schema";
import { editState } from "./state";
import { typography } from "./typography/typography";

/** Half the gap between the keys of a fast typist: later it would stand in the way of the next one. */
const STATE_WAIT_MS = 30;
/** Keys come by another road than flushes and questions, which may overtake the last of them. */
const KEYS_ON_THEIR_WAY_MS = 30;

const far = new CSSStyleSheet();
const drawn = new CSSStyleSheet();
const kept = new CSSStyleSheet();
const words = new CSSStyleSheet();
const appearance = new CSSStyleSheet();

function makeEditor({ editor: bridge, findings: found, typing }: Bridges): Editor {
  const proofing = found ? [findings(found)] : [];
  return new Editor({
    element: document.getElementById("editor"),
    extensions: [...extensions, links(bridge), offers(bridge), pictures, paste(bridge), handles(bridge, drawn), distance(far), height(kept), finding, typography(typing), ...proofing],
    editorProps: {
      attributes: {
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": labels().editor,
        "aria-placeholder": labels().body,
        spellcheck: "false",
        autocorrect: "off",
        autocapitalize: "off",
      },
    },
    injectCSS: false,
    enableInputRules: false,
    enablePasteRules: false,
    enableCoreExtensions: { delete: false, textDirection: false, tabindex: false },
  });
}

function show(editor: Editor, given: GivenBody): void {
  const doc = parse(editor.schema, given.blocks);
  const fresh = EditorState.create({ doc, plugins: editor.state.plugins });
  const state = given.caret ? withCaret(fresh, given.caret) : fresh;
  const { view } = editor;
  const focused = view.dom.contains(document.activeElement) ? document.activeElement : null;
  editor.storage.distance.follow(state);
  view.updateState(state);
  if (focused === view.dom || focused?.isConnected === false) view.focus(); // the caret stood in what is gone
}

function withCaret(state: EditorState, { block, offset }: Caret): EditorState {
  const index = Math.min(block, state.doc.childCount - 1);
  let start = 0;
  for (let before = 0; before < index; before += 1) start += state.doc.child(before).nodeSize;
  const position = Math.min(start + Math.min(offset, state.doc.child(index).nodeSize - 1), state.doc.content.size);
  return state.apply(state.tr.setSelection(Selection.near(state.doc.resolve(position), -1)));
}

/** Tells the state of the caret, and not twice the same. */
function stateTeller(editor: Editor, bridge: Bridge) {
  let told = "";
  let waiting: number | undefined;
  const now = () => {
    window.clearTimeout(waiting);
    const state = JSON.stringify(editState(editor));
    if (state !== told) bridge.state_changed((told = state));
  };
  /** A moment after the caret moved last. */
  const soon = () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(now, STATE_WAIT_MS);
  };
  return { now, soon };
}

function listen(editor: Editor, bridges: Bridges): void {
  const bridge = bridges.editor;
  const finder = new Finder(editor, bridges.finder);
  const outline = new Outline(editor, bridges.outline);
  const patches = new Patches(editor, bridge);
  if (bridges.findings) listenToFindings(editor, bridges.findings, patches);
  const tellState = stateTeller(editor, bridge);
  editor.on("transaction", tellState.soon);
  bridge.appearance_changed.connect((css) => appearance.replaceSync(css));
  bridge.body_given.connect((json) => {
    const given = JSON.parse(json) as GivenBody;
    document.documentElement.lang = given.language;
    show(editor, given);
    finder.follow();
    outline.renew();
    patches.start(given.generation, given.blocks.length);
    bridge.body_shown(given.generation);
    tellState.soon();
  });
  bridge.command_given.connect((command, given) => run(editor, command, JSON.parse(given) as Given));
  bridge.picture_stored.connect((token, stored) => answered(editor.view, token, JSON.parse(stored)));
  bridge.paste_ready.connect((token, blocks) => answerPaste(editor.view, bridge, token, JSON.parse(blocks)));
  bridge.focus_requested.connect(() => {
    if (!editor.view.composing) seeCaret(editor.view); // a key may just have moved it
    editor.view.focus();
  });
  bridge.flush_requested.connect((token) => {
    window.setTimeout(() => {
      patches.send();
      tellState.now();
      bridge.flushed(token);
    }, KEYS_ON_THEIR_WAY_MS);
  });
  bridge.asked.connect(() => window.setTimeout(() => bridge.answer(patches.allSent), KEYS_ON_THEIR_WAY_MS));
}

document.adoptedStyleSheets = [words, appearance, far, kept, drawn];
void connect().then((bridges) => {
  const bridge = bridges.editor;
  setLabels(JSON.parse(bridge.labels));
  words.replaceSync(labelStyles());
  const editor = makeEditor(bridges);
  listen(editor, bridges);
  bridge.page_loaded(commandNames);
});
