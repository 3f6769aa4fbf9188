/**
 * 承诺: announced counts and the points that answer them. A promise is kept almost always; what is reported
 * must be nearly always right, so only counts that this speaker announces here and that a list follows are read.
 */

import { readNumeral } from '../language/numerals';
import { isSetPhrase } from '../language/setPhrases';
import type { Paragraph, Point, Range, Series, Speech, SpeechPromise } from '../model/manuscript';
import { indexIn, offsetIn, rangeIn } from '../model/paragraph';

const COUNT = '[一两二三四五六七八九十]{1,3}|\\d{1,2}';
const MEASURE = '点|个方面|方面|个|条|句话?|层|项|件|大|种|类';
const NOUN =
  '方面|意见|要求|希望|建议|问题|体会|感受|想法|意思|话|事情?|特点|亮点|变化|收获|突破|成效|成绩|不足|短板|差距|原因|关键|环节|重点|任务|工作|措施|举措|做法|经验|优点|建议|层面|关系|意识|能力';

/** 我再讲三点意见 — a speaker's own announcement. */
const SPOKEN = new RegExp(
  `(?:讲|谈|提出?|强调|说|送给?(?:大家|同志们|各位)?|送上|补充|重申|明确|部署|点评|汇报|交流)(?:一下|以下|如下|下面|这么|这样)?(${COUNT})(?:${MEASURE})(?![论半钟])(?:${NOUN})?`,
  'g',
);
/** 有以下三个特点： — a count that the list follows at once. */
const LOCAL = new RegExp(
  `(${COUNT})(?:(?:个|项|条|种|大|件|层|类)?(?:方面的?)?(?:主要|突出|明显|鲜明|显著)?的?(?:${NOUN})|点|句话|个方面|大方面)`,
  'g',
);
/** 做到三个同步： — any count, when a colon leads straight to the list. */
const LED = new RegExp(
  `(${COUNT})(?:个|条|种|项|点|句|件|层|类|步|场|篇|方面|大)\\p{Script=Han}{0,12}(?=：)|(?<=[有是为])(${COUNT})(?:条|种|项|点|句|件)(?=。)`,
  'gu',
);
/** 强化四个认识 — a heading whose list stands under it. */
const HEADING = new RegExp(
  `(?:强化|坚持|提升|提高|树牢|树立|做到|把握|处理|处理好|抓好|抓实|抓住|突出|落实|实现|聚焦|围绕|筑牢|增强|守住|打好|做好|解决|解决好|克服|强调|注意|严把|把好|完善|健全|注重|用好|练好|下好|念好|压实|发挥|建立|过好|补齐|打造|做实|盯紧|紧盯|推进)(?:好|了)?\\p{Script=Han}{0,6}?(${COUNT})(?:个|项|种|大|条|点|类|道|关|方面|篇|本|张|场|仗|件)\\p{Script=Han}*$`,
  'u',
);

/** What may stand between a count and the list that follows it at once: 三个特点：, 三个方面，主要是 */
const NEAR = /^(?:[^。！？；]{0,6}[：，]?|。)$/;
/** 在供给和需求两方面: the count sums up what was named before it. */
const SUMS_UP = /[和与及、]\p{Script=Han}{1,14}$/u;

/** Whose count it is: somebody else's, or one already given. */
const NOT_OURS =
  /(?:总书记|书记|省委|市委|县委|党委|中央|国务院|会议|领导|主任|县长|市长|同志|文件|通知|上级|刚才|前面|以上|上述|上面|已经|曾|当时|去年|上次)[^，。；：]{0,14}$/;
const RETROSPECTIVE = /(?:讲|谈|提出?|强调|说|作|做)了$/;

/** Reads the promises of a speech. `series` are all its lists; `text` its paragraphs in order. */
export function findPromises(
  speech: Speech,
  text: readonly Paragraph[],
  series: readonly Series[],
): SpeechPromise[] {
  const found: SpeechPromise[] = [];
  for (const paragraph of text) found.push(...promisesIn(paragraph, speech, text, series));
  for (const { points } of series) {
    for (const point of points) {
      const promise = headingPromise(point, speech, series);
      if (promise && !found.some(({ range }) => range.start === promise.range.start)) found.push(promise);
    }
  }
  return found.sort((a, b) => a.range.start - b.range.start);
}

function promisesIn(
  paragraph: Paragraph,
  speech: Speech,
  text: readonly Paragraph[],
  series: readonly Series[],
): SpeechPromise[] {
  const { folded } = paragraph;
  const found: SpeechPromise[] = [];
  for (const [pattern, own] of [
    [SPOKEN, true],
    [LOCAL, false],
    [LED, false],
  ] as const) {
    for (const match of folded.matchAll(pattern)) {
      const phrase = match[0];
      const number = match[1] ?? match[2]!;
      const at = match.index + phrase.indexOf(number, own ? 1 : 0);
      const count = readNumeral(number);
      const end = match.index + phrase.length;
      if (!count || count < 2 || found.some(({ range }) => range.start === offsetIn(paragraph, at))) continue;
      if (!isAnnounced(folded, match.index, at, end)) continue;
      const answer = answerTo(paragraph, end, own, count, text, series);
      if (answer) found.push(makePromise(paragraph, match.index, at, end, count, answer, speech));
    }
  }
  return found;
}

