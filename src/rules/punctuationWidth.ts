import type { Check, Fix, Report } from '../checks/check';
import { fullWidth, HALF_STOP, isHan } from '../language/fold';
import { endsItem } from '../language/pairs';
import { blanksAround, HALF_MARK, isChineseMark, strewnStopsIn } from '../language/width';
import type { TextEdit } from '../model/changes';
import type { Manuscript, Range } from '../model/manuscript';
import { touching } from '../model/place';
import { rememberLast } from '../model/remember';
import { shiftRange } from '../model/shift';
import { stretchesOf } from './shared/stretches';

/**
 * 标点全角: Chinese text takes full-width ，。：；？！（） (GB/T 15834—2011, 5.1). 26.7, 9:30, 1,000, GDP(R&D) are
 * right as they are. Where a whole text is half-width, a conversion did it: one finding mends all of it.
 */
export const punctuationWidth: Check = {
  id: 'punctuation-width',
  title: '标点全角',
  description: '中文里的逗号、句号、冒号、分号、问号、叹号、括号用全角。',
  severity: 'warning',
  basis: 'standard',
  // In a half-width text one finding tells of all.
  runParagraphs: ({ manuscript }) => (manuscript.halfWidth ? [] : marksIn(manuscript).map(single)),
  runWhole: ({ manuscript }) => (manuscript.halfWidth ? wholeText(marksInAll(manuscript)) : []),
};

function marksInAll({ segments = [] }: Manuscript): Found[] {
  return segments.flatMap(({ start, reading }) =>
    stretchesOf(reading).map((stretch) => ({
      start: start + stretch.start,
      marks: marksIn(stretch.reading),
    })),
  );
}

interface HalfMark {
  readonly mark: string;
  readonly range: Range;
  /** With the blanks beside it: 不错 , 但 */
  readonly edit: TextEdit;
}

/** Every half-width mark that stands in Chinese text, with its full-width form. */
const marksIn = rememberLast((manuscript: Manuscript): readonly HalfMark[] => {
  const { text, paragraphs, halfWidth, frontMatter } = manuscript;
  const from = frontMatter?.range.end ?? 0;
  const salutations = halfWidth ? [] : paragraphs.filter(({ kind }) => kind === 'salutation');
  const residueAt = touching(paragraphs.filter(({ kind }) => kind === 'residue'));
  const lone = [...text.matchAll(HALF_MARK)]
    .filter(
      ({ 0: mark, index }) => !/[()]/.test(mark) && isChineseMark(text, index) && !isInAddress(text, index),
    )
    .map(({ 0: mark, index }) => halfMark(index, mark, fullWidth(mark)!, blanksAround(text, index)));
  // The salutation's own colon is salutation-format's.
  const finals = new Set(salutations.map(({ range }) => range.end));
  return (
    [...lone, ...halfStops(text), ...halfBrackets(text)]
      .filter(({ range }) => range.start >= from && !finals.has(range.end))
      .sort((a, b) => a.range.start - b.range.start)
      // What a web page left behind is to go, not to be mended.
      .filter(({ range }) => !residueAt(range))
  );
});

function halfStops(text: string): HalfMark[] {
  const strewn = new Set(
    [...text.matchAll(/[^\r\n]+/g)].flatMap(({ 0: line, index }) =>
      strewnStopsIn(line).map((at) => index + at),
    ),
  );
  return [...text.matchAll(HALF_STOP)]
    .filter(({ index }) => !strewn.has(index))
    .map(({ index }) => halfMark(index, '.', '。'));
}

/** Half-width brackets around or beside Chinese. A pair is turned as one; (R&D) stays. */
function halfBrackets(text: string): HalfMark[] {
  return bracketsIn(text)
    .filter((own) =>
      own.length === 1 ? isChineseMark(text, own[0]) && !endsItem(text, own[0]) : isChinesePair(text, ...own),
    )
    .flat()
    .filter((at) => /[()]/.test(text[at]!))
    .map((at) => halfMark(at, text[at]!, fullWidth(text[at]!)!));
}

/** One that stands alone, or the two of a pair. */
type Brackets = readonly [at: number] | readonly [start: number, end: number];

/** The brackets of each line, full-width ones too: （一) is a pair. */
function bracketsIn(text: string): Brackets[] {
  const found: Brackets[] = [];
  const open: number[] = [];
  for (const { 0: mark, index } of text.matchAll(/[()（）\r\n]/g)) {
    if (/[\r\n]/.test(mark)) found.push(...open.splice(0).map((lone) => [lone] as const));
    else if (/[(（]/.test(mark)) open.push(index);
    else {
      const partner = open.pop();
      found.push(partner === undefined ? [index] : [partner, index]);
    }
  }
  return [...found, ...open.map((lone) => [lone] as const)];
}

/** True when a pair of brackets belongs to Chinese text: something Chinese inside, a number, or a mixed pair. */
function isChinesePair(text: string, start: number, end: number): boolean {
  if (text[start] === '（' || text[end] === '）') return true;
  const inside = text.slice(start + 1, end);
  if (/\p{Script=Han}|[，。：；、《》“”]/u.test(inside)) return true;
  if (/[A-Za-z]/.test(inside)) return false;
  return isHan(text[end + 1]) || isHan(text[start - 1]);
}

/** True inside a web or mail address. */
function isInAddress(text: string, at: number): boolean {
  if (!/[\w/]/.test(text[at + 1] ?? '') || !/[\w./:?=&%#@-]/.test(text[at - 1] ?? '')) return false;
  const word = /[\w./:?=&%#@-]*$/.exec(text.slice(Math.max(0, at - 200), at))![0];
  return /^(?:https?:|www\.)/.test(word) && /[\w/]/.test(text[at + 1] ?? '');
}

function halfMark(
  at: number,
  mark: string,
  text: string,
  replaced: Range = { start: at, end: at + 1 },
): HalfMark {
  return { mark, range: { start: at, end: at + 1 }, edit: { range: replaced, text } };
}

function single({ mark, range, edit }: HalfMark): Report {
  const { text } = edit;
  return {
    range,
    message: `中文里用全角标点：“${mark}”应为“${text}”`,
    fixes: [{ title: `改为“${text}”`, edits: [edit], preferred: true, safe: true }],
  };
}

interface Found {
  readonly start: number;
  readonly marks: readonly HalfMark[];
}

function wholeText(found: readonly Found[]): Report[] {
  const first = found.find(({ marks }) => marks.length > 0);
  if (!first) return [];
  const count = found.reduce((sum, { marks }) => sum + marks.length, 0);
  return [
    {
      range: shiftRange(first.marks[0]!.range, first.start),
      wide: true,
      message: `全文的标点是半角的（${count} 处），多半是复制或转换造成的，应改为全角`,
      // Thousands of edits are written out when someone wants them.
      get fixes() {
        return [wholeFix(found, count)];
      },
    },
  ];
}

function wholeFix(found: readonly Found[], count: number): Fix {
  return {
    title: `把全文 ${count} 处半角标点改为全角`,
    edits: found.flatMap(({ start, marks }) =>
      marks.map(({ edit: { range, text } }) => ({ range: shiftRange(range, start), text })),
    ),
    preferred: true,
    safe: true,
  };
}
