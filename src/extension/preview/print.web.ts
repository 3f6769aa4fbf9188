/** 打印或存为 PDF in a browser: there is no disk to lay a page on, and a view cannot print. */
import { commands, window } from 'vscode';
import type * as desktop from './print';

const EXPORT = '导出 Word 文件';
const REFUSED = { refused: '网页版不能直接打印。请先“导出 Word 文件”，再在 Word 或 WPS 里打印。' };

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