/** True when the number is announced here and now: not quoted, not another's, not a set phrase or the time. */
function isAnnounced(folded: string, start: number, at: number, end: number): boolean {
  const before = folded.slice(0, at);
  const sentence = folded
    .slice(0, start)
    .split(/[。！？；]/)
    .at(-1)!;
  if (/[第这那上前后其余每各、几十百千万亿\d.]$/.test(before)) return false;
  if (/[“‘《][^”’》]*$/.test(before) && /^[^“‘《]*[”’》]/.test(folded.slice(end))) return false;
  if (
    SUMS_UP.test(before.split(/[，。；：！？]/).at(-1)!) &&
    /^[两2](?:个)?(?:方面|项|者)/.test(folded.slice(at))
  )
    return false;
  if (RETROSPECTIVE.test(before) || NOT_OURS.test(sentence.replace(/^刚才，/, ''))) return false;
  if (/^(?:半|钟|左右|多|以上|以内|之一)/.test(folded.slice(end))) return false;
  return !isSetPhrase(folded, at);
}

/** The list that answers a promise ending at `end`, or `undefined` where none clearly does. */
function answerTo(
  paragraph: Paragraph,
  end: number,
  own: boolean,
  count: number,
  text: readonly Paragraph[],
  series: readonly Series[],
): readonly Point[] | undefined {
  const { folded } = paragraph;
  const inside = series.find(
    ({ points: [first] }) => first!.paragraph === paragraph && first!.inline && startOf(first!) >= end,
  );
  if (inside) {
    const gap = folded.slice(end, startOf(inside.points[0]!));
    const near = own ? sentences(gap) < 2 : NEAR.test(gap);
    if (near && beginsAtOne(inside)) return inside.points;
    if (!own || near) return undefined;
  }
  const rest = folded.slice(end);
  if (own ? sentences(rest) > 1 && rest.length >= 60 : !/^[^。！？；]{0,6}[。：]?$/.test(rest))
    return undefined;
  const next = text[text.indexOf(paragraph) + 1];
  const list = next && series.find(({ points: [first] }) => first!.paragraph === next && !first!.inline);
  if (list) return beginsAtOne(list) ? list.points : undefined;
  return own && /^[^。！？；，]{0,8}[。：]?$/.test(rest)
    ? distantAnswer(paragraph, count, series)
    : undefined;
}

/**
 * 再讲三点意见, at the end of the opening: praise and critique may come before the list. Where several lists of the
 * first level follow, the one that fits is meant.
 */
function distantAnswer(
  paragraph: Paragraph,
  count: number,
  series: readonly Series[],
): readonly Point[] | undefined {
  const later = series.filter(
    ({ points: [first], parent }) =>
      parent.kind === 'speech' && !first!.inline && first!.label.range.start > paragraph.range.end,
  );
  const list = later.find(({ points }) => points.length === count) ?? later[0];
  return list && beginsAtOne(list) ? list.points : undefined;
}

/** Offset of a point's label in its paragraph's text. */
function startOf({ paragraph, label }: Point): number {
  return indexIn(paragraph, label.range.start);
}

/** How many sentences end in a text. */
function sentences(text: string): number {
  return text.match(/[。！？；]/g)?.length ?? 0;
}

function beginsAtOne({ points }: Series): boolean {
  return points[0]!.label.number === 1;
}

/** 第一，强化四个认识 with 一是 … 四是 under it. */
function headingPromise(point: Point, speech: Speech, series: readonly Series[]): SpeechPromise | undefined {
  const match = HEADING.exec(point.title.split(/[，、]/).at(-1)!);
  const count = match ? readNumeral(match[1]!) : undefined;
  if (!match || !count || count < 2 || isSetPhrase(point.title, point.title.lastIndexOf(match[1]!)))
    return undefined;
  const list = series.find(({ parent }) => parent === point);
  if (!list || !beginsAtOne(list) || list.points.length < 2) return undefined;
  // A list far from the count serves another purpose.
  if (Math.abs(list.points.length - count) > Math.max(1, Math.floor(count / 2))) return undefined;
  const { folded } = point.paragraph;
  const at = folded.indexOf(point.title) + point.title.lastIndexOf(match[1]!);
  if (/[“‘《][^”’》]*$/.test(folded.slice(0, at))) return undefined;
  const start = at - match[0].indexOf(match[1]!);
  return makePromise(point.paragraph, start, at, start + match[0].length, count, list.points, speech);
}

function makePromise(
  paragraph: Paragraph,
  start: number,
  at: number,
  end: number,
  count: number,
  points: readonly Point[],
  speech: Speech,
): SpeechPromise {
  const length = paragraph.folded.slice(at).match(new RegExp(`^(?:${COUNT})`))![0].length;
  const range: Range = rangeIn(paragraph, at, at + length);
  return {
    count,
    range,
    text: paragraph.folded.slice(start, end),
    phraseRange: rangeIn(paragraph, start, end),
    points,
    open: points.at(-1)!.range.end >= speech.range.end,
  };
}
