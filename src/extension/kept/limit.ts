/** 限定时间: how many minutes a speech may take, kept beside its text. */
import { type TextDocument, window } from 'vscode';
import type { Server } from '../client/server';
import type { Live } from '../live/live';
import { documentInFront, keep } from './keep';
import { readMinutes } from './minutes';
import { tellKept } from './tell';

/** Asks for the minutes, showing those that there are, and keeps them. @param given asks nobody */
export async function limitTime(server: Server, live: Live, given?: number): Promise<void> {
  const document = documentInFront();
  if (!document) return;
  const minutes = given ?? (await askMinutes((await live.fresh(document))?.minutes));
  if (minutes !== undefined && (await keep(server, document, { minutes })))
    await tell(live, document, minutes);
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
