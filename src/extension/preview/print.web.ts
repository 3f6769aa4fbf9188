/** 打印或存为 PDF in a browser: there is no disk to lay a page on, and a view cannot print. */
import { commands, window } from 'vscode';
import { whyNotInBrowser } from '../editor/features';
import type * as desktop from './print';

const EXPORT = '导出 Word 文件';
const REFUSED = { refused: whyNotInBrowser('dianping.print') ?? '' };

export class Printer implements Pick<desktop.Printer, 'write' | 'print' | 'dispose'> {
  async write(): Promise<typeof REFUSED> {
    return REFUSED;
  }

  async print(): Promise<void> {
    const choice = await window.showInformationMessage(REFUSED.refused, EXPORT);
    if (choice === EXPORT) await commands.executeCommand('dianping.exportWord');
  }

  dispose(): void {}
}
