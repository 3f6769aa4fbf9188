/** 导出 Word 文件: a manuscript in, a .docx out. */

import type { Manuscript } from '../model/manuscript';
import type { Segmenter } from '../words/segmenter';
import { layOut } from './layout/layout';
import { OFFICIAL, readingOn } from './layout/measures';
import { type Lectern, layReading, type ReadingSwitches } from './lectern';
import { type Sheet, sheetOf } from './sheet';
import { type Font, fontsOf } from './word/fonts';
import { officialDocument } from './word/official';
import { membersOf, pack } from './word/pack';
import { readingDocument } from './word/reading';
import { intoTemplate, type Lent, lentBy, openTemplate, withFonts } from './word/template';
import { countUnwritable, writable } from './word/unwritable';

/** 正式稿, 上台稿 */
export const PAPER_STYLES = ['official', 'reading'] as const;
export type PaperStyle = (typeof PAPER_STYLES)[number];

export interface ExportOptions {
  readonly style: PaperStyle;
  /** The bytes of the office's own file: a 正式稿 takes it over, a 上台稿 its paper and fonts. */
  readonly template?: Uint8Array;
  /** What the 上台稿 has beside its text. */
  readonly reading?: Partial<ReadingSwitches>;
}

export interface Exported {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** What it is set in. */
  readonly fonts: readonly Font[];
  /** What the writer should know, in Chinese. */
  readonly told: readonly string[];
}

/** @throws TemplateError where the template cannot be used */
export async function exportWord(
  manuscript: Manuscript,
  { style, template, reading }: ExportOptions,
  words: Segmenter,
): Promise<Exported> {
  const sheet = sheetOf(manuscript);
  const told = tellLeftOut(sheet);
  const opened = template && openTemplate(template);
  const lent = opened && lentBy(opened);
  const fonts = fontsOf(style).map((font) => lentFont(font, lent));
  if (style === 'reading') {
    const { lectern, bytes } = await exportReading(sheet, { switches: reading ?? {}, lent }, words);
    return {
      bytes,
      pages: lectern.layout.pages.length,
      fonts,
      told: [...told, ...tellUnread(lectern), ...tellLent(lent)],
    };
  }
  const layout = layOut(sheet, OFFICIAL, words);
  const members = await membersOf(officialDocument(layout, writable(sheet.title)));
  if (!opened) return { bytes: pack(members), pages: layout.pages.length, fonts, told };
  const filled = intoTemplate(opened, members);
  return { bytes: pack(filled.members), pages: layout.pages.length, fonts, told: [...told, ...filled.told] };
}

/** The template's font in place of one of ours. */
function lentFont(font: Font, lent: Lent | undefined): Font {
  const name = lent?.fonts.get(font.name);
  return name === undefined || name === font.name ? font : { name, aliases: [], instead: [] };
}

interface ReadingPaper {
  readonly switches: Partial<ReadingSwitches>;
  readonly lent: Lent | undefined;
}

async function exportReading(
  sheet: Sheet,
  { switches, lent }: ReadingPaper,
  words: Segmenter,
): Promise<{ readonly lectern: Lectern; readonly bytes: Uint8Array }> {
  const measures = lent?.page && readingOn(lent.page);
  const lectern = layReading(sheet, switches, words, measures);
  const { layout, times, nextWords } = lectern;
  const document = readingDocument(layout, { title: writable(sheet.title), times, nextWords });
  const members = await membersOf(document);
  return { lectern, bytes: pack(lent ? withFonts(members, lent.fonts) : members) };
}

function tellLent(lent: Lent | undefined): string[] {
  if (!lent) return [];
  const fits = lent.page !== undefined && readingOn(lent.page) !== undefined;
  return [
    `上台稿从模板取了${fits ? '纸张、页边距和字体' : '字体'}；字号、行距、页眉页脚和翻页是为站着念排的，不照模板。`,
    ...(fits ? [] : ['模板的版心放不下上台稿的大字，纸张和页边距用的是标准的。']),
  ];
}

/** So many characters are named; the others are counted. */
const NAMED = 20;

function tellUnread({ unread }: Lectern): string[] {
  const [first] = unread;
  if (first === undefined) return [];
  const rest = unread.length > NAMED ? ' 等' : '';
  return [
    `有 ${unread.length} 个字查不到读音，没有注音：${unread.slice(0, NAMED).join('、')}${rest}。读音可以写进文稿旁边的 .dianping/readings.yaml，每行一个，如“${first}: 拼音”。`,
  ];
}

/** So many lines are quoted. */
const QUOTED = 3;

/** 点击阅读全文、上一篇：无 等 */
function quoted(lines: readonly string[]): string {
  const rest = lines.length > QUOTED ? ' 等' : '';
  return `${lines.slice(0, QUOTED).join('、').slice(0, 60)}${rest}`;
}

function tellLeftOut({ leftOut: { frontMatter, residue }, doubtful, paragraphs }: Sheet): string[] {
  const dropped = paragraphs.reduce((sum, { text }) => sum + countUnwritable(text), 0);
  return [
    ...(frontMatter ? ['文稿开头两条 --- 之间的资料不是讲话，没有写进去。'] : []),
    ...(residue.length > 0 ? [`有 ${residue.length} 处网页残留没有写进去：${quoted(residue)}。`] : []),
    ...(doubtful.length > 0
      ? [`有 ${doubtful.length} 行像是网页上带来的，拿不准，照样写了进去，请看一看：${quoted(doubtful)}。`]
      : []),
    ...(dropped > 0 ? [`有 ${dropped} 个看不见的控制字符 Word 存不了，没有写进去。`] : []),
    ...(paragraphs.length === 0 ? ['文稿里没有可以印的文字，写出的是空白文件。'] : []),
  ];
}
