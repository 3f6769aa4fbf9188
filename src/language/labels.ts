/** 序号: reading labels, well formed and malformed. How they are written is told in `numbering`. */

import type { LabelStyle } from '../model/manuscript';
import { remember } from '../model/remember';
import { LAST, readWord, writeLabel } from './numbering';
import { HAN_NUMERAL, readCapital, readCircled, readGlyph, readNumeral } from './numerals';

export { isWritten, LAST, runsOn } from './numbering';

/** A label found in a folded text; offsets are relative to that text. */
export interface LabelMatch {
  readonly style: LabelStyle;
  readonly number: number;
  readonly start: number;
  readonly end: number;
  /** The well-formed spelling in full width, where what stands there is not. */
  readonly mend?: string;
  /** Counts only together with siblings: 首先 without a comma, 最后，, 一方面. */
  readonly weak?: boolean;
}

const N = `(?:${HAN_NUMERAL})`;

/** Nouns that make 第一个问题：, 第一句话， a label; the measure word alone (第一点，) will do too. */
const NOUN =
  '(?:个|句|点|件|条|项|层|大|种|类|步)(?:方面|问题|特点|亮点|感受|体会|意见|要求|希望|建议|意思|话|事|变化|不足|原因|短板|信息|层面|关系|重点|任务|环节|阶段|经验|做法|感触|启示|字|关键词?|台阶|毛病|教训|矛盾|差距|误区|倾向|现象|看法|目的|目标|镜头)?';

interface Shape {
  readonly style: LabelStyle;
  readonly pattern: RegExp;
  /** Reads the number from the match's first group. */
  readonly number: (text: string) => number | undefined;
  /** True when this shape is not how the style is spelled. */
  readonly malformed?: boolean;
  readonly weak?: boolean;
  /** Where in a paragraph the shape may stand. */
  readonly at: 'start' | 'anywhere' | 'sentence';
}

/** Who names two quarters or months names neighbours: 一、二季度, 三、四月. */
const IN_ORDER = [...'一二三四五六七八九十'];
const NEXT = `(?:${IN_ORDER.slice(1)
  .map((next, i) => `(?<=${IN_ORDER[i]}、[ 　]*)${next}`)
  .join('|')})`;
/**
 * `一、二季度`, `一、三两个工区` and `第一、二、三产业` list names and are no labels; 二、二季度 names none twice, 一、三季度 begins a point, and so does
 * 一、七月份.
 */
const NO_NAMES = `(?!${NEXT}[季月]|第?(?!\\1)${N}(?:[、产线级类期批档号组班队连排营楼]|[把年车标][手级间段]|是${N}|两[个支家名项条处所片镇村组班队]))`;

/** （二个别队员……, （三时间抓得不紧: what counts nothing, though it begins as （二个单位 does. */
const NO_MEASURE =
  '(?:个(?:别|人|性|体)|等(?:靠|待)|年(?:轻|初|底|度|终)|时(?:间|效|常|限)|分(?:工|类|管|析|清|层|片)|项目|条(?:块|理)|类似|种(?:植|养|子|粮)|次(?:要|序))';

