/** kdcj on a line of its own, then Enter: 肯定成绩. Nothing pops up while it is written. */
import { type ExtensionContext, SnippetString, type TextEditor, window } from 'vscode';
import { registerCommands } from '../editor/commands';
import { activeManuscript } from '../editor/manuscript';
import { contextKey } from '../editor/settle';
import { abbreviated, type SectionSnippet } from './snippets';

/** Context key: Enter has something to put in. */
const ABBREVIATION = 'dianping.abbreviation';

/** @param read the snippets; asked once, when letters first stand on a line of their own */
export function registerAbbreviations(
  context: ExtensionContext,
  read: () => Promise<readonly SectionSnippet[]>,
): void {
  let snippets: Promise<readonly SectionSnippet[]> | undefined;
  const tell = contextKey(ABBREVIATION);

  const find = async (editor: TextEditor | undefined): Promise<SectionSnippet | undefined> => {
    const line = editor && lineToExpand(editor);
    if (!line || !/[a-z]/.test(line)) return undefined;
    snippets ??= read();
    return abbreviated(await snippets, line);
  };
  const update = async () => tell((await find(activeManuscript())) !== undefined);

  registerCommands(context, {
    'dianping.expand': async () => {
      const editor = activeManuscript();
      const snippet = await find(editor);
      if (!editor || !snippet) return;
      await editor.insertSnippet(
        new SnippetString(snippet.body),
        editor.document.lineAt(editor.selection.active).range,
      );
    },
  });
  context.subscriptions.push(
    window.onDidChangeTextEditorSelection(update),
    window.onDidChangeActiveTextEditor(update),
  );
}

/** The line that the one cursor stands at the end of. */
function lineToExpand({ document, selections: [selection, another] }: TextEditor): string | undefined {
  if (another || !selection?.isEmpty) return undefined;
  const { text, range } = document.lineAt(selection.active);
  return selection.active.isEqual(range.end) ? text : undefined;
}
