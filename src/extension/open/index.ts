/** How a text becomes a manuscript: 新建空白文稿, 将当前文件作为点评讲话打开, and the right encoding. */
import type { ExtensionContext } from 'vscode';
import { registerCommands } from '../editor/commands';
import { newManuscript } from '../editor/manuscript';
import { registerLanguage } from './language';
import { registerReopen } from './reopen';

export function registerOpen(context: ExtensionContext): void {
  registerCommands(context, {
    'dianping.newText': newManuscript,
  });
  registerLanguage(context);
  registerReopen(context);
}
