/** 拆成单篇 and 合并文稿: files that are there already are never written over. */
import { FileType, type TextDocument, Uri, window, workspace } from 'vscode';
import { fileNameOf } from '../../server/forClients';
import { JOIN, SPLIT, type Split } from '../../server/protocol/cleaning';
import type { Server } from '../client/server';
import { LANGUAGE } from '../editor/manuscript';
import { writeWhole } from '../editor/whole';

const UNNAMED = '点评讲话';
/** Front matter, as it is called to a writer. */
const HEADED = '文稿最上面两行 --- 之间的资料（点评对象、限定时间等）';

/** Writes each speech of a compilation into a file of its own, beside it. */
export async function splitIntoFiles(server: Server, document: TextDocument): Promise<void> {
  const { singles, leftBehind } = await server
    .request(SPLIT, { uri: document.uri.toString() })
    .catch((): Split => ({ singles: [], leftBehind: false }));
  if (singles.length < 2) {
    window.showInformationMessage('这个文稿里只有一篇讲话，不用拆。');
    return;
  }
  const folder = await folderOf(document);
  if (!folder) return;
  const written: string[] = [];
  for (const { title, text } of singles) {
    const name = await writeNew(folder, fileNameOf(title, UNNAMED), text);
    if (name === undefined) break;
    written.push(name);
  }
  const failed =
    written.length < singles.length
      ? `，其余 ${singles.length - written.length} 篇没有写成，请看看文件夹是不是只读的`
      : '';
  const left = leftBehind ? `${HEADED}没有带到各篇里。` : '';
  const open = '打开第一篇';
  const choice = await window.showInformationMessage(
    written.length > 0
      ? `拆成了 ${written.length} 个文件：${written.join('、')}${failed}。${left}原文没有动。`
      : '没有拆成，请看看文件夹是不是只读的。',
    ...(written.length > 0 ? [open] : []),
  );
  if (choice === open) await window.showTextDocument(Uri.joinPath(folder, written[0]!));
}

async function folderOf({ isUntitled, uri }: TextDocument): Promise<Uri | undefined> {
  if (!isUntitled) return Uri.joinPath(uri, '..');
  const [folder] =
    (await window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      openLabel: '写到这里',
      title: '拆成的文件放在哪个文件夹',
    })) ?? [];
  return folder;
}

/** @returns the name that was free; `undefined` where nothing can be written */
async function writeNew(folder: Uri, wanted: string, text: string): Promise<string | undefined> {
  const [stem, ending] = [wanted.replace(/\.[^.]*$/, ''), wanted.slice(wanted.lastIndexOf('.'))];
  for (let next = 1; ; next++) {
    const name = next === 1 ? wanted : `${stem}（${next}）${ending}`;
    const target = Uri.joinPath(folder, name);
    if (await isThere(target)) continue;
    return writeWhole(workspace.fs, target, new TextEncoder().encode(text), { overwrite: false }).then(
      () => name,
      () => undefined,
    );
  }
}

function isThere(target: Uri): Promise<boolean> {
  return Promise.resolve(
    workspace.fs.stat(target).then(
      ({ type }) => type !== FileType.Unknown,
      () => false,
    ),
  );
}

/** Joins chosen files into a new text, in the order of their names. @param given asks nobody */
export async function joinFiles(server: Server, given?: readonly Uri[]): Promise<void> {
  const chosen =
    given ??
    (await window.showOpenDialog({
      canSelectMany: true,
      filters: { 文稿: ['txt', 'dianping'], 所有文件: ['*'] },
      openLabel: '合并',
      title: '选几个文稿，合并成一个',
    }));
  if (!chosen || chosen.length === 0) return;
  const sorted = [...chosen].sort((a, b) => a.path.localeCompare(b.path, 'zh', { numeric: true }));
  const texts: string[] = [];
  for (const uri of sorted) {
    const text = await workspace.openTextDocument(uri).then(
      (document) => document.getText(),
      () => undefined,
    );
    if (text === undefined) {
      window.showInformationMessage(`读不了“${nameOf(uri)}”，没有合并。`);
      return;
    }
    texts.push(text);
  }
  const joined = await server.request(JOIN, { texts }).catch(() => undefined);
  if (joined === undefined) {
    window.showInformationMessage('检查服务没有回应，没有合并。');
    return;
  }
  await window.showTextDocument(
    await workspace.openTextDocument({ language: LANGUAGE, content: joined.text }),
  );
  const names = joined.leftBehind.map((at) => `“${nameOf(sorted[at]!)}”`).join('、');
  if (names !== '') window.showInformationMessage(`${HEADED}没有合并进来：${names}。`);
}

function nameOf({ path }: Uri): string {
  return path.split('/').at(-1)!;
}
