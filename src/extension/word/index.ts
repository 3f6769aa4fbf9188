/** 从 Word 文件导入 and 把意见批注到 Word 文件: a Word file in, and what was found back into a copy of it. */
import { type ExtensionContext, env, Uri, window, workspace } from 'vscode';
import { fromBase64 } from '../../server/forClients';
import { REVIEW_WORD } from '../../server/protocol/word';
import type { Server } from '../client/server';
import { askAbout, importedText, tellRefused } from '../client/wordFile';
import { registerCommands } from '../editor/commands';
import { LANGUAGE } from '../editor/manuscript';
import { writeWhole } from '../editor/whole';
import { copyName, nameIn } from './names';

export function registerWord(context: ExtensionContext, server: Server): void {
  registerCommands(context, {
    'dianping.importWord': (file?: Uri) => importWord(server, file),
    // The file list gives all that are selected as the second argument: that is no target.
    'dianping.reviewWord': (file?: Uri, target?: unknown) =>
      reviewWord(server, file, target instanceof Uri ? target : undefined),
  });
}

async function importWord(server: Server, given: Uri | undefined): Promise<void> {
  const file = given ?? (await pick('导入'));
  const answer = file && (await importedText(server, file));
  if (!file || !answer) return;
  await window.showTextDocument(
    await workspace.openTextDocument({ language: LANGUAGE, content: answer.text }),
  );
  const notes = answer.notes.length > 0 ? `${answer.notes.join('；')}。` : '';
  window.showInformationMessage(`已导入“${nameIn(file)}”，原文件没有动。${notes}`);
}

async function reviewWord(server: Server, given: Uri | undefined, wanted: Uri | undefined): Promise<void> {
  const file = given ?? (await pick('批注'));
  const answer = file && (await askAbout(server, REVIEW_WORD, file));
  if (!file || !answer) return;
  const target = wanted ?? (await askTarget(file, nameIn(file)));
  if (!target) return;
  if (target.toString() === file.toString())
    return tellRefused(nameIn(file), { refused: '意见只写进副本，不改原文件；请换一个文件名。' });
  const saved = await writeWhole(workspace.fs, target, fromBase64(answer.bytes)).then(
    () => true,
    () => false,
  );
  if (!saved)
    return tellRefused(nameIn(target), {
      refused: '写不了，可能正在 Word 里打开；请关上它，或者换一个文件名。',
    });
  const open = '打开看看';
  const choice = await window.showInformationMessage(`“${nameIn(target)}”：${answer.told}。`, open);
  if (choice === open) await env.openExternal(target);
}

async function pick(label: string): Promise<Uri | undefined> {
  const filters = { 'Word 文件': ['docx', 'doc', 'wps'] };
  const files = await window.showOpenDialog({ filters, openLabel: label, title: '选一个 Word 文件' });
  return files?.[0];
}

async function askTarget(file: Uri, name: string): Promise<Uri | undefined> {
  return window.showSaveDialog({
    defaultUri: Uri.joinPath(file, '..', copyName(name)),
    filters: { 'Word 文件': ['docx'] },
    saveLabel: '保存副本',
    title: '批注写进哪个副本',
  });
}
