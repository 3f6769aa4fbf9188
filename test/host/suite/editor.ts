/** What the suites do with the editor. */
import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { Api } from '../../../src/extension/main';

const SEEN_WITHIN = 10_000;

/** A file of the workspace, whether it is there or not. */
export function file(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert(folder, 'no folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Writes a manuscript to the workspace and shows it. */
export async function open(name: string, text: string): Promise<vscode.TextDocument> {
  await vscode.workspace.fs.writeFile(file(name), Buffer.from(text));
  const document = await vscode.workspace.openTextDocument(file(name));
  await vscode.window.showTextDocument(document);
  return document;
}

/** Asks again and again until the answer is neither undefined nor false. */
export async function eventually<T>(
  what: string,
  ask: () => T | undefined | false | PromiseLike<T | undefined | false>,
  within = SEEN_WITHIN,
): Promise<T> {
  const deadline = performance.now() + within;
  while (performance.now() < deadline) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    await delay(50);
  }
  throw new Error(`waited in vain for: ${what}`);
}

/**
 * Moves the focus into the outline of the text in front, as somebody does who sees its rows: while the editor puts them in
 * the place of another text's, it looks for a row that is not there yet.
 */
export async function focusOutline(): Promise<void> {
  const { outline } = await api();
  await eventually('the rows of the outline', async () => (await outline.rows()).length > 0);
  await delay(500);
  await vscode.commands.executeCommand('dianping.outline.focus');
}

/** The id of the check that a diagnostic comes from. */
export function checkOf({ code }: vscode.Diagnostic): string {
  return typeof code === 'object' ? JSON.parse(code.target.query)[0] : String(code);
}

/** The document's findings of one check. */
export function findings(document: vscode.TextDocument, check: string): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter((each) => checkOf(each) === check);
}

/** The first finding of a check, waited for. */
export function finding(document: vscode.TextDocument, check: string): Promise<vscode.Diagnostic> {
  return eventually(`a finding of ${check}`, () => findings(document, check)[0]);
}

/** Puts a text in place of the first occurrence of another. */
export async function replace(document: vscode.TextDocument, old: string, text: string): Promise<void> {
  const at = document.getText().indexOf(old);
  assert.notEqual(at, -1, `the text has no ${old}`);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(
    document.uri,
    new vscode.Range(document.positionAt(at), document.positionAt(at + old.length)),
    text,
  );
  assert(await vscode.workspace.applyEdit(edit));
}

/** Puts the caret before the first occurrence of a text, or some characters further. */
export function caretAt(document: vscode.TextDocument, text: string, further = 0): void {
  const editor = vscode.window.activeTextEditor;
  assert.equal(editor?.document, document);
  const at = document.getText().indexOf(text);
  assert.notEqual(at, -1, `the text has no ${text}`);
  const place = document.positionAt(at + further);
  editor.selection = new vscode.Selection(place, place);
}

/** What the extension lets others ask. */
export async function api(): Promise<Api> {
  const extension = vscode.extensions.all.find((each) => each.packageJSON.name === 'dianping-jianghua');
  assert(extension, 'the extension is not there');
  return extension.activate();
}

/** The code actions of a kind at a place. */
export function codeActions(
  document: vscode.TextDocument,
  range: vscode.Range,
  kind: vscode.CodeActionKind,
): Thenable<vscode.CodeAction[]> {
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range, kind.value);
}

/** Does what a click on a code action does. */
export async function apply(action: vscode.CodeAction): Promise<void> {
  if (action.edit) assert(await vscode.workspace.applyEdit(action.edit));
  if (action.command) {
    await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
  }
}
