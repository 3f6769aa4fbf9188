/** What the light bulb offers beside the fixes: all of them at once, to be told less, to take that back, to learn why. */
import { commands, type ExtensionContext, window } from 'vscode';
import {
  CHANGE_SEVERITY_COMMAND,
  IGNORE_COMMAND,
  OPEN_PAGE_COMMAND,
  SET_SEVERITY_COMMAND,
} from '../../server/protocol';
import type { Server } from '../client/server';
import { registerCommands } from '../editor/commands';
import { showManuscript } from '../editor/manuscript';
import { showIgnored } from './ignored';
import { openPage } from './page';
import { changeSeverity } from './severity';
import { titleOf } from './titleOf';

/** How to take back what a command does. */
const WAY_BACK: Readonly<Record<string, string>> = {
  [IGNORE_COMMAND]: '要恢复提示，用命令“点评：查看不再提示的发现”。',
  [SET_SEVERITY_COMMAND]: '检查的级别记在文件夹的 dianping.config.json 里，可以随时改回。',
};
/** Milliseconds. */
const READABLE = 8000;

export function registerChecks(context: ExtensionContext, server: Server): void {
  const title = (check: string) => titleOf(context.extension.packageJSON, check);

  registerCommands(context, {
    'dianping.fixAll': fixAll,
    'dianping.showIgnored': () => showIgnored(server, title),
    [OPEN_PAGE_COMMAND]: (check = '') => openPage(context.extensionUri, check),
    [CHANGE_SEVERITY_COMMAND]: (uri = '', check = '') => changeSeverity(uri, check, title(check)),
  });

  server.use({
    executeCommand: async (command, args, next) => {
      const result = await next(command, args);
      const message = WAY_BACK[command];
      if (message) window.setStatusBarMessage(message, READABLE);
      return result;
    },
  });
}

/** Applies every safe fix: one undo step. */
async function fixAll(): Promise<void> {
  if (!(await showManuscript())) return;
  await commands.executeCommand('editor.action.sourceAction', {
    kind: 'source.fixAll.dianping',
    apply: 'first',
  });
}
