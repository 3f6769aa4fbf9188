/** 承诺: the words in which a count is announced. What answers it, the reader finds. */

import { remember } from '../model/remember';
import { lowest } from '../model/search';
import { readNumeral } from './numerals';
import { isSetPhrase } from './setPhrases';

const COUNT = '[一两二三四五六七八九十]{1,3}|\\d{1,2}';
const MEASURE = '点|个方面|方面|个|条|句话?|层|项|件|大|种|类';
const NOUN =
  '方面|意见|要求|希望|建议|问题|体会|感受|想法|意思|话|事情?|特点|亮点|变化|收获|突破|成效|成绩|不足|短板|差距|原因|关键|环节|重点|任务|工作|措施|举措|做法|经验|优点|建议|层面|关系|意识|能力|共识|思考|信息|需要';

/** How a count is announced. */
export type PromiseKind =
  | 'spoken' // 我再讲三点意见, 分三个部分来说, 从三个方面作点评
  | 'local' // 有以下三个特点：
  | 'led' // 做到三个同步：
  | 'named'; // 要突出“三个结合”。

const KINDS: readonly (readonly [PromiseKind, RegExp])[] = [
  [
    'spoken',
    new RegExp(
      `(?:讲|谈|提出?|强调|说|送给?(?:大家|同志们|各位)?|送上|补充|重申|明确|部署|点评|汇报|交流|有)(?:一下|以下|如下|下面|这么|这样)?(${COUNT})(?:${MEASURE})(?![论半钟人])(?:${NOUN})?|分(?:成|为)?(${COUNT})个?(?:部分|方面|层|块)来?[讲说谈]|从(?<=(?:我|下面|接下来|现在|这里|今天)[^。；！？]{0,14}从)(${COUNT})个(?:方面|层面|角度)(?:[对就给为向][^，。；：！？]{1,12}?)?[作做]?(?:个|一个|一次|简要的?|简单的?|具体|技术|集中)*(?:点评|讲评|评价|总结|小结|汇报|反馈|通报|[讲谈说](?:一[讲谈说]|一下|[讲谈说]|几句|意见|看法|体会|感受))`,
      'g',
    ),
  ],
  [
    'local',
    new RegExp(
      `(${COUNT})(?:(?:个|项|条|种|大|件|层|类|对)?(?:方面的?)?(?:主要|突出|明显|鲜明|显著)?的?(?:${NOUN})|点|句话|个方面|大方面)`,
      'g',
    ),
  ],
  [
    'led',
    new RegExp(
      `(${COUNT})(?:个|条|种|项|点|句|件|层|类|步|场|篇|方面|大)\\p{Script=Han}{0,12}(?=：)|(?<=[有是为])(${COUNT})(?:条|种|项|点|句|件)(?=。)|(?<=(?:问题|不足|差距|短板|特点|亮点|变化|原因|优点|缺点)(?:主要|大致|一共|共|还|也|就)?有)(${COUNT})个(?=[。：])`,
      'gu',
    ),
  ],
];

/** What the speaker asks for under a name of his own, and counts up at once: 要突出“三个结合”。一是… */
const NAMED = new RegExp(
  `(?<=(?:突出|做到|坚持|实现|把握|抓好|做好|处理好|注重|强化|狠抓|牢记|力求|确保)(?:好|了)?“)(${COUNT})(?:个|项|种|条|点|类)\\p{Script=Han}{2,4}(?=”[。：，])`,
  'gu',
);

/** Verbs of which 有 is no announcement of the speaker's own: 我有三点体会 is, 主要有三个特点 is local. */
const OWN_HAVE = /我(?:也|还)?有$/;

export interface Announcement {
  readonly kind: PromiseKind;
  readonly count: number;
  /** Offsets in the folded text: the phrase, and the number in it. */
  readonly start: number;
  readonly end: number;
  readonly number: { readonly start: number; readonly end: number };
}

/** How far back the words go that say whose count it is. */
const BACK = 60;

/**
 * The counts that the speaker announces in a folded text, here and now: not quoted, not another's, no set phrase. One
 * number is announced once, the surest way first. Linear in the text's length.
 */
