/**
 * An address alone on the clipboard that may be a film's or a map's: the application knows, and
 * answers with a command. With Ctrl+Shift+V it stays the text it is.
 */

import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";

import type { Bridge } from "./bridge";

const MAYBE = /^https?:\/\/(?:[\w-]+\.)*(?:youtube(?:-nocookie)?\.com|youtu\.be|google\.com(?:\.vn)?|openstreetmap\.org|osm\.org|facebook\.com)\/\S*$/i;

export const offers = (bridge: Bridge) => {
  let plain = false;
  return Extension.create({
    name: "offers",
    priority: 150,
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          handleDOMEvents: {
            keydown: (_view, event) => {
              plain = event.shiftKey;
              return false;
            },
          },
          handlePaste(view, event) {
            const text = event.clipboardData?.getData("text/plain").trim() ?? "";
            const { $from, empty } = view.state.selection;
            const alone = empty && $from.parent.type.name === "paragraph" && !$from.parent.content.size;
            if (plain || !alone || !MAYBE.test(text)) return false;
            bridge.offer_address(text);
            return true;
          },
        },
      }),
    ],
  });
};
