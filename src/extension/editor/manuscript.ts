/** The manuscript in front of the writer, and what is wrong with it. */
import {
  type Diagnostic,
  Disposable,
  languages,
  type TextDocument,
  type TextEditor,
  type Uri,
  window,
  workspace,
} from 'vscode';

export const LANGUAGE = 'dianping';
export const CONFIG_FILE = 'dianping.config.json';

/** The `source` of every diagnostic that the server sends. */
const SOURCE = '点评';

export function isManuscript(document: TextDocument | undefined): document is TextDocument {
  return document?.languageId === LANGUAGE;
}

export function isConfigFile({ uri }: TextDocument): boolean {
  return uri.path.endsWith(`/${CONFIG_FILE}`);
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

/** Calls the listener whenever the current manuscript may be another one. */
export function onDidChangeManuscript(listener: () => void): Disposable {
  return Disposable.from(
    window.onDidChangeActiveTextEditor(listener),
    window.onDidChangeVisibleTextEditors(listener),
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

/** The id of the check that a diagnostic comes from. */
export function checkOf({ code }: Diagnostic): string | undefined {
  const id = typeof code === 'object' ? code.value : code;
  return id === undefined ? undefined : String(id);
}
