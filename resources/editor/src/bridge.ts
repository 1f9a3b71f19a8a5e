/** The application's side of the page: what it calls and what it listens to, typed. */

import type { FinderBridge } from "./find/bridge";
import type { FindingsBridge } from "./findings/bridge";
import type { OutlineBridge } from "./outline/bridge";
import type { TypingBridge } from "./typography/typography";

export interface Heard<Arguments extends unknown[]> {
  connect(listener: (...given: Arguments) => void): void;
}

/** `EditorBridge` in `desktop/editor/bridge.py`; what is JSON there is said beside it. */
export interface Bridge {
  readonly labels: string;

  page_loaded(commands: string[]): void;
  body_shown(generation: number): void;
  body_patched(patch: string): void;
  rested(): void;
  flushed(token: number): void;
  answer(all_sent: boolean): void;
  state_changed(state: string): void;
  add_picture(token: number, name: string, base64: string): void;
  paste(token: number, html: string, text: string, from_clipboard: boolean): void;
  pasted(token: number): void;
  paste_gone(token: number): void;
  request_link(): void;
  request_picture_editing(): void;
  activate_link(href: string): void;
  offer_address(address: string): void;

  appearance_changed: Heard<[css: string]>;
  body_given: Heard<[given: string]>;
  command_given: Heard<[command: string, given: string]>;
  flush_requested: Heard<[token: number]>;
  /** Whether the page is alive. */
  asked: Heard<[]>;
  focus_requested: Heard<[]>;
  picture_stored: Heard<[token: number, stored: string]>;
  paste_ready: Heard<[token: number, blocks: string]>;
  /** Whether the clipboard has RTF, which a page does not get on every system. */
  rich_text_offered: Heard<[offered: boolean]>;
}

/** What `body_given` carries. */
export interface GivenBody {
  generation: number;
  language: string;
  blocks: string[];
  caret: Caret | null;
}

/** Where the caret is: which top-level block, and how far inside it. */
export interface Caret {
  block: number;
  offset: number;
}

/** What `body_patched` carries: `removed` blocks from `start` on gave way to `html`. */
export interface Patch {
  generation: number;
  start: number;
  removed: number;
  html: string[];
  caret: Caret;
}

/** What `picture_stored` carries; null when the picture was refused. */
export type StoredPicture = { media: string; width: number; height: number; credit: string; moving: boolean } | null;

/** What `paste_ready` carries: canonical blocks; null when the paste was given up. */
export type PasteBlocks = string[] | null;

/** Everything that page and application share. */
export interface Bridges {
  editor: Bridge;
  finder: FinderBridge;
  /** Missing where nobody proofreads. */
  findings?: FindingsBridge;
  outline: OutlineBridge;
  typing: TypingBridge;
}

declare global {
  interface Window {
    qt: { webChannelTransport: unknown };
    QWebChannel: new (transport: unknown, ready: (channel: { objects: Bridges }) => void) => unknown;
  }
}

export function connect(): Promise<Bridges> {
  return new Promise((ready) => {
    new window.QWebChannel(window.qt.webChannelTransport, (channel) => ready(channel.objects));
  });
}
