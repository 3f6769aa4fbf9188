/** Where a text is in sight, and bringing a place of it there. */
import { type Range, Selection, type TextDocument, type TextEditor, window } from 'vscode';

/** The editor that a text is written in: the active one, else one in sight. */
export function editorOf(document: TextDocument): TextEditor | undefined {
  const active = window.activeTextEditor;
  if (active?.document === document) return active;
  return window.visibleTextEditors.find((editor) => editor.document === document);
}

/**
 * Shows a text where it is in sight already, and selects a range of it.
 * @param preserveFocus the keyboard stays where it is
 */
export function showSelected(
  document: TextDocument,
  { start, end }: Range,
  preserveFocus = false,
): Thenable<TextEditor> {
  const shown = editorOf(document);
  return window.showTextDocument(document, {
    preserveFocus,
    ...(shown?.viewColumn && { viewColumn: shown.viewColumn }),
    selection: new Selection(start, end),
  });
}