/** First match wins; every pattern is sticky and looks at folded text. */
const SHAPES: readonly Shape[] = [
  // Written series.
  shape('han', `(${N})、[ 　]*${NO_NAMES}`, 'sentence'),
  // 三、四季度怎么干, where a 二、 stands above.
  shape('han', `(${N})、[ 　]*(?=${NEXT}[季月])`, 'start', { weak: true }),
  // 十一，我们值班: the holiday.
  shape('han', `(?!十一，)(${N})(?:[，.：]|[ 　]+(?=\\p{Script=Han}))[ 　]*(?!${N}[，.：、])`, 'start', {
    malformed: true,
  }),
  // 一.抓学习，二.抓整改
  shape('han', `(${N})\\.[ 　]*(?=\\p{Script=Han})`, 'anywhere', { malformed: true }),
  shape('han', `(${N})[ 　]+、[ 　]*${NO_NAMES}`, 'start', { malformed: true }),
  // 壹、总的看法; 陆、王三位同志 begins with a surname.
  shape('han', '([壹贰叁肆伍陆柒捌玖拾])、[ 　]*(?![壹贰叁肆伍陆柒捌玖拾])', 'start', {
    number: readCapital,
    malformed: true,
    weak: true,
  }),
  // 【一】总的看法
  shape('han-paren', `[【〔［][ 　]*(${N})[ 　]*[】〕］][ 　]*(?=\\p{Script=Han})`, 'start', {
    malformed: true,
  }),
  shape(
    'han-paren',
    `（[ 　]*(${N})[ 　]*）(?![、，.：．]|班(?![组子次车风])|院(?![落校企]))[ 　]*`,
    'anywhere',
  ),
  shape('han-paren', `（[ 　]*(${N})[ 　]*）\\.[ 　]*(?=\\p{Script=Han})`, 'anywhere', { malformed: true }),
  shape('han-paren', `（[ 　]*(${N})[ 　]*）[、，.：．](?![ 　]*（${N}）)[ 　]*`, 'sentence', {
    malformed: true,
  }),
  shape(
    'han-paren',
    `（(${N})[、，.]?(?:(?=${NO_MEASURE})|(?![）〇零季月级等次年时分个项种条类]))(?![^。：；！？]*）)`,
    'start',
    {
      malformed: true,
    },
  ),
  // （一、）
  shape('han-paren', `（[ 　]*(${N})[、，.．][ 　]*）[、，.：．]?[ 　]*`, 'start', { malformed: true }),
  shape('han-paren', `(${N})）[、，.]?`, 'start', { malformed: true }),
  shape('arabic', '(\\d{1,2})\\.(?!\\d)[ 　]*', 'sentence'),
  shape('arabic', '(\\d{1,2})、(?!\\d)[ 　]*', 'sentence', { malformed: true }),
  shape('arabic', '(\\d{1,2})[，：](?!\\d)[ 　]*', 'start', { malformed: true }),
  shape('arabic-paren', '（[ 　]*(\\d{1,2})[ 　]*）(?![、，.：．])[ 　]*', 'anywhere'),
  shape('arabic-paren', '（[ 　]*(\\d{1,2})[ 　]*）[、，.：．](?![ 　]*（\\d)[ 　]*', 'sentence', {
    malformed: true,
  }),
  shape(
    'arabic-paren',
    `（(\\d{1,2})(?=[\\p{Script=Han}、，.])[、，.]?(?:(?=${NO_MEASURE})|(?![年月日时个项条]))(?![^。：；！？]*）)`,
    'start',
    {
      malformed: true,
    },
  ),
  shape('arabic-paren', '(\\d{1,2})）[、，.]?', 'start', { malformed: true }),
  shape('circled', '([①-⑳])(?![、，.．])[ 　]*', 'anywhere', { number: readCircled }),
  shape('circled', '([①-⑳])[、，.．](?![ 　]*[①-⑳])[ 　]*', 'anywhere', {
    number: readCircled,
    malformed: true,
  }),
  // ⒈ ⑴ ㈠: one character each.
  shape('arabic', '([⒈-⒛])[ 　]*', 'sentence', { number: readGlyph, malformed: true }),
  shape('arabic-paren', '([⑴-⒇])(?![、，.．][⑴-⒇])[、，.．]?[ 　]*', 'anywhere', {
    number: readGlyph,
    malformed: true,
  }),
  shape('han-paren', '([㈠-㈩])(?![、，.．][㈠-㈩])[、，.．]?[ 　]*', 'anywhere', {
    number: readGlyph,
    malformed: true,
  }),
  // Spoken series.
  shape('di', `第(${N})[，：](?!第?${N}[，、])`, 'anywhere'),
  shape(
    'di',
    `第(${N})(?:[、.]|[ 　]+(?=\\p{Script=Han}))(?!第${N}|${NEXT}|${N}(?:[，、]|[个季产]))`,
    'anywhere',
    {
      malformed: true,
    },
  ),
  shape('di', '第(\\d{1,2})[，：、](?!第?\\d)', 'start', { malformed: true }),
  shape('di', `第(${N})。`, 'start', { malformed: true }),
  shape('di', `第(${N})是(?=[\\p{Script=Han}A-Za-zＡ-Ｚ“《‘\\d])`, 'anywhere'),
  shape('noun', `第(${N})${NOUN}(?:[：，、]|是)`, 'anywhere'),
  // 第一张考核报表，…… 第二张……
  shape('noun', `第(${N})[张份笔本幅道](?!是)[\\p{Script=Han}]{1,8}[：，]`, 'anywhere', { weak: true }),
  // 第一个病灶，…… 第二个病灶，……
  shape('noun', `第(${N})[个件条项种类层步道关课](?!是)[\\p{Script=Han}]{1,6}[：，]`, 'start', {
    weak: true,
  }),
  // 第一处，城北排口。…… 第二处，南岸的养殖户。……
  shape('noun', `第(${N})(?:处|站|例|宗|户|家|幕)[，：]`, 'start', { weak: true }),
  // 看法之一：…… 看法之二：…… and not 原因之一，是……
  shape(
    'noun',
    `(?:看法|想法|感受|感触|体会|印象|启示|建议|希望|特点|亮点|变化|收获|不足|问题|原因|经验|做法|思考)之(${N})[：，、。](?!是)`,
    'anywhere',
    { weak: true },
  ),
  shape('shi', `(${N})是(?!${N}[，、。]|\\p{Script=Han}{1,4}，二要)[，：]?(?!、)`, 'anywhere'),
  shape('shi', `(${N})是、(?=\\p{Script=Han})`, 'anywhere', { malformed: true }),
  shape('shi', '(\\d)是(?=\\p{Script=Han})', 'anywhere', { malformed: true }),
  shape('yao', `(${N})要(?![^\\p{Script=Han}])`, 'anywhere'),
  shape('yao', '(\\d)要(?=\\p{Script=Han})', 'anywhere', { malformed: true }),
  shape('qi', `其(${N})(?:[，：]|是[，：]?)`, 'anywhere'),
  shape('qi', `其(${N})、(?!其${N})`, 'anywhere', { malformed: true }),
  shape('adverb', '(首先|其次|再次|再者)[，：]', 'anywhere', { number: readAdverb, weak: true }),
  shape('adverb', '(首先|其次|再次|再者|最后)、(?!其次|再次|再者|最后|然后|接着)', 'sentence', {
    number: readAdverb,
    malformed: true,
    weak: true,
  }),
  shape('adverb', '(首先|其次|再次)(?=[是要])', 'anywhere', { number: readAdverb, weak: true }),
  shape('adverb', '(首先|其次|再次)(?=[说讲谈看]\\p{Script=Han})', 'start', {
    number: readAdverb,
    weak: true,
  }),
  shape('adverb', '(最后)[，：]', 'anywhere', { number: readAdverb, weak: true }),
  // A slip of the ear that typo tells: the point is there all the same.
  shape('adverb', '(最[侯候])[，：]', 'anywhere', { number: () => LAST, weak: true }),
  shape('aspect', '(一方面|另一方面|再一方面)，?', 'anywhere', { number: readAspect, weak: true }),
];

