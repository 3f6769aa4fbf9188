/** 预览 and 演练 over the protocol: pages, their fonts, and the script. */
import type { Connection } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { folderOf } from '../../files/address';
import { missingFonts, type WantedFont } from '../../files/fonts';
import { readReadings } from '../../files/readings';
import type { Service } from '../../service/service';
import { answer } from '../connection/requests';
import { FONTS, type Fonts, PAGES, type Pages, type PagesParams, SCRIPT } from '../protocol/paper';
import type { SettingsStore } from '../state/settings';
import type { Words } from '../state/words';

export interface PagesAround {
  readonly find: (uri: string) => TextDocument | undefined;
  readonly service: Service;
  readonly words: Words;
  readonly settings: SettingsStore;
}

export function registerPages(connection: Connection, around: PagesAround): void {
  const { find, service } = around;
  let fonts: Promise<Fonts> | undefined;
  answer(connection, PAGES, (params) => pagesOf(params, around));
  answer(connection, FONTS, () => {
    // Asking the system takes a while, and it seldom gets new ones.
    fonts ??= fontsHere();
    return fonts;
  });
  answer(connection, SCRIPT, async ({ uri, position }) => {
    const paper = await import('../../paper/main');
    const document = find(uri);
    if (!document) return null;
    const script = paper.scriptOf(service.manuscript(document), document.offsetAt(position));
    return script ? { ...script, version: document.version } : null;
  });
}

/** No longer text is set, in UTF-16 code units: a thousand pages. */
const LONGEST = 600_000;

async function pagesOf(
  { uri, style }: PagesParams,
  { find, service, words, settings }: PagesAround,
): Promise<Pages | { refused: string } | null> {
  const [paper, segmenter, own] = await Promise.all([
    import('../../paper/main'),
    words.whenReady(),
    readingsFor(uri),
  ]);
  // Not before: the text may have changed meanwhile, or be closed.
  const document = find(uri);
  if (!document) return null;
  if (document.getText().length > LONGEST)
    return { refused: '文稿太长，排不了页。把它拆成几份，再预览、打印。' };
  const printed = paper.printedOf(
    service.manuscript(document),
    { style, reading: { ...settings.reading(), readings: own.readings } },
    segmenter,
  );
  if (printed.pages.every(({ lines }) => lines.length === 0))
    return { refused: '文稿里还没有可以印的文字。' };
  return {
    ...printed,
    version: document.version,
    pages: printed.pages.map((page) => ({
      ...page,
      lines: page.lines.map(({ start, ...line }) => ({ ...line, at: document.positionAt(start) })),
    })),
  };
}

async function readingsFor(uri: string) {
  const folder = folderOf(uri);
  return folder === undefined ? { readings: {} } : readReadings(folder);
}

async function fontsHere(): Promise<Fonts> {
  const { SCREEN_FONTS } = await import('../../paper/main');
  const { xiaobiaosong, hei, kai, fang, song } = SCREEN_FONTS;
  const families = ({ name, aliases, standIns }: typeof fang) => [name, ...aliases, ...standIns];
  const standIns = [xiaobiaosong, hei, kai, fang].flatMap((font) => font.standIns);
  const candidates = [...new Set(standIns)].map((name): WantedFont => ({ name, aliases: [] }));
  const [missing, absent] = await Promise.all([
    missingFonts([xiaobiaosong, hei, kai, fang]),
    missingFonts(candidates),
  ]);
  const isHere = (name: string) => !absent.some((each) => each.name === name);
  return {
    families: {
      xiaobiaosong: families(xiaobiaosong),
      hei: families(hei),
      kai: families(kai),
      fang: families(fang),
      song: families(song),
    },
    missing: missing.map(({ name }) => {
      const font = [xiaobiaosong, hei, kai, fang].find((each) => each.name === name);
      const instead = font?.standIns.find(isHere);
      return instead === undefined ? { name } : { name, instead };
    }),
  };
}
