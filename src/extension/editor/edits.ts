/** The server's edits, carried out by the editor. */
import { Range, type TextDocument, WorkspaceEdit, workspace } from 'vscode';
import type { LineEdit, LineRange } from '../../server/forClients';

export function toRange({ start, end }: LineRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

/** Applies edits as one step to undo. @returns false where the text cannot be changed */
export function applyEdits(document: TextDocument, edits: readonly LineEdit[]): Thenable<boolean> {
  const edit = new WorkspaceEdit();
  for (const { range, newText } of edits) edit.replace(document.uri, toRange(range), newText);
  return workspace.applyEdit(edit);
}
