/** Where the parts of a whole begin: at a word (其中, 分为), a bracket or a colon, or without a word. */
import { areBands, areClasses, areKinds, isBand, isOneOfThem, negates } from '../../read/kinds';
import type { Quantity } from '../../read/quantities';
import { DEED, FRAMED } from '../../read/quantityWords';
import { size } from '../claims';
import { total } from '../reckoning';
import { areOfOneBuild, areTwins, isShortName, LIKELY, NEARLY } from './rows';

/** Where parts begin, and what is claimed of them. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  /** True where the word says that these are all: 分为, 由…组成. */
  readonly complete: boolean;
  readonly word: string;
}

const MARK =
  /其中(?:包括|有)?|(?<=[，。；])这(?:当中|里面|里头|中间)(?=[，有])|包括|包含|分为|分成|分列|分别|依次|由(?=[^。；]{4,80}[组构]成)/g;

/** 办件2.4万件，一季度…、二季度…、三季度…、四季度…: where the quarters follow without a word. */
const QUARTERS = /，(?=第?一季度[^。；]{2,20}第?二季度[^。；]{2,20}第?三季度[^。；]{2,20}第?四季度)/g;

/** 三天成交1860万元，第一天…，第二天…，第三天…: as many as follow. */
const COUNTED_OFF = [
  /(?<=[两二]([天轮批期次场年])[^，。；]{0,20})，(?=第一\1[^。；]{2,20}第二\1)/gu,
  /(?<=三([天轮批期次场年])[^，。；]{0,20})，(?=第一\1[^。；]{2,20}第二\1[^。；]{2,20}第三\1)/gu,
];

/** 总投资由四块构成，……; 分为三类：……; 分三年了结，……: behind how many there are. */
const COUNTED_OUT =
  /[，：](?<=(?:由[两二三四五六七八九\d]{1,2}\p{Script=Han}{1,4}[组构]成|分[为成]?[两二三四五六七八九\d]{1,2}(?:[块类项部档]|[年批期步]\p{Script=Han}{0,4})).)/gu;

/** 安排资金1500万元，大头给一线：…: what a clause says of the parts before they come. */
const FORETOLD = /^\p{Script=Han}{0,3}，\p{Script=Han}{2,8}：/u;

const COMPLETE = /分为|分成|分列|依次|由/;

const PARTED = /[：（]/;

export function marksIn(text: string, quantities: readonly Quantity[]): Mark[] {
  const words = [...text.matchAll(MARK)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    complete: COMPLETE.test(word),
    // 这当中，
    word: word.startsWith('这') ? '其中' : word,
  }));
  const following = [QUARTERS, ...COUNTED_OFF, COUNTED_OUT].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index }) => ({
      start: index,
      end: index + 1,
      complete: true,
      word: '，',
    })),
  );
  // 共32个：… and 32个项目（…）, where no such word stands.
  const parted = quantities.flatMap((quantity) => {
    const behind = text.slice(quantity.end, quantity.end + 8);
    const told = FORETOLD.exec(text.slice(quantity.end, quantity.end + 14))?.[0].length;
    if (told) {
      const end = quantity.end + told;
      return [{ start: end - 1, end, complete: false, word: '：' }];
    }
    const at = behind.search(PARTED);
    if (at < 0 || /[，。；、]/.test(behind.slice(0, at))) return [];
    const start = quantity.end + at;
    const near = words.some((word) => word.start >= start && word.start <= start + 2);
    return near ? [] : [{ start, end: start + 1, complete: true, word: text[start]! }];
  });
  const told = [...words, ...following, ...parted];
  const silent = quantities.flatMap((quantity, i) => silentMark(text, quantities, quantity, i) ?? []);
  return [
    ...told,
    ...silent.filter((mark) => !told.some((each) => Math.abs(each.start - mark.start) < 3)),
  ].sort((a, b) => a.start - b.start);
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
  const mark = { start, end: start + 1, complete: false, word: framed ? '中' : '，' };
  if (framed) return mark;
  const next = quantities
    .slice(i + 1, i + 7)
    .filter((each, at, all) => !isBand(text, each, all[at + 1]))
    .slice(0, 3);
  const runs = [next, next.slice(0, 2)].filter(({ length }) => length > 1);
  if (runs.some((run) => followsAsKinds(text, whole, run))) return mark;
  return followsAsList(text, whole, quantities.slice(i + 1)) ? { ...mark, word: '、' } : undefined;
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
