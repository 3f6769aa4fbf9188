/** What the light bulb offers beside the fixes: all of them at once, to be told less, to take that back, to learn why. */
import { commands, type ExtensionContext, type Uri } from 'vscode';
import type { TermChange } from '../../server/forClients';
import {
  OPEN_PAGE_COMMAND,
  QUIET_COMMAND,
  type Quiet,
  TAKE_TERM_COMMAND,
} from '../../server/protocol/commands';
import type { Server } from '../client/server';
import { registerCommands } from '../editor/commands';
import { showManuscript } from '../editor/manuscript';
import { titleOf } from '../editor/titleOf';
import { showIgnored } from './ignored';
import { Levels } from './levels';
import { manageChecks } from './manage';
import { openPage } from './page';
import { showQuiet } from './quiet';
import { changeLevel } from './severity';
import { takeTerm } from './terms';

export function registerChecks(context: ExtensionContext, server: Server): void {
  const levels = new Levels(server);
  const menu = {
    levels,
    titleOf: (check: string) => titleOf(context.extension.packageJSON, check),
    openPage: (check: string) => openPage(context.extensionUri, check),
    changeLevel: (uri: Uri, check: string) => changeLevel(levels, uri, check),
    manage: () => manageChecks(menu),
    protect: (uri: string, word: string) => takeTerm(server, uri, word, 'protect'),
  };

  registerCommands(context, {
    'dianping.fixAll': fixAll,
    'dianping.showIgnored': () => showIgnored(server, menu.titleOf),
    'dianping.manageChecks': menu.manage,
    [OPEN_PAGE_COMMAND]: (check = '') => menu.openPage(check),
    [TAKE_TERM_COMMAND]: (uri = '', word = '', kind?: TermChange['kind']) =>
      takeTerm(server, uri, word, kind),
    [QUIET_COMMAND]: (uri = '', quiets: readonly Quiet[] = []) => showQuiet(menu, uri, quiets),
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