/**
 * Reads the label at the start of a folded text.
 * @returns the match with its offsets, or `undefined`
 */
export const readLabel: (folded: string) => LabelMatch | undefined = remember((folded: string) =>
  BEGINS_WITH_HEAD.test(folded) ? matchAt(folded, 0, () => true) : undefined,
);

/**
 * Finds the labels inside a folded text, after its start. A label follows a mark that ends a clause; 一、, （一）、
 * and 1. only one that ends a sentence. Labels between quotation marks are somebody's words.
 * @param from offset to begin at, normally the end of the label at the start
 */
export function findInlineLabels(folded: string, from: number): readonly LabelMatch[] {
  return inlineLabels(`${from} ${folded}`);
}

const inlineLabels = remember((key: string) => {
  const space = key.indexOf(' ');
  return searchInlineLabels(key.slice(space + 1), Number(key.slice(0, space)));
});

function searchInlineLabels(folded: string, from: number): LabelMatch[] {
  const found: LabelMatch[] = [];
  const quoted = quotedPlaces(folded);
  LABEL_HEAD.lastIndex = from;
  for (let head = LABEL_HEAD.exec(folded); head; head = LABEL_HEAD.exec(folded)) {
    const { index: at } = head;
    if (quoted(at)) continue;
    const match = inlineMatch(folded, at, lastMark(folded, at)) ?? gluedNext(folded, at, found.at(-1));
    if (!match) continue;
    found.push(match);
    LABEL_HEAD.lastIndex = match.end;
  }
  return withGluedFirst(folded, from, found);
}

