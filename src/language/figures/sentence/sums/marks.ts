/** Where the parts of a whole begin: at a word (其中, 分为), a bracket or a colon, or without a word. */
import { areBands, areClasses, areKinds, isBand, isOneOfThem, negates } from '../../read/kinds';
import type { Quantity } from '../../read/quantities';
import { DEED, FRAMED } from '../../read/quantityWords';
import { size } from '../claims';
import { total } from '../reckoning';
import { areOfOneBuild, areTwins, isShortName, LIKELY, NEARLY } from './rows';

/**
 * What stands there: 其中, 其中包括, 包括, 包含, 分别, 分为; a comma behind what says how they follow (四个季度, 三天); a colon, a
 * bracket; a comma behind 31座水库中, before what is done and what is not, before a row of names.
 */
export type MarkKind =
  | 'ofWhich'
  | 'ofWhichIncluding'
  | 'including'
  | 'containing'
  | 'each'
  | 'divided'
  | 'following'
  | 'colon'
  | 'bracket'
  | 'framed'
  | 'kinds'
  | 'row';

/** Where parts begin, and what is claimed of them. */
export interface Mark {
  readonly kind: MarkKind;
  readonly start: number;
  readonly end: number;
  /** True where it says that these are all: 分为, 由…组成. */
  readonly complete: boolean;
}

interface MarkRow {
  readonly kind: MarkKind;
  readonly pattern: RegExp;
  readonly complete?: true;
}

const WORDS: readonly MarkRow[] = [
  // 其中, 其中有, 这当中，
  { kind: 'ofWhich', pattern: /其中(?!包括)有?|(?<=[，。；])这(?:当中|里面|里头|中间)(?=[，有])/g },
  { kind: 'ofWhichIncluding', pattern: /其中包括/g },
  { kind: 'including', pattern: /(?<!其中)包括/g },
  { kind: 'containing', pattern: /包含/g },
  { kind: 'each', pattern: /分别/g },
  {
    kind: 'divided',
    pattern: /分为|分成|分列|依次|由(?=[^。；]{4,80}[组构]成)/g,
    complete: true,
  },
];
/** What says without a word that parts follow. */
const FOLLOWING: readonly MarkRow[] = [
  // 办件2.4万件，一季度…、二季度…、三季度…、四季度…
  {
    kind: 'following',
    pattern: /，(?=第?一季度[^。；]{2,20}第?二季度[^。；]{2,20}第?三季度[^。；]{2,20}第?四季度)/g,
    complete: true,
  },
  // 两批共46户，第一批…，第二批…: as many as follow.
  {
    kind: 'following',
    pattern: /，(?<=[两二]([天轮批期次场年])[^，。；]{0,20}，)(?=第一\1[^。；]{2,20}第二\1)/gu,
    complete: true,
  },
  // 三天成交1860万元，第一天…，第二天…，第三天…
  {
    kind: 'following',
    pattern: /，(?<=三([天轮批期次场年])[^，。；]{0,20}，)(?=第一\1[^。；]{2,20}第二\1[^。；]{2,20}第三\1)/gu,
    complete: true,
  },
  // 总投资由四块构成，……; 分为三类：……; 分三年了结，……: behind how many there are.
  {
    kind: 'following',
    pattern:
      /[，：](?<=(?:由[两二三四五六七八九\d]{1,2}\p{Script=Han}{1,4}[组构]成|分[为成]?[两二三四五六七八九\d]{1,2}(?:[块类项部档]|[年批期步]\p{Script=Han}{0,4})).)/gu,
    complete: true,
  },
];
/** 安排资金1500万元，大头给一线：…: what a clause says of the parts before they come. */
const FORETOLD = /^\p{Script=Han}{0,3}，\p{Script=Han}{2,8}：/u;
const PARTED = /[：（]/;

/** Where parts may begin in a text, in order; none where it has no quantities. */
export function marksIn(text: string, quantities: readonly Quantity[]): Mark[] {
  if (quantities.length === 0) return [];
  const words = marked(text, WORDS);
  const parted = quantities.flatMap((quantity) => partedBehind(text, quantity, words) ?? []);
  const told = [...words, ...marked(text, FOLLOWING), ...parted];
  const silent = quantities.flatMap((quantity, i) => silentMark(text, quantities, quantity, i) ?? []);
  return [
    ...told,
    ...silent.filter((mark) => !told.some((each) => Math.abs(each.start - mark.start) < 3)),
  ].sort((a, b) => a.start - b.start);
}

function marked(text: string, rows: readonly MarkRow[]): Mark[] {
  return rows.flatMap(({ kind, pattern, complete = false }) =>
    [...text.matchAll(pattern)].map(({ 0: { length }, index: start }) => ({
      kind,
      start,
      end: start + length,
      complete,
    })),
  );
}

