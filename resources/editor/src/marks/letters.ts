/** Bold, italic and underline: Tiptap's, which also read what Word and browsers paste. */

import { Bold as TiptapBold } from "@tiptap/extension-bold";
import { Italic as TiptapItalic } from "@tiptap/extension-italic";
import { Underline as TiptapUnderline } from "@tiptap/extension-underline";

export const Bold = TiptapBold.extend({ renderHTML: () => ["strong", 0] });
export const Italic = TiptapItalic.extend({ renderHTML: () => ["em", 0] });
export const Underline = TiptapUnderline.extend({ renderHTML: () => ["u", 0] });
