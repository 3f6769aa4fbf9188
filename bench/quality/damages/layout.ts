import { readLabel } from '../../../src/language/labels';
import type { Paragraph, Range } from '../../../src/model/manuscript';
import { type Damager, insert, remove, replace } from '../damage';
import type { Random } from '../random';
import { bodies, headings, inWidth, type Source } from '../source';

/**
 * Places in a paragraph where a page or a copy may break the line, in mid-sentence: not after a mark that can end
 * a paragraph, not before a mark, and not where a point or a form of address would stand on a line of its own.
 */
function breakable({ folded, range }: Paragraph): number[] {
  const found: number[] = [];
  for (let at = 3; at < folded.length - 2; at++) {
    const before = folded.slice(0, at);
    if (/[。！？；：…][”’）》】]*$|[“‘（《【]$/.test(before)) continue;
    if (/^.{1,12}(?:们|同志|老师|同事)，$/.test(before)) continue;
    if (/^[，。；：！？、”’）》】%]/.test(folded.slice(at)) || readLabel(folded.slice(at))) continue;
    found.push(range.start + at);
  }
  return found;
}

/** One break in one paragraph. */
function broken(
  variant: string,
  paragraphsOf: (source: Source) => Paragraph[],
  lineBreak: (eol: string) => string,
): Damager {
  return {
    check: 'paragraph-broken',
    variant,
    damage(source, random) {
      const paragraph = random.pick(paragraphsOf(source));
      const at = paragraph && random.pick(breakable(paragraph));
      if (at === undefined) return undefined;
      const text = lineBreak(source.eol);
      return { edits: [insert(at, text)], places: [{ start: at, end: at }], repair: 'always' };
    },
  };
}

/** Every paragraph broken at one column, as a page does. */
function wrapped(variant: string, width: number): Damager {
  return {
    check: 'paragraph-broken',
    variant,
    damage(source) {
      const places = bodies(source, width + 4).flatMap((paragraph) => wrapAt(paragraph, width));
      return {
        edits: places.map((at) => insert(at, source.eol)),
        places: places.map((at) => ({ start: at, end: at })),
        repair: 'always',
      };
    },
  };
}

/** Line ends of a wrapped paragraph; no mark goes to a line's start. Those at a sentence's end are no defect that can be told. */
function wrapAt(paragraph: Paragraph, width: number): number[] {
  const allowed = new Set(breakable(paragraph));
  const { start, end } = paragraph.range;
  const places: number[] = [];
  for (let at = start + width; at < end - 3; at += width) {
    const place = [at, at - 1, at - 2, at - 3].find((candidate) => allowed.has(candidate));
    if (place !== undefined) places.push(place);
  }
  return places;
}

const long = (source: Source) => bodies(source, 40);
const longHeadings = (source: Source) => headings(source).filter(({ text }) => text.length >= 10);
const runOn = (source: Source) => long(source).filter(({ label }) => label);

export const paragraphsBroken: readonly Damager[] = [
  broken('换行', long, (eol) => eol),
  broken('换行（带序号的段）', runOn, (eol) => eol),
  broken('换页（空一行）', long, (eol) => eol + eol),
  broken('零宽空格', long, (eol) => `\u200b${eol}`),
  broken('零宽空格（独占一行）', long, (eol) => `${eol}\u200b${eol}`),
  broken('行末空格', long, (eol) => ` ${eol}`),
  broken('标题换行', longHeadings, (eol) => eol),
  wrapped('全文每行 34 字', 34),
  wrapped('全文每行 40 字', 40),
];

/** True when a point or nothing follows: what comes next cannot be the rest of an open sentence. */
function standsApart({ manuscript }: Source, paragraph: Paragraph): boolean {
  const next = manuscript.paragraphs[manuscript.paragraphs.indexOf(paragraph) + 1];
  return next === undefined || next.label !== undefined;
}

/** Changes the last mark of a paragraph. */
function unended(
  variant: string,
  mark: RegExp,
  text: string,
  certain: boolean,
  wanted: (source: Source, paragraph: Paragraph) => boolean = () => true,
): Damager {
  return {
    check: 'paragraph-unended',
    variant,
    damage(source: Source, random: Random) {
      const paragraph = random.pick(
        bodies(source, 24).filter((body) => mark.test(body.folded) && wanted(source, body)),
      );
      if (!paragraph) return undefined;
      const last: Range = { start: paragraph.range.end - 1, end: paragraph.range.end };
      return {
        edits: [text === '' ? remove(last) : replace(last, inWidth(source, text))],
        places: [{ start: last.start - 1, end: last.end }],
        ...(certain ? { repair: 'always' as const } : {}),
      };
    },
  };
}

export const paragraphsUnended: readonly Damager[] = [
  unended('丢了句号', /。$/, '', true),
  unended('丢了叹号、问号', /[！？]$/, '', false),
  unended('句号成了逗号', /。$/, '，', true, standsApart),
  unended('句号成了顿号', /。$/, '、', true, standsApart),
];
