/** 点评：导出 Word 文件: 正式稿 or 上台稿, to a file that the writer chooses. */
import { type ExtensionContext, env, type TextDocument, Uri, window } from 'vscode';
import { fileNameOf } from '../../server/forClients';
import { EXPORT_WORD, type ExportWordParams } from '../../server/protocol/paper';
import type { Server } from '../client/server';
import { registerCommands } from '../editor/commands';
import { currentManuscript } from '../editor/manuscript';
import { hasFile, homeFolder, IN_BROWSER } from '../editor/place';
import type { Live } from '../live/live';

const STYLES: readonly {
  readonly label: string;
  readonly detail: string;
  readonly style: ExportWordParams['style'];
  /** What the proposed name has behind the title. */
  readonly suffix: string;
}[] = [
  {
    label: '正式稿',
    detail: '按 GB/T 9704—2012：小标宋标题、仿宋正文，每页 22 行、每行 28 字',
    style: 'official',
    suffix: '',
  },
  {
    label: '上台稿',
    detail: '大字，一句话不跨页，写明第几页、下页开头、各部分用时，难字注音',
    style: 'reading',
    suffix: '（上台稿）',
  },
];

export function registerExportWord(context: ExtensionContext, server: Server, live: Live): void {
  registerCommands(context, {
    'dianping.exportWord': () => exportWord(server, live),
  });
}

async function exportWord(server: Server, live: Live): Promise<void> {
  const document = currentManuscript()?.document;
  if (!document) {
    window.showInformationMessage('请先打开一篇点评讲话。');
    return;
  }
  const choice = await window.showQuickPick(STYLES, { placeHolder: '导出哪一种？' });
  if (!choice) return;
  const target = await window.showSaveDialog({
    defaultUri: Uri.joinPath(folderOf(document), await proposed(live, document, choice.suffix)),
    filters: { 'Word 文件': ['docx'] },
    saveLabel: '导出',
    title: `导出${choice.label}`,
  });
  if (!target) return;
  const params = { uri: document.uri.toString(), style: choice.style, target: target.toString() };
  const result = await server
    .request(EXPORT_WORD, params)
    .catch(() => ({ refused: '检查服务没有回应，没有导出，请再试一次。' }));
  if ('refused' in result) {
    window.showErrorMessage(result.refused);
    return;
  }
  for (const line of result.told) server.log.info(line);
  const open = '打开';
  const message = [`已导出${choice.label}，共 ${result.pages} 页。`, ...result.told].join('');
  // A browser hands no file to another program.
  const answer = await window.showInformationMessage(message, ...(IN_BROWSER ? [] : [open]));
  if (answer === open) await env.openExternal(target);
}

async function proposed(live: Live, document: TextDocument, suffix: string): Promise<string> {
  const answer = await live.fresh(document);
  const title = answer?.title ?? answer?.speeches[0]?.title ?? '';
  return fileNameOf(title, '点评讲话').replace(/\.txt$/, `${suffix}.docx`);
}

/** Beside the text; for one without a file, the folder that is open. */
function folderOf({ uri }: TextDocument): Uri {
  return hasFile(uri) ? Uri.joinPath(uri, '..') : homeFolder();
}
