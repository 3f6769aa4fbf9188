/** 点评：插入环节: pick a part or a labelled series and put it into the speech. */
import {
  type ExtensionContext,
  type QuickPickItem,
  QuickPickItemKind,
  SnippetString,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import { registerCommands } from '../editor/commands';
import { showManuscript } from '../editor/manuscript';
import { registerAbbreviations } from './abbreviations';
import { preview, readSnippets, type SectionSnippet } from './snippets';

interface Pick extends QuickPickItem {
  readonly body?: string;
}

const FILES = [
  { path: 'sections.json', title: '环节' },
  { path: 'labels.json', title: '分点' },
];

export function registerInsertSection(context: ExtensionContext): void {
  registerCommands(context, {
    'dianping.insertSection': () => insertSection(context.extensionUri),
  });
  registerAbbreviations(context, () => readAll(context.extensionUri));
}

async function readAll(extension: Uri): Promise<SectionSnippet[]> {
  return (await Promise.all(FILES.map(({ path }) => readFile(extension, path)))).flat();
}

async function readFile(extension: Uri, path: string): Promise<SectionSnippet[]> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extension, 'snippets', path));
  return readSnippets(new TextDecoder().decode(bytes));
}

async function insertSection(extension: Uri): Promise<void> {
  const editor = await showManuscript();
  if (!editor) {
    window.showInformationMessage('请先把光标放到要插入环节的点评讲话里。');
    return;
  }
  const pick = await window.showQuickPick(picks(extension), {
    title: '插入环节',
    placeHolder: '输入名称或拼音缩写，选一个插入到光标处',
    matchOnDescription: true,
  });
  if (pick?.body) await insertOnOwnLine(editor, pick.body);
}

async function picks(extension: Uri): Promise<Pick[]> {
  const groups = await Promise.all(
    FILES.map(async ({ path, title }) => {
      const items = (await readFile(extension, path)).map(
        ({ name, prefixes, description, body }): Pick => ({
          label: name,
          description: [prefixes.slice(0, 2).join(' '), description].filter(Boolean).join(' · '),
          detail: preview(body),
          body,
        }),
      );
      return [{ label: title, kind: QuickPickItemKind.Separator }, ...items];
    }),
  );
  return groups.flat();
}

/** At the cursor where its line is empty; else on a new line after it, so that no sentence is cut in two. */
async function insertOnOwnLine(editor: TextEditor, body: string): Promise<void> {
  await window.showTextDocument(editor.document, editor.viewColumn);
  const line = editor.document.lineAt(editor.selection.active.line);
  if (line.isEmptyOrWhitespace) await editor.insertSnippet(new SnippetString(body), line.range);
  else await editor.insertSnippet(new SnippetString(`\n${body}`), line.range.end);
}
