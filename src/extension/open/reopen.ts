/** 乱码: a text in GB18030 that was opened as UTF-8 is told, cannot be saved broken, and is reopened right. */
import {
  commands,
  type Disposable,
  type ExtensionContext,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import { isGarbled } from '../../server/forClients';
import { REOPEN_COMMAND } from '../../server/protocol/commands';
import { registerCommands } from '../editor/commands';
import { isManuscript } from '../editor/manuscript';
import { nameOf } from '../editor/nameOf';
import { CHINESE, isChinese } from './bytes';

const REOPEN = '按 GB18030 重新打开';

export function registerReopen(context: ExtensionContext): void {
  const locked = new Set<string>();
  /** Told once as long as the text is open. */
  const told = new WeakSet<TextDocument>();

  const look = async () => {
    const document = window.activeTextEditor?.document;
    if (!isManuscript(document) || !isGarbled(document.getText())) return;
    if (!(await isChineseFile(document.uri))) return;
    // The editor can only lock what is in front.
    if (window.activeTextEditor?.document !== document) return;
    if (!locked.has(document.uri.toString())) {
      locked.add(document.uri.toString());
      await commands.executeCommand('workbench.action.files.setActiveEditorReadonlyInSession');
    }
    if (told.has(document)) return;
    told.add(document);
    const choice = await window.showWarningMessage(
      `“${nameOf(document.uri)}”用的是 GB18030 编码，被当作别的编码打开，显示成了乱码。文件没有坏；为了不存坏它，先锁住不让改动。`,
      REOPEN,
    );
    if (choice === REOPEN) await reopen(document.uri, locked);
  };

  context.subscriptions.push(...whenShown(() => void look()));
  registerCommands(context, {
    [REOPEN_COMMAND]: (uri: string) => reopen(Uri.parse(uri), locked),
  });
  void look();
}

/** A text may come in front, become a manuscript, or be read anew by the editor itself. */
function whenShown(look: () => void): Disposable[] {
  return [
    window.onDidChangeActiveTextEditor(look),
    workspace.onDidOpenTextDocument(look),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === window.activeTextEditor?.document && !document.isDirty) look();
    }),
  ];
}

/** Editors from 1.100 on know encodings; this is the part of their API that is wanted. */
interface Encodings {
  openTextDocument(uri: Uri, options: { readonly encoding: string }): Thenable<TextDocument>;
}

async function reopen(uri: Uri, locked: Set<string>): Promise<void> {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open?.isDirty && !(await mayRevert(open))) return;
  if (open) await window.showTextDocument(open);
  const document = await (workspace as Encodings).openTextDocument(uri, { encoding: CHINESE });
  await window.showTextDocument(document);
  if (locked.delete(uri.toString()))
    await commands.executeCommand('workbench.action.files.resetActiveEditorReadonlyInSession');
  if (!isGarbled(document.getText())) return;
  // An older editor pays no heed to the encoding, but can be told by hand.
  window.showInformationMessage('请在上方的列表里选“通过编码重新打开”，再选 GB18030。');
  await commands.executeCommand('workbench.action.editor.changeEncoding');
}

/** What was changed in a garbled text is nothing to be kept, but it goes only when the writer says so. */
async function mayRevert(document: TextDocument): Promise<boolean> {
  const revert = '放弃改动，重新打开';
  const choice = await window.showWarningMessage(
    '乱码里有没保存的改动。',
    { modal: true, detail: '重新打开以后，这些改动就没有了；文件里原来的文字都在。' },
    revert,
  );
  if (choice !== revert) return false;
  await window.showTextDocument(document);
  await commands.executeCommand('workbench.action.files.revert');
  return true;
}

async function isChineseFile(uri: Uri): Promise<boolean> {
  if (uri.scheme === 'untitled') return false;
  return workspace.fs.readFile(uri).then(isChinese, () => false);
}
