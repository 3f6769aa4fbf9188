/** 保存讲话: a speech without a file gets one under its title; what is kept of a text goes where the text goes. */
import {
  commands,
  type ExtensionContext,
  type FileRenameEvent,
  languages,
  Range,
  type TextDocument,
  type TextEditor,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { fileNameOf } from '../../server/forClients';
import { MOVED, type MovedParams } from '../../server/protocol/kept';
import type { Server } from '../client/server';
import { registerCommands } from '../editor/commands';
import { activeManuscript, LANGUAGE } from '../editor/manuscript';
import { hasFile, homeFolder } from '../editor/place';
import type { Live } from '../live/live';

const UNNAMED = '点评讲话';
const KINDS = { 文本文件: ['txt'], 点评讲话: ['dianping'], 所有文件: ['*'] };

export function registerSave(context: ExtensionContext, server: Server, live: Live): void {
  registerCommands(context, {
    'dianping.save': () => save(server, live),
  });
  context.subscriptions.push(workspace.onDidRenameFiles((event) => void follow(server, event)));
}

async function save(server: Server, live: Live): Promise<void> {
  const editor = activeManuscript();
  if (!editor) return;
  const { document } = editor;
  if (!document.isUntitled) {
    await document.save();
    return;
  }
  const target = await window.showSaveDialog({
    defaultUri: Uri.joinPath(folderFor(), fileNameOf(await titleOf(live, document), UNNAMED)),
    filters: KINDS,
    saveLabel: '保存',
    title: '保存讲话',
  });
  if (!target) return;
  const saved = await write(target, document.getText());
  if (!saved) {
    window.showErrorMessage(`没有存成“${target.path.split('/').at(-1)}”，文稿还在编辑器里。`);
    return;
  }
  await move(server, [{ from: document.uri.toString(), to: target.toString() }]);
  await replace(editor, saved);
}

async function titleOf(live: Live, document: TextDocument): Promise<string> {
  const answer = await live.fresh(document);
  const title = answer?.title ?? answer?.speeches[0]?.title;
  return title || (document.getText().match(/\S.*/)?.[0] ?? '');
}

function folderFor(): Uri {
  const shown = window.visibleTextEditors.find(({ document: { uri } }) => hasFile(uri))?.document.uri;
  return workspace.workspaceFolders?.[0] || !shown ? homeFolder() : Uri.joinPath(shown, '..');
}

/** Writes a file whole, or leaves none behind. @returns `undefined` where it cannot be written */
async function write(target: Uri, text: string): Promise<TextDocument | undefined> {
  const isThere = await workspace.fs.stat(target).then(
    () => true,
    () => false,
  );
  const saved = await writeText(target, text, isThere).catch(() => undefined);
  if (!saved && !isThere) await workspace.fs.delete(target).then(undefined, () => undefined);
  return saved;
}

/** By way of the editor, which knows encoding and line ends. */
async function writeText(target: Uri, text: string, isThere: boolean): Promise<TextDocument | undefined> {
  if (!isThere) await workspace.fs.writeFile(target, new Uint8Array());
  const document = await workspace.openTextDocument(target);
  const edit = new WorkspaceEdit();
  edit.replace(target, document.validateRange(new Range(0, 0, document.lineCount, 0)), text);
  if (!(await workspace.applyEdit(edit)) || (document.isDirty && !(await document.save()))) return undefined;
  return document.languageId === LANGUAGE ? document : languages.setTextDocumentLanguage(document, LANGUAGE);
}

/** Shows the file where the text without one was, the caret and the lines in sight as they were. */
async function replace({ document, selections, visibleRanges, viewColumn }: TextEditor, saved: TextDocument) {
  const [seen] = visibleRanges;
  await window.showTextDocument(document, viewColumn);
  await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  const editor = await window.showTextDocument(saved, {
    ...(viewColumn ? { viewColumn } : {}),
    preview: false,
  });
  editor.selections = selections;
  if (seen) editor.revealRange(seen);
}

async function follow(server: Server, { files }: FileRenameEvent): Promise<void> {
  const texts = files.filter(({ oldUri }) => /\.(?:txt|dianping)$/i.test(oldUri.path));
  if (texts.length === 0) return;
  await move(
    server,
    texts.map(({ oldUri, newUri }) => ({ from: oldUri.toString(), to: newUri.toString() })),
  );
}

async function move(server: Server, moves: MovedParams['moves']): Promise<void> {
  const moved = server.request(MOVED, { moves });
  const { refused } = await moved.catch(() => ({
    refused: '检查服务没有回应，点评对象等资料没有跟着文稿走。',
  }));
  if (refused) window.showInformationMessage(refused);
}
