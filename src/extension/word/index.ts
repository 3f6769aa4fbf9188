/** 从 Word 文件导入 and 把意见批注到 Word 文件: a Word file in, and what was found back into a copy of it. */
import { type ExtensionContext, env, FileType, Uri, window, workspace } from 'vscode';
import {
  IMPORT_WORD,
  MOST_WORD_BYTES,
  REVIEW_WORD,
  type Refusal,
  type WordParams,
} from '../../server/protocol';
import type { Server } from '../client/server';
import { registerCommands } from '../editor/commands';
import { LANGUAGE } from '../editor/manuscript';
import { copyName, nameIn } from './names';

export function registerWord(context: ExtensionContext, server: Server): void {
  registerCommands(context, {
    'dianping.importWord': (file?: Uri) => importWord(server, file),
    'dianping.reviewWord': (file?: Uri, target?: Uri) => reviewWord(server, file, target),
  });
}

async function importWord(server: Server, given: Uri | undefined): Promise<void> {
  const file = given ?? (await pick('导入'));
  const params = file && (await read(file));
  if (!params) return;
  const answer = await ask(() => server.request(IMPORT_WORD, params));
  if ('refused' in answer) return tell(params.name, answer);
  await window.showTextDocument(
    await workspace.openTextDocument({ language: LANGUAGE, content: answer.text }),
  );
  const notes = answer.notes.length > 0 ? `${answer.notes.join('；')}。` : '';
  window.showInformationMessage(`已导入“${params.name}”，原文件没有动。${notes}`);
}

async function reviewWord(server: Server, given: Uri | undefined, wanted: Uri | undefined): Promise<void> {
  const file = given ?? (await pick('批注'));
  const params = file && (await read(file));
  if (!params) return;
  const answer = await ask(() => server.request(REVIEW_WORD, params));
  if ('refused' in answer) return tell(params.name, answer);
  const target = wanted ?? (await askTarget(file, params.name));
  if (!target) return;
  if (target.toString() === file.toString())
    return tell(params.name, { refused: '意见只写进副本，不改原文件；请换一个文件名。' });
  const saved = await write(target, Buffer.from(answer.bytes, 'base64')).then(
    () => true,
    () => false,
  );
  if (!saved)
    return tell(nameIn(target), { refused: '写不了，可能正在 Word 里打开；请关上它，或者换一个文件名。' });
  const open = '打开看看';
  const choice = await window.showInformationMessage(`“${nameIn(target)}”：${answer.told}。`, open);
  if (choice === open) await env.openExternal(target);
}

async function pick(label: string): Promise<Uri | undefined> {
  const filters = { 'Word 文件': ['docx', 'doc', 'wps'] };
  const files = await window.showOpenDialog({ filters, openLabel: label, title: '选一个 Word 文件' });
  return files?.[0];
}

/** By way of the editor, so that files of a remote or virtual folder are read as well. */
async function read(file: Uri): Promise<WordParams | undefined> {
  const name = nameIn(file);
  try {
    const { size, type } = await workspace.fs.stat(file);
    if ((type & FileType.Directory) !== 0 || size > MOST_WORD_BYTES) {
      tell(name, {
        refused: `超过 ${MOST_WORD_BYTES / 1024 / 1024} MB，太大了；请删去图片或压缩图片，另存一份再试。`,
      });
      return undefined;
    }
    const bytes = Buffer.from(await workspace.fs.readFile(file)).toString('base64');
    return { uri: file.toString(), name, bytes };
  } catch {
    tell(name, { refused: '读不了：文件不在了，或者没有权限。' });
    return undefined;
  }
}

function ask<Result>(request: () => Promise<Result>): Promise<Result | Refusal> {
  return request().catch(() => ({ refused: '检查服务没有回应，请再试一次。' }));
}

function tell(name: string, { refused }: Refusal): void {
  window.showErrorMessage(`“${name}”：${refused}`);
}

async function askTarget(file: Uri, name: string): Promise<Uri | undefined> {
  return window.showSaveDialog({
    defaultUri: Uri.joinPath(file, '..', copyName(name)),
    filters: { 'Word 文件': ['docx'] },
    saveLabel: '保存副本',
    title: '批注写进哪个副本',
  });
}

/** Written whole beside its place, and only then put there. */
async function write(target: Uri, bytes: Uint8Array): Promise<void> {
  const beside = target.with({ path: `${target.path}.tmp` });
  try {
    await workspace.fs.writeFile(beside, bytes);
    await workspace.fs.rename(beside, target, { overwrite: true });
  } catch (error) {
    await workspace.fs.delete(beside).then(undefined, () => undefined);
    throw error;
  }
}
