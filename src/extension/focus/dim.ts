/** What is not of the section in focus steps back. */
import { Disposable, Range, type TextEditor, window } from 'vscode';
import { isManuscript } from '../editor/manuscript';
import type { Focus } from './focus';

export function dimRest(focus: Focus): Disposable {
  const dim = window.createTextEditorDecorationType({ opacity: '0.3' });

  function show(): void {
    for (const editor of window.visibleTextEditors)
      if (isManuscript(editor.document)) editor.setDecorations(dim, restOf(editor, focus));
  }

  return Disposable.from(dim, focus.onDidChange(show), window.onDidChangeVisibleTextEditors(show));
}

/** The text before the section and after it. */
function restOf({ document }: TextEditor, focus: Focus): Range[] {
  const section = focus.in(document);
  if (!section) return [];
  const end = document.getText().length;
  const rest = [
    [0, section.start],
    [Math.min(section.end, end), end],
  ] as const;
  return rest
    .filter(([from, to]) => from < to)
    .map(([from, to]) => new Range(document.positionAt(from), document.positionAt(to)));
}
