/** The measures of the page. Lengths are points (1 pt = 1/72 inch) unless their names say otherwise. */
import type { PaperKind } from '../sheet';

const MM = 72 / 25.4;
/** Type sizes by their Chinese names. */
const SIZES = { 二号: 22, 三号: 16, 四号: 14, 小二: 18, 一号: 26 } as const;

/** How a kind of paragraph is set. */
export interface Setting {
  /** Of the type. */
  readonly size: number;
  /** From one full-width character to the next: less than the size where characters are narrowed. */
  readonly advance: number;
  readonly align: 'justified' | 'centred' | 'left';
  /** Of the first line, in characters. */
  readonly indent: number;
}

export interface Measures {
  readonly page: {
    readonly width: number;
    readonly height: number;
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
  /** From one line to the next. */
  readonly line: number;
  readonly linesPerPage: number;
  readonly settings: Readonly<Record<PaperKind, Setting>>;
  /** True where a page is turned between sentences only. */
  readonly turnsAtSentences: boolean;
  /** Type of what is set over a character: pinyin. */
  readonly ruby: number;
}

/** A4 with the margins of GB/T 9704—2012, 5.2.2: 天头 37, 订口 28, 版心 156 × 225 mm. */
const PAGE = {
  width: 210 * MM,
  height: 297 * MM,
  top: 37 * MM,
  bottom: 35 * MM,
  left: 28 * MM,
  right: 26 * MM,
};

/** The width that lines have. */
export function textWidth({ page }: Measures): number {
  return page.width - page.left - page.right;
}

const setting = (
  size: number,
  align: Setting['align'],
  more: Partial<Pick<Setting, 'advance' | 'indent'>> = {},
): Setting => ({ size, align, advance: size, indent: 0, ...more });

/** The text and its headings are set alike: two characters' indent. */
function settings(title: Setting, head: Setting, body: Setting): Readonly<Record<PaperKind, Setting>> {
  return {
    title,
    subtitle: head,
    byline: head,
    date: head,
    salutation: { ...body, indent: 0 },
    heading1: body,
    heading2: body,
    heading3: body,
    heading4: body,
    body,
    note: body,
  };
}

/**
 * 正式稿, GB/T 9704—2012, 5.2.3: 22 lines of 28 characters of 3号 fill the page. 28 of them at their 16 pt would be
 * 448 pt where the page has 442.2: each is narrowed to 98 %. (Word's character spacing would do as well, but LibreOffice
 * then loses a mark at a justified line's end.) 22 lines of 29 pt would be 638 pt where it
 * has 637.8, hence 28.95.
 */
const CLOSE = SIZES.三号 * 0.98;
export const OFFICIAL: Measures = {
  page: PAGE,
  line: 28.95,
  linesPerPage: 22,
  settings: settings(
    setting(SIZES.二号, 'centred'),
    setting(SIZES.三号, 'centred', { advance: CLOSE }),
    setting(SIZES.三号, 'justified', { advance: CLOSE, indent: 2 }),
  ),
  turnsAtSentences: false,
  ruby: 8,
};

/**
 * 上台稿: 15 lines of 20 characters of 2号, to be read standing up. A line's height is to spare, should Word break anew.
 * Lines are not spread: 20 characters fill them, and LibreOffice loses the mark that hangs over the end of a justified
 * line wherever the room that is left divides evenly among its characters, as it always does among 20.
 */
export const READING: Measures = {
  page: PAGE,
  line: 39.5,
  linesPerPage: 15,
  settings: settings(
    setting(SIZES.一号, 'centred'),
    setting(SIZES.小二, 'centred'),
    setting(SIZES.二号, 'left', { indent: 2 }),
  ),
  turnsAtSentences: true,
  ruby: 11,
};

/** A page narrower or lower than this is not read from: characters in a line, and lines. */
const LEAST = { characters: 10, lines: 8 } as const;

/** 上台稿 on another page, its type and lines as they are; `undefined` where the page is too small for them. */
export function readingOn(page: Measures['page']): Measures | undefined {
  const { line, settings } = READING;
  const linesPerPage = Math.floor((page.height - page.top - page.bottom) / line) - 1;
  const measures = { ...READING, page, linesPerPage };
  const characters = Math.floor(textWidth(measures) / settings.body.advance);
  return linesPerPage >= LEAST.lines && characters >= LEAST.characters ? measures : undefined;
}