/** 下面我讲｜第一个问题，看清成绩和差距: the speaker comes to it. */
const COMES_TO =
  /(?:^|[。；！？，])(?:下面|现在|接下来|接着|这里)?，?我?们?(?:首先|接着|先|再)?(?:来?[讲谈说]|汇报)(?:一下)?$/u;

function inlineMatch(folded: string, at: number, before: string | undefined): LabelMatch | undefined {
  if (at > 0 && (before === undefined || !CLAUSE_END.test(before)))
    return folded[at] === '第' && COMES_TO.test(folded.slice(Math.max(0, at - 12), at))
      ? matchAt(folded, at, ({ style, weak }) => style === 'noun' && !weak)
      : undefined;
  return matchAt(
    folded,
    at,
    ({ at: place }) => place === 'anywhere' || (place === 'sentence' && SENTENCE_END.test(before ?? '。')),
  );
}

/** 放到窗口三是公开评价: no 前三是, 星期三是, 二十三是, 排第三是, 这二是. */
const SHI_LEFT = /(?:[二三四五六七八九十百千第前后头这那其星期周初月名占零〇]|高[一二三]|不)$/u;

/** 二是……放到窗口三是公开评价: the next item of a spoken list, or the last number once more. */
function gluedShi(folded: string, at: number, { number, style }: LabelMatch): LabelMatch | undefined {
  if (style !== 'shi' || number < 2 || SHI_LEFT.test(folded.slice(at - 1, at))) return undefined;
  const match = matchAt(folded, at, (shape) => shape.style === 'shi' && !shape.malformed);
  return match && (match.number === number || match.number === number + 1) && match.number > 2
    ? match
    : undefined;
}

/** 4、发放资料，学习知识5、到位: the next number of a list, though the mark before it is lost. */
function gluedNext(folded: string, at: number, last: LabelMatch | undefined): LabelMatch | undefined {
  if (!last || !HAN.test(folded[at - 1] ?? '')) return undefined;
  if (last.style !== 'arabic') return gluedShi(folded, at, last);
  const match = matchAt(folded, at, ({ style, at: place }) => style === 'arabic' && place === 'sentence');
  return match?.number === last.number + 1 ? match : undefined;
}

/** The last character before `end` that is no white space. */
function lastMark(folded: string, end: number): string | undefined {
  let at = end - 1;
  while (at >= 0 && isSpace(folded[at]!)) at--;
  return folded[at];
}

function isSpace(char: string): boolean {
  return /\s/.test(char);
}

const OPENS = new RegExp(
  `：\\s*$|(?:${N}|[两\\d])(?:个|条|点|项|种|大|句|层)[^，。；：！？]{0,8}[。，]\\s*$`,
  'u',
);

/** True when a text ends by announcing the list that follows at once: …：, 主要有两条。 */
export function opensList(folded: string): boolean {
  return OPENS.test(folded.slice(-40));
}

