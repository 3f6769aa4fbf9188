/** 限定时间: how many minutes a speech may take, kept beside its text. */
import { type TextDocument, window } from 'vscode';
import { KEEP_METADATA } from '../../server/protocol';
import type { Server } from '../client/server';
import { currentDocument } from '../editor/manuscript';
import type { Live } from '../live/live';
import { readMinutes } from './minutes';
import { tellKept } from './tell';

const SILENT = '检查服务没有回应，没有记下。';

/** Asks for the minutes, showing those that there are, and keeps them. @param given asks nobody */
export async function limitTime(server: Server, live: Live, given?: number): Promise<void> {
  const document = currentDocument();
  if (!document) {
    window.showInformationMessage('请先打开一篇点评讲话。');
    return;
  }
  const minutes = given ?? (await askMinutes((await live.fresh(document))?.minutes));
  if (minutes === undefined) return;
  const { refused } = await server
    .request(KEEP_METADATA, { uri: document.uri.toString(), metadata: { minutes } })
    .catch(() => ({ refused: SILENT }));
  if (refused) window.showInformationMessage(refused);
  else await tell(live, document, minutes);
}

async function askMinutes(present: number | undefined): Promise<number | undefined> {
  const typed = await window.showInputBox({
    title: '限定时间',
    prompt: '这篇讲话限几分钟讲完。记在文稿旁边，文稿里一个字也不加；清空就是不限',
    placeHolder: '如：15',
    value: present === undefined ? '' : String(present),
    validateInput: (text) => (readMinutes(text) === undefined ? '请写分钟数，如 15，最多 600。' : undefined),
    ignoreFocusOut: true,
  });
  return typed === undefined ? undefined : readMinutes(typed);
}

/** What stands in the text has the last word. */
async function tell(live: Live, document: TextDocument, minutes: number): Promise<void> {
  const inForce = (await live.fresh(document))?.minutes ?? 0;
  if (inForce !== minutes)
    window.showInformationMessage(`文稿开头的信息区限定 ${inForce} 分钟，以那里为准。要改，请改那一行。`);
  else tellKept(minutes > 0 ? `限 ${minutes} 分钟，已记在文稿旁边。` : '不再限定时间。');
}
