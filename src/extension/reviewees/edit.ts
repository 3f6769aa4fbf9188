/** 编辑点评对象: one line of names, kept beside the text, or in its front matter where they stand there. */
import { type TextDocument, window } from 'vscode';
import { EDIT_REVIEWEES } from '../../server/protocol/kept';
import type { Server } from '../client/server';
import { applyEdits } from '../editor/edits';
import { currentDocument } from '../editor/manuscript';
import { tellGone, tellKept } from '../kept/tell';
import type { Live } from '../live/live';
import { namesLine } from './names';

const SILENT = '检查服务没有回应，文稿没有改动。';

/** Asks for the names, showing those that there are, and writes them. @param given asks nobody */
export async function editReviewees(server: Server, live: Live, given?: readonly string[]): Promise<void> {
  const document = currentDocument();
  if (!document) {
    window.showInformationMessage('请先打开一篇点评讲话。');
    return;
  }
  const names = given ?? (await askNames(live, document));
  if (!names) return;
  const refused = await write(server, document, names);
  if (refused) window.showInformationMessage(refused);
}

async function askNames(live: Live, document: TextDocument): Promise<string[] | undefined> {
  const answer = await live.fresh(document);
  if (!answer) {
    window.showInformationMessage(SILENT);
    return undefined;
  }
  const line = namesLine(answer.reviewees.filter(({ listed }) => listed).map(({ name }) => name));
  const typed = await window.showInputBox({
    title: '编辑点评对象',
    prompt: '要点评哪些单位或个人，用顿号隔开。记在文稿旁边，文稿里一个字也不加；清空就是不列',
    placeHolder: '如：云岭镇、县教育局',
    value: line.text,
    valueSelection: [line.text.length, line.text.length],
    ignoreFocusOut: true,
  });
  return typed === undefined ? undefined : line.read(typed);
}

/** @returns why nothing was written */
async function write(
  server: Server,
  document: TextDocument,
  names: readonly string[],
): Promise<string | undefined> {
  const { version } = document;
  const result = await server
    .request(EDIT_REVIEWEES, { uri: document.uri.toString(), version, names })
    .catch(() => ({ refused: SILENT }));
  if ('refused' in result) return result.refused;
  if ('before' in result) {
    tellChange(server, document, result.before, names);
    return undefined;
  }
  if (document.version !== version) return '文稿刚刚改动过，请再试一次。';
  if (result.edits.length === 0) return undefined;
  return (await applyEdits(document, result.edits)) ? undefined : '文稿现在不能改动。';
}

/** Names that went are offered back. */
function tellChange(
  server: Server,
  document: TextDocument,
  before: readonly string[],
  names: readonly string[],
): void {
  const gone = before.filter((name) => !names.includes(name));
  if (gone.length === 0) tellKept('点评对象已记在文稿旁边。');
  else void tellGone(server, document, `已从点评对象里去掉：${gone.join('、')}。`);
}