const HAN = /\p{Script=Han}/u;
/** Where a label may begin, by a look at one character; 看法之一 has its noun first. */
const LABEL_HEAD =
  /[一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾\d（【〔［①-⑳⒈-⒛⑴-⒇㈠-㈩第其首再最另]|[\s\S](?=[\s\S]之)/g;
const BEGINS_WITH_HEAD = new RegExp(`^(?:${LABEL_HEAD.source})`);
const CLAUSE_END = /[。；：，！？、…”’）》】」』—]/;
const SENTENCE_END = /[。；：！？…]/;

function matchAt(folded: string, at: number, allowed: (shape: Shape) => boolean): LabelMatch | undefined {
  for (const shape of SHAPES) {
    if (!allowed(shape)) continue;
    shape.pattern.lastIndex = at;
    const match = shape.pattern.exec(folded);
    const number = match ? shape.number(match[1]!) : undefined;
    if (!match || !number) continue;
    // A space that stands for the mark belongs to the label.
    const raw = /^[^、，.：）]*[ 　]+$/.test(match[0]) && shape.malformed ? match[0] : match[0].trimEnd();
    return {
      style: shape.style,
      number,
      start: at,
      end: at + raw.length,
      ...(shape.malformed ? { mend: writeLabel(shape.style, number) } : {}),
      ...(shape.weak ? { weak: true } : {}),
    };
  }
  return undefined;
}

/** 主要目的一是要让…；二是要…: the first item hangs on the words before it, yet it is there. */
function withGluedFirst(folded: string, from: number, found: LabelMatch[]): LabelMatch[] {
  const led = ledFirst(folded, from, found);
  if (led) return [...found, led].sort((a, b) => a.start - b.start);
  for (const style of ['shi', 'yao'] as const) {
    const first = found.find((label) => label.style === style);
    if (first?.number !== 2) continue;
    const glued = folded
      .slice(from, first.start)
      .search(style === 'shi' ? /(?<![统唯第这万同])一是/ : /(?<![统唯第这])一要(?!求|素|点|务)/);
    if (glued < 0) continue;
    const start = from + glued;
    return [...found, { style, number: 1, start, end: start + 2 }].sort((a, b) => a.start - b.start);
  }
  return found;
}

/** 说到下一步，1.停产检修……；2.全员培训……: the first number stands after a comma. */
function ledFirst(folded: string, from: number, found: readonly LabelMatch[]): LabelMatch | undefined {
  const second = found.find(({ style }) => style === 'arabic');
  if (second?.number !== 2) return undefined;
  const before = folded.slice(from, second.start).search(/(?<=，[ 　]?)1[.、](?!\d)/);
  if (before < 0) return undefined;
  return matchAt(folded, from + before, ({ style, at }) => style === 'arabic' && at === 'sentence');
}

/**
 * Tells places in quotation marks: the nearest mark before is an opening one and the nearest after a closing one. To be
 * asked from left to right.
 */
function quotedPlaces(folded: string): (at: number) => boolean {
  let next = -1;
  let before = '';
  return (at) => {
    while (next < at) {
      if (next >= 0 && next < folded.length) before = folded[next]!;
      next = nextQuote(folded, next + 1);
    }
    return before === '“' && folded[next] === '”';
  };
}

function nextQuote(folded: string, from: number): number {
  const found = folded.slice(from).search(/[“”]/);
  return found < 0 ? folded.length : from + found;
}

function shape(
  style: LabelStyle,
  source: string,
  at: Shape['at'],
  more: { number?: Shape['number']; malformed?: boolean; weak?: boolean } = {},
): Shape {
  return {
    style,
    pattern: new RegExp(source, 'uy'),
    number: more.number ?? readNumeral,
    at,
    ...(more.malformed ? { malformed: true } : {}),
    ...(more.weak ? { weak: true } : {}),
  };
}

function readAdverb(text: string): number | undefined {
  return readWord('adverb', text);
}

function readAspect(text: string): number | undefined {
  return readWord('aspect', text);
}
