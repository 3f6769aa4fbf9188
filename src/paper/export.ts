/** 导出 Word 文件: a manuscript in, a .docx out. */

import type { Manuscript } from '../model/manuscript';
import type { Segmenter } from '../words/segmenter';
import { layOut } from './layout/layout';
import { OFFICIAL } from './layout/measures';
import { type Lectern, layReading, type ReadingSwitches } from './lectern';
import { type Sheet, sheetOf } from './sheet';
import { officialDocument } from './word/official';
import { membersOf, pack } from './word/pack';
import { readingDocument } from './word/reading';
import { intoTemplate, openTemplate } from './word/template';
import { countUnwritable, writable } from './word/unwritable';

/** 正式稿, 上台稿 */
export const PAPER_STYLES = ['official', 'reading'] as const;
export type PaperStyle = (typeof PAPER_STYLES)[number];

export interface ExportOptions {
  readonly style: PaperStyle;
  /** The bytes of the office's own file; for the 正式稿 alone. */
  readonly template?: Uint8Array;
  /** What the 上台稿 has beside its text. */
  readonly reading?: Partial<ReadingSwitches>;
}

export interface Exported {
  readonly bytes: Uint8Array;
  readonly pages: number;
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
  if (style === 'reading') {
    const { lectern, bytes } = await exportReading(sheet, reading ?? {}, words);
    return { bytes, pages: lectern.layout.pages.length, told: [...told, ...tellUnread(lectern)] };
  }
  const opened = template && openTemplate(template);
  const layout = layOut(sheet, OFFICIAL, words);
  const members = await membersOf(officialDocument(layout, writable(sheet.title)));
  if (!opened) return { bytes: pack(members), pages: layout.pages.length, told };
  const filled = intoTemplate(opened, members);
  return { bytes: pack(filled.members), pages: layout.pages.length, told: [...told, ...filled.told] };
}

async function exportReading(
  sheet: Sheet,
  switches: Partial<ReadingSwitches>,
  words: Segmenter,
): Promise<{ readonly lectern: Lectern; readonly bytes: Uint8Array }> {
  const lectern = layReading(sheet, switches, words);
  const { layout, times, nextWords } = lectern;
  const document = readingDocument(layout, { title: writable(sheet.title), times, nextWords });
  return { lectern, bytes: pack(await membersOf(document)) };
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

function tellLeftOut({ leftOut: { frontMatter, residue }, paragraphs }: Sheet): string[] {
  const dropped = paragraphs.reduce((sum, { text }) => sum + countUnwritable(text), 0);
  return [
    ...(frontMatter ? ['文稿开头两条 --- 之间的资料不是讲话，没有写进去。'] : []),
    ...(residue.length > 0
      ? [
          `有 ${residue.length} 处网页残留没有写进去：${residue.slice(0, 3).join('、').slice(0, 60)}${residue.length > 3 ? ' 等' : ''}。`,
        ]
      : []),
    ...(dropped > 0 ? [`有 ${dropped} 个看不见的控制字符 Word 存不了，没有写进去。`] : []),
    ...(paragraphs.length === 0 ? ['文稿里没有可以印的文字，写出的是空白文件。'] : []),
  ];
}
