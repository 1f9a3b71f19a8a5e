import type { EditorState } from "@tiptap/pm/state";
import { findTable, type FindNodeResult } from "@tiptap/pm/tables";

/** The table that the whole selection is in; null where it reaches out of one. */
export function tableOf({ selection }: EditorState): FindNodeResult | null {
  const found = findTable(selection.$from);
  return found && findTable(selection.$head)?.pos === found.pos && findTable(selection.$to)?.pos === found.pos ? found : null;
}