/** 共32个：… and 32个项目（…）, where no such word stands. */
function partedBehind(text: string, quantity: Quantity, words: readonly Mark[]): Mark | undefined {
  const told = FORETOLD.exec(text.slice(quantity.end, quantity.end + 14))?.[0].length;
  if (told) {
    const end = quantity.end + told;
    return { kind: 'colon', start: end - 1, end, complete: false };
  }
  const behind = text.slice(quantity.end, quantity.end + 8);
  const at = behind.search(PARTED);
  if (at < 0 || /[，。；、]/.test(behind.slice(0, at))) return undefined;
  const start = quantity.end + at;
  if (words.some((word) => word.start >= start && word.start <= start + 2)) return undefined;
  return { kind: text[start] === '（' ? 'bracket' : 'colon', start, end: start + 1, complete: true };
}

/** 31座水库中，…; 126个小区，已达标的84个，未达标的42个: the parts follow without a word. */
function silentMark(
  text: string,
  quantities: readonly Quantity[],
  whole: Quantity,
  i: number,
): Mark | undefined {
  const behind = text.slice(whole.end, whole.end + 16);
  const framed = FRAMED.exec(behind);
  const comma = framed ? framed[0].length - 1 : behind.search(/[，。；、：（]/);
  if (comma < 0 || behind[comma] !== '，') return undefined;
  const start = whole.end + comma;
  const mark = { start, end: start + 1, complete: false };
  if (framed) return { ...mark, kind: 'framed' };
  const next = quantities
    .slice(i + 1, i + 7)
    .filter((each, at, all) => !isBand(text, each, all[at + 1]))
    .slice(0, 3);
  const runs = [next, next.slice(0, 2)].filter(({ length }) => length > 1);
  if (runs.some((run) => followsAsKinds(text, whole, run))) return { ...mark, kind: 'kinds' };
  return followsAsList(text, whole, quantities.slice(i + 1)) ? { ...mark, kind: 'row' } : undefined;
}

/** 公路1860公里，国道120公里、省道260公里、县道480公里: three or more in a row, or two of one build, that nearly make it up. */
function followsAsList(text: string, whole: Quantity, after: readonly Quantity[]): boolean {
  const marks = after.map(({ end }, i) => rowMark(text.slice(end, after[i + 1]?.start ?? end)));
  // 乱堆28处、乱占14处，已经清理53处: a comma ends what 、 has parted.
  const end = marks.findIndex((mark, i) => mark === undefined || (mark === '，' && marks[i - 1] === '、'));
  const run = after.slice(0, end + 1);
  const [first] = run;
  if (!first || /[。；：]/.test(text.slice(whole.end, first.start)) || whole.role !== 'plain') return false;
  const alike = run.every(
    (part) =>
      part.role === 'plain' &&
      part.measure.dimension === whole.measure.dimension &&
      isShortName(part) &&
      !DEED.test(part.lead.trim()),
  );
  if (!alike || !(run.length > 2 || (run.length === 2 && areTwins(run)))) return false;
  // 合计22万吨，一水厂8万吨，二水厂7万吨，三水厂6万吨: where a comma parts them they have to be of one build.
  const isList = run.every((part, i) => i === 0 || text.slice(run[i - 1]!.end, part.start).includes('、'));
  if (!isList && !areOfOneBuild(run)) return false;
  const ratio = total(run) / size(whole);
  const most = areClasses(run) ? LIKELY : 1 / NEARLY;
  return ratio >= 1 / most && ratio <= most;
}

/** What parts one of a row from the next: 个|、乱排, 名同志|，养殖工. */
function rowMark(between: string): string | undefined {
  return /^\p{Script=Han}{0,6}([、，])[^，。；：（）]*$/u.exec(between)?.[1];
}

/** 已…的 and 未…的, right behind their whole and each other, and of one measure. */
function followsAsKinds(text: string, whole: Quantity, run: readonly Quantity[]): boolean {
  const alike = run.every(
    ({ role, measure }) => role === 'plain' && measure.dimension === whole.measure.dimension,
  );
  if (!alike || whole.role !== 'plain' || !(areKinds(run) || areBands(run)) || !negates(run)) return false;
  if (isOneOfThem(whole, run)) return false;
  // 组成4个考核组，对15个乡镇和48个单位: no part exceeds its whole, let alone each of them.
  if (run.every((part) => size(part) > size(whole))) return false;
  const list = text.slice(whole.end, run.at(-1)!.start);
  return !/[。；！？]/.test(list) && list.split(/[，、（）]/).length <= run.length + 1;
}

const OF_WHICH: ReadonlySet<MarkKind> = new Set(['ofWhich', 'ofWhichIncluding']);

/** True where it says that the parts are of what was told: 其中. */
export function isOfWhich({ kind }: Mark): boolean {
  return OF_WHICH.has(kind);
}
