/** What is kept beside a text: 限定时间; and 还原资料的上一次修改, for Ctrl+Z does not reach it. */
import { type ExtensionContext, window } from 'vscode';
import type { Server } from '../client/server';
import { registerCommands } from '../editor/commands';
import { currentDocument } from '../editor/manuscript';
import type { Live } from '../live/live';
import { limitTime } from './limit';
import { restore } from './tell';

export function registerKept(context: ExtensionContext, server: Server, live: Live): void {
  registerCommands(context, {
    'dianping.limitTime': (minutes?: unknown) =>
      limitTime(server, live, typeof minutes === 'number' ? minutes : undefined),
    'dianping.restoreKept': async () => {
      const document = currentDocument();
      if (document) await restore(server, document);
      else window.showInformationMessage('请先打开一篇点评讲话。');
    },
  });
}
