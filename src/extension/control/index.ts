/** Control from the light bulb: to be told less, to take that back, and to learn why. */
import { commands, type ExtensionContext, window } from 'vscode';
import {
  CHANGE_SEVERITY_COMMAND,
  IGNORE_COMMAND,
  OPEN_PAGE_COMMAND,
  SET_SEVERITY_COMMAND,
} from '../../server/protocol';
import type { Server } from '../client/server';
import { titleOf } from './checks';
import { showIgnored } from './ignored';
import { openPage } from './page';
import { changeSeverity } from './severity';

/** How to take back what a command does. */
const WAY_BACK: Readonly<Record<string, string>> = {
  [IGNORE_COMMAND]: '要恢复提示，用命令“点评：查看不再提示的发现”。',
  [SET_SEVERITY_COMMAND]: '检查的级别记在文件夹的 dianping.config.json 里，可以随时改回。',
};
/** Milliseconds. */
const READABLE = 8000;

export function registerControl(context: ExtensionContext, server: Server): void {
  const title = (check: string) => titleOf(context.extension.packageJSON, check);
  const register = (command: string, run: (...args: string[]) => unknown) =>
    context.subscriptions.push(commands.registerCommand(command, run));

  register(OPEN_PAGE_COMMAND, (check = '') => openPage(context.extensionUri, check));
  register(CHANGE_SEVERITY_COMMAND, (uri = '', check = '') => changeSeverity(uri, check, title(check)));
  register('dianping.showIgnored', () => showIgnored(server, title));

  server.use({
    executeCommand: async (command, args, next) => {
      const result = await next(command, args);
      const message = WAY_BACK[command];
      if (message) window.setStatusBarMessage(message, READABLE);
      return result;
    },
  });
}
