/** What is kept beside a text: 限定时间, 领导排名; and 还原资料的上一次修改, for Ctrl+Z does not reach it. */
import type { ExtensionContext } from 'vscode';
import type { Server } from '../client/server';
import { registerCommands } from '../editor/commands';
import type { Live } from '../live/live';
import { documentInFront } from './keep';
import { rankLeaders } from './leaders';
import { limitTime } from './limit';
import { restore } from './tell';

export function registerKept(context: ExtensionContext, server: Server, live: Live): void {
  registerCommands(context, {
    'dianping.limitTime': (minutes?: unknown) =>
      limitTime(server, live, typeof minutes === 'number' ? minutes : undefined),
    'dianping.rankLeaders': (leaders?: unknown) =>
      rankLeaders(server, live, typeof leaders === 'string' ? leaders : undefined),
    'dianping.restoreKept': async () => {
      const document = documentInFront();
      if (document) await restore(server, document);
    },
  });
}
