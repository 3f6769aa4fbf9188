/** 点评：预览: the A4 pages as they will be printed, beside the text; and 点评：打印或存为 PDF. */
import { type ExtensionContext, window } from 'vscode';
import type { PaperStyle } from '../../server/protocol/paper';
import type { Server } from '../client/server';
import { registerCommands } from '../editor/commands';
import { currentDocument } from '../editor/manuscript';
import type { Live } from '../live/live';
import { Preview } from './preview';
import { Printer } from './print';

export interface PreviewApi {
  readonly preview: Preview;
  readonly printer: Printer;
}

const STYLES: readonly { readonly label: string; readonly detail: string; readonly style: PaperStyle }[] = [
  { label: '正式稿', detail: '每页 22 行、每行 28 字', style: 'official' },
  { label: '上台稿', detail: '大字，一句话不跨页，难字注音', style: 'reading' },
];

export function registerPreview(context: ExtensionContext, server: Server, live: Live): PreviewApi {
  const printer = new Printer(server);
  const preview = new Preview(context, server, printer, live);
  context.subscriptions.push(printer, preview);
  registerCommands(context, {
    'dianping.preview': () => preview.open(),
    'dianping.print': () => print(printer),
  });
  return { preview, printer };
}

async function print(printer: Printer): Promise<void> {
  const document = currentDocument();
  if (!document) {
    window.showInformationMessage('请先打开一篇点评讲话。');
    return;
  }
  const choice = await window.showQuickPick(STYLES, { placeHolder: '打印哪一种？' });
  if (choice) await printer.print(document, choice.style);
}
