/** Links lead nowhere from the page; with Ctrl they are handed to the application. */

import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";

import type { Bridge } from "./bridge";

export const links = (bridge: Bridge) =>
  Extension.create({
    name: "links",
    addKeyboardShortcuts: () => ({
      "Mod-k": () => {
        bridge.request_link();
        return true;
      },
    }),
    addProseMirrorPlugins: () => [
      new Plugin({ props: { handleDOMEvents: { click: follow(bridge), auxclick: follow(bridge) } } }),
    ],
  });

function follow(bridge: Bridge) {
  return (_view: unknown, event: MouseEvent): boolean => {
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
    if (!link) return false;
    event.preventDefault();
    if (event.ctrlKey) bridge.activate_link(link.getAttribute("href") ?? "");
    return event.ctrlKey;
  };
}