export const announcementsIn: (folded: string) => readonly Announcement[] = remember((folded: string) => {
  const quoted = quotedAt(folded);
  const found = new Map<number, Announcement>();
  for (const [kind, pattern] of KINDS) {
    for (const match of folded.matchAll(pattern)) {
      const announced = readMatch(kind, match);
      const at = announced?.number.start;
      if (announced && !found.has(at!) && !quoted(at!) && isOurs(folded, announced))
        found.set(at!, announced);
    }
  }
  for (const match of folded.matchAll(NAMED)) {
    const announced = readMatch('named', match);
    if (announced && !isSetPhrase(folded, announced.number.start))
      found.set(announced.number.start, announced);
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
});

function readMatch(kind: PromiseKind, match: RegExpExecArray): Announcement | undefined {
  const written = match[1] ?? match[2] ?? match[3]!;
  const count = readNumeral(written);
  if (!count || count < 2) return undefined;
  const start = match.index;
  const at = start + match[0].indexOf(written, kind === 'spoken' ? 1 : 0);
  return {
    kind,
    count,
    start,
    end: start + match[0].length,
    number: { start: at, end: at + written.length },
  };
}

/** 在供给和需求两方面: the count sums up what was named before it. */
const SUMS_UP = /[和与及、]\p{Script=Han}{1,14}$/u;
/** Whose count it is: somebody else's, or one already given. */
const NOT_OURS =
  /(?:总书记|书记|省委|市委|县委|党委|中央|国务院|会议(?!(?:主要|总体|都)?有|呈现|体现)|领导|主任|县长|市长|同志|文件|通知|上级|刚才|前面|以上|上述|上面|已经|曾|当时|去年|上次)[^，。；：]{0,14}$/;
const RETROSPECTIVE = /(?:讲|谈|提出?|强调|说|作|做)了$/;
const NO_COUNT_BEFORE = /[第这那上前后其余每各、几十百千万亿\d.]$/;
/** 我逐个说两句: a few words. 两句话 are two. */
const FEW = /[两2]句$/;
const NO_COUNT_AFTER = /^(?:半|钟|左右|多|以上|以内|之一)/;

function isOurs(folded: string, { kind, start, end, number: { start: at } }: Announcement): boolean {
  const upTo = folded.slice(Math.max(0, at - BACK), at);
  const before = folded.slice(Math.max(0, start - BACK), start);
  const sentence = /(?<![^。！？；])[^。！？；]*$/.exec(before)![0].replace(/^刚才，/, '');
  const isNone =
    NO_COUNT_BEFORE.test(upTo) ||
    NO_COUNT_AFTER.test(folded.slice(end, end + 2)) ||
    FEW.test(folded.slice(start, end)) ||
    RETROSPECTIVE.test(upTo) ||
    NOT_OURS.test(sentence) ||
    sumsUp(folded, upTo, at) ||
    (kind === 'spoken' && folded[start] === '有' && !OWN_HAVE.test(`${before}有`));
  return !isNone && !isSetPhrase(folded, at);
}

function sumsUp(folded: string, upTo: string, at: number): boolean {
  const clause = /(?<![^，。；：！？])[^，。；：！？]*$/.exec(upTo)![0];
  return SUMS_UP.test(clause) && /^[两2](?:个)?(?:方面|项|者)/.test(folded.slice(at, at + 6));
}

/** A test whether an offset stands between an opening quotation mark and its closing one. */
function quotedAt(folded: string): (at: number) => boolean {
  const spans: [number, number][] = [];
  let open = -1;
  for (const { 0: mark, index } of folded.matchAll(/[“‘《”’》]/g)) {
    if ('“‘《'.includes(mark)) {
      if (open < 0) open = index;
    } else if (open >= 0) {
      spans.push([open, index]);
      open = -1;
    }
  }
  return (at) => {
    const span = spans[lowest(0, spans.length, (i) => spans[i]![1] >= at)];
    return span !== undefined && span[0] < at;
  };
}

/** 强化四个认识 — a heading whose list stands under it. */
const HEADING = new RegExp(
  `(?:强化|坚持|提升|提高|树牢|树立|做到|把握|处理|处理好|抓好|抓实|抓住|突出|落实|实现|聚焦|围绕|筑牢|增强|守住|打好|做好|解决|解决好|克服|强调|注意|严把|把好|完善|健全|注重|用好|练好|下好|念好|压实|发挥|建立|过好|补齐|打造|做实|盯紧|紧盯|推进)(?:好|了)?\\p{Script=Han}{0,6}?(${COUNT})(?:个|项|种|大|条|点|类|道|关|方面|篇|本|张|场|仗|件)\\p{Script=Han}*$`,
  'u',
);

/** The count in a folded heading, with its offsets there; `undefined` where it announces none. */
export function countInHeading(title: string): Omit<Announcement, 'kind'> | undefined {
  const clause = Math.max(title.lastIndexOf('，'), title.lastIndexOf('、')) + 1;
  const match = HEADING.exec(title.slice(clause));
  const count = match ? readNumeral(match[1]!) : undefined;
  if (!match || !count || count < 2) return undefined;
  const start = clause + match.index;
  const at = start + match[0].lastIndexOf(match[1]!);
  if (isSetPhrase(title, at) || /[“‘《][^”’》]*$/.test(title.slice(0, at))) return undefined;
  return { count, start, end: title.length, number: { start: at, end: at + match[1]!.length } };
}

/** What may stand between a count and the list that follows it at once: 三个特点：, 三个方面，主要是 */
const NEAR = /^(?:[^。！？；]{0,6}[：，]?|。)$/;

/** 也有四个问题，我点给大家听。 */
const SPEAKER_LEADS =
  /^，(?:我|这里|下面|今天|在此)[^，。！？；]{0,3}[讲说点提摆报念列指谈亮][^，。！？；]{0,8}[。：]?$/;

/** True when a gap between a count and a list is so small that the list must be meant. */
export function isNear(gap: string): boolean {
  return NEAR.test(gap) || SPEAKER_LEADS.test(gap);
}

/** True when nothing but a few words follows a count up to the paragraph's end: 我讲三点意见，供参考。 */
export function endsParagraph(rest: string): boolean {
  return rest.length <= 12 && /^[^。！？；，]{0,8}[。：]?$/.test(rest);
}

/** True when a local count leads to the next paragraph. */
export function leadsOn(rest: string): boolean {
  return (rest.length <= 10 && /^[^。！？；]{0,6}[。：]?$/.test(rest)) || SPEAKER_LEADS.test(rest);
}

const COUNTED_FIRST = /(?<=^|[。；，：])一(\p{Script=Han}{2})/gu;

const ONE_AND_ONE = /(?<=^|[。；])(?:再|还有|另)?一个是/g;
/** 希望大家把门敲得更勤一些。……希望大家把阵地建得更活一些。 */
const HOPES = /(?<=^|[。；！])希望(?=大家|同志们|各位|[你我咱]们|全[体县市区镇乡校院])/g;

/** 一希望大家……。二希望大家……: what was announced is there, counted up in words that are no labels. */
export function countsUp(paragraphs: readonly string[]): boolean {
  const text = paragraphs.join('。').slice(0, FAR);
  // 一个是希望把手艺带回去。……一个是希望把心静下来。
  if ([ONE_AND_ONE, HOPES].some((row) => (text.match(row)?.length ?? 0) > 1)) return true;
  // 希望把责任记在心上。……／希望把功夫下在平时。……: as many paragraphs as were announced begin alike.
  const [first = ''] = paragraphs;
  if (paragraphs.length > 1 && paragraphs.every((each) => each.startsWith(first.slice(0, 2)))) return true;
  return [...text.matchAll(COUNTED_FIRST)].some(({ 1: verb, index }) =>
    ['。', '；', '，'].some((mark) => text.includes(`${mark}二${verb}`, index)),
  );
}

/** So far an announced list may run, in UTF-16 code units. */
const FAR = 2000;

/** How many sentences end in a text, three at the most. */
export function sentenceEnds(text: string): number {
  return text.slice(0, 400).match(/[。！？；]/g)?.length ?? 0;
}
