/** What is said when something is kept beside a text, and how it is taken back. */
import { type TextDocument, window } from 'vscode';
import { RESTORE_METADATA } from '../../server/protocol/kept';
import type { Server } from '../client/server';

/** Milliseconds. */
const READABLE = 5000;
const RESTORE = '还原';

/** Says that something was added to what is kept of a text, and how to take it back. */
export function tellKept(what: string): void {
  window.setStatusBarMessage(`${what}要收回，用命令“点评：还原资料的上一次修改”。`, READABLE);
}

/** Says that something was taken out of what is kept of a text, and offers it back. */
export async function tellGone(server: Server, document: TextDocument, what: string): Promise<void> {
  const choice = await window.showInformationMessage(what, RESTORE);
  if (choice === RESTORE) await restore(server, document);
}

export async function restore(server: Server, { uri }: TextDocument): Promise<void> {
  const result = await server
    .request(RESTORE_METADATA, { uri: uri.toString() })
    .catch(() => ({ refused: '检查服务没有回应，资料没有改动。' }));
  if ('refused' in result) window.showInformationMessage(result.refused);
  else window.setStatusBarMessage(`已还原：${result.parts.join('、')}。`, READABLE);
}
