/** What the light bulb offers beside the fixes: all of them at once, to be told less, to take that back, to learn why. */
import { type CodeAction, commands, type ExtensionContext, Range, type Uri, window, workspace } from 'vscode';
import type { TermChange } from '../../server/forClients';
import {
  FIX_ALL_KIND,
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

/**
 * Applies every safe fix: one undo step. Not by the editor's own command, which forgets what it was asked when findings
 * arrive meanwhile, and says nothing.
 */
async function fixAll(): Promise<void> {
  const editor = await showManuscript();
  if (!editor) return;
  const { document } = editor;
  const { version, uri } = document;
  const whole = document.validateRange(new Range(0, 0, document.lineCount, 0));
  const actions = await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    whole,
    FIX_ALL_KIND,
  );
  const edit = actions.find(({ kind }) => kind?.value === FIX_ALL_KIND)?.edit;
  if (!edit) window.showInformationMessage('没有可以放心自动改的。');
  else if (document.version !== version) window.showInformationMessage('文稿刚刚改动过，请再试一次。');
  else if (!(await workspace.applyEdit(edit))) window.showInformationMessage('文稿现在不能改动。');
}
