import { commands, type ExtensionContext, languages, window, workspace } from 'vscode';
import type { Server } from '../client/server';
import { activeManuscript, LANGUAGE } from '../manuscript';

export function registerCommands(context: ExtensionContext, server: Server): void {
  const register = (name: string, run: () => unknown) =>
    context.subscriptions.push(commands.registerCommand(`dianping.${name}`, run));

  register('fixAll', fixAll);
  register('newText', newText);
  register('restart', () => restart(server));
  register('setLanguage', setLanguage);
}

/** Applies every safe fix: one undo step. */
async function fixAll(): Promise<void> {
  if (!activeManuscript()) return;
  await commands.executeCommand('editor.action.sourceAction', {
    kind: 'source.fixAll.dianping',
    apply: 'first',
  });
}

async function newText(): Promise<void> {
  await window.showTextDocument(await workspace.openTextDocument({ language: LANGUAGE, content: '' }));
}

async function restart(server: Server): Promise<void> {
  try {
    await server.restart();
    window.setStatusBarMessage('检查服务已重新启动。', 3000);
  } catch {
    // The server has told the user.
  }
}

async function setLanguage(): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document) await languages.setTextDocumentLanguage(document, LANGUAGE);
  else window.showInformationMessage('请先打开一个文本文件。');
}
