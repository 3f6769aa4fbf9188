/** 新建空白文稿, 将当前文件作为点评讲话打开: how a text becomes a manuscript. */
import { type ExtensionContext, languages, window } from 'vscode';
import { registerCommands } from '../editor/commands';
import { LANGUAGE, newManuscript } from '../editor/manuscript';

export function registerOpen(context: ExtensionContext): void {
  registerCommands(context, {
    'dianping.newText': newManuscript,
    'dianping.setLanguage': setLanguage,
  });
}

async function setLanguage(): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document) await languages.setTextDocumentLanguage(document, LANGUAGE);
  else window.showInformationMessage('请先打开一个文本文件。');
}
