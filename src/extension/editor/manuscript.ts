/** The manuscript in front of the writer, and what is wrong with it. */
import {
  type Diagnostic,
  DiagnosticSeverity,
  Disposable,
  languages,
  TabInputText,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import { CONFIG_NAME, TERMS_PATH } from '../../server/forClients';
import { OPEN_PAGE_COMMAND } from '../../server/protocol/commands';

export const LANGUAGE = 'dianping';

/** The `source` of every diagnostic that the server sends. */
const SOURCE = '点评';

export function isManuscript(document: TextDocument | undefined): document is TextDocument {
  return document?.languageId === LANGUAGE;
}

/** A file of ours that the server reads and that is no speech. */
export function isOwnFile({ uri }: TextDocument): boolean {
  return [CONFIG_NAME, TERMS_PATH].some((file) => uri.path.endsWith(`/${file}`));
}

/** The active editor, if it holds a manuscript. */
export function activeManuscript(): TextEditor | undefined {
  const editor = window.activeTextEditor;
  return isManuscript(editor?.document) ? editor : undefined;
}

/** The active editor's manuscript; else one that is in sight, so that a look at another file loses nothing. */
export function currentManuscript(): TextEditor | undefined {
  return activeManuscript() ?? window.visibleTextEditors.find((editor) => isManuscript(editor.document));
}

let last: TextDocument | undefined;

/**
 * The manuscript that the views tell of: the current one; while a page or another file stands in front of it, the last
 * one, as long as it has a tab.
 */
export function currentDocument(): TextDocument | undefined {
  last = currentManuscript()?.document ?? (isOpen(last) ? last : undefined);
  return last;
}

function isOpen(document: TextDocument | undefined): boolean {
  if (!isManuscript(document) || document.isClosed) return false;
  const uri = document.uri.toString();
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === uri);
}

/** The editor of the current manuscript, brought to the front where something else stands before it. */
export async function showManuscript(): Promise<TextEditor | undefined> {
  const document = currentDocument();
  const editor = currentManuscript();
  return activeManuscript() ?? (document && (await window.showTextDocument(document, editor?.viewColumn)));
}

/** Calls the listener whenever the current manuscript may be another one. */
export function onDidChangeManuscript(listener: () => void): Disposable {
  return Disposable.from(
    window.onDidChangeActiveTextEditor(listener),
    window.onDidChangeVisibleTextEditors(listener),
    window.tabGroups.onDidChangeTabs(listener),
    // A document whose language changes is opened anew, in the same editor.
    workspace.onDidOpenTextDocument(listener),
  );
}

/** Shows a new manuscript with nothing in it. */
export async function newManuscript(): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument({ language: LANGUAGE, content: '' }));
}

export function diagnosticsOf(uri: Uri): Diagnostic[] {
  return languages.getDiagnostics(uri).filter((diagnostic) => diagnostic.source === SOURCE);
}

/** How many findings the panel 问题 lists: the same number wherever one is shown. A mere suggestion is not counted. */
export function countOf(diagnostics: readonly Diagnostic[]): number {
  return diagnostics.filter(({ severity }) => severity !== DiagnosticSeverity.Hint).length;
}

/** What is told beside the checks: it has no page. */
const OTHERS: Readonly<Record<string, string>> = {
  'front-matter': '文稿开头',
  config: '设置文件',
  terms: '字词表',
};

/** Puts a check's Chinese name where people read its id, as a link to its page. */
export function nameFinding(diagnostic: Diagnostic, titleOf: (check: string) => string): void {
  const check = checkOf(diagnostic);
  if (check === undefined) return;
  diagnostic.code = OTHERS[check] ?? { value: titleOf(check), target: pageLink(check) };
}

/** The id of the check that a diagnostic comes from: as the server gives it, or named. */
export function checkOf({ code }: Diagnostic): string | undefined {
  if (typeof code !== 'object') return code === undefined ? undefined : String(code);
  const { scheme, query } = code.target;
  return scheme === 'command' ? String((JSON.parse(query) as unknown[])[0]) : String(code.value);
}

function pageLink(check: string): Uri {
  return Uri.from({ scheme: 'command', path: OPEN_PAGE_COMMAND, query: JSON.stringify([check]) });
}
