/** Where a text is in sight, and bringing a place of it there. */
import { commands, type Range, Selection, type TextDocument, type TextEditor, window } from 'vscode';

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
export async function showSelected(
  document: TextDocument,
  { start, end }: Range,
  preserveFocus = false,
): Promise<TextEditor> {
  const shown = editorOf(document);
  const editor = await window.showTextDocument(document, {
    preserveFocus,
    ...(shown?.viewColumn && { viewColumn: shown.viewColumn }),
    selection: new Selection(start, end),
  });
  await setUndoStop();
  return editor;
}

/**
 * Ends the step to undo in the active editor, so that what is written after a jump is a step of its own. Setting a
 * selection does not do it. This command of the editor does, and nothing else when it is not told where to select.
 */
export async function setUndoStop(): Promise<void> {
  await commands.executeCommand('columnSelect');
}
