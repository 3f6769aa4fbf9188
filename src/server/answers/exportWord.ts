/** 导出 Word 文件 over the protocol. */
import { dirname } from 'node:path';
import type { Connection } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { folderOf, pathOf } from '../../files/address';
import { missingFonts } from '../../files/fonts';
import { readReadings } from '../../files/readings';
import { whyNotWritten, writeWhole } from '../../files/write';
import type { Service } from '../../service/service';
import { answer } from '../connection/requests';
import { EXPORT_WORD, type ExportWordResult } from '../protocol/paper';
import type { SettingsStore } from '../state/settings';
import type { Words } from '../state/words';

export interface ExportAround {
  readonly find: (uri: string) => TextDocument | undefined;
  readonly service: Service;
  readonly words: Words;
  readonly settings: SettingsStore;
}

export function registerExport(
  connection: Connection,
  { find, service, words, settings }: ExportAround,
): void {
  answer(connection, EXPORT_WORD, async ({ uri, style, target: address }): Promise<ExportWordResult> => {
    const target = pathOf(address);
    if (target === undefined) return { refused: '这里写不了文件，请换一个文件夹再导出。' };
    const document = find(uri);
    if (!document) return { refused: '文稿已经关闭，请打开再导出。' };
    const manuscript = service.manuscript(document);
    const [paper, segmenter, own] = await Promise.all([
      import('../../paper/main'),
      words.whenReady(),
      readReadings(folderOf(uri) ?? dirname(target)),
    ]);
    const { bytes, pages, fonts, told } = await paper.exportWord(
      manuscript,
      { style, reading: { ...settings.reading(), readings: own.readings } },
      segmenter,
    );
    try {
      await writeWhole(target, bytes);
    } catch (error) {
      const refused = whyNotWritten(target, error);
      if (refused === undefined) throw error;
      return { refused: `${refused}。` };
    }
    const missing = await missingFonts(fonts);
    const names = missing.map(({ name }) => name).join('、');
    return {
      pages,
      told: [
        ...told,
        ...(own.error ? [`${own.error}。`] : []),
        ...(names ? [`本机缺少字体：${names}；文件里写的仍是这些字体。`] : []),
      ],
    };
  });
}
