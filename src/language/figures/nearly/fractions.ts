/** 折算: a part of a whole by a word, and one amount in another unit: 三分之二, 翻了一番, 也就是, 折合. */
import { readHan } from '../read/amounts';
import { areMeasuredAlike, type Claim, half, isPercent, type Reading, size } from '../sentence/claims';
import { isLeft } from './left';
import { alikeIn, isTold, type Row } from './telling';

/** 三分之二，|也就是42个; 翻了一番，|达到94万元. */
const SO_MANY = /^(?:也就是|就是|也即|即|合|等于|相当于)$/;
const CAME_TO = /^(?:达到?|降到|降至|减到|增加?到|增至|升到|变成|到)了?$/;
const FRACTION =
  /(翻了?([一两二三])番)|(减少?了?(一半|[一二三四五六七八九]成|[二三四五六七八九十]分之[一二三四五六七八九]))|(一半|半数)|([一二三四五六七八九])成(?!为|了|员|本|立|功|果|效)|([二三四五六七八九十])分之([一二三四五六七八九])/g;
/** 1.2平方公里，|折合1800亩. */
const THE_SAME = /^，?(?:折合|合|也就是|就是|相当于|即|等于)(?:大约|约)?$/;
const MU_OF_KM2 = 1500;
/** 92%，|也就是还有6个没有改到位. */
const THAT_IS = /^，?(?:也就是|就是|也即|即|相当于|等于)/;
/** 单程14公里，一个来回就是38公里. */
const THERE_AND_BACK = /(?:来回|往返)\p{Script=Han}{0,3}$/u;
/** 改造了|235户，正好完成一半; 得优秀的|13个班，正好四分之一. */
const JUST_PART =
  /^[^，。；]{0,4}，(?:正好|刚好|恰好|恰恰|整整)\p{Script=Han}{0,6}?(一半|[二三四五六七八九十]分之[一二三四五六七八九])/u;
const BEHIND = 20;

export const CONVERTED: Row = { holds: ({ claim }) => THE_SAME.test(claim.lead), readings: converted };
export const FRACTION_OF: Row = { holds: () => true, readings: fraction };
export const PER_CENT: Row = { holds: () => true, readings: percentOf };
export const TWICE: Row = { holds: ({ claim }) => THERE_AND_BACK.test(claim.lead), readings: twice };
export const JUST_SO_MUCH: Row = {
  holds: ({ claim, text }) => JUST_PART.test(text.slice(claim.end, claim.end + BEHIND)),
  readings: justSoMuch,
};

/** 620公斤，也就是1240斤; 1.2平方公里，折合1800亩. */
function converted({ claim, before, text }: Claim): Reading[] {
  const last = before.at(-1);
  if (
    !last ||
    !isTold(last) ||
    last.unit === claim.unit ||
    /[^，]/.test(text.slice(last.end, claim.start - claim.lead.length))
  )
    return [];
  const inMu = last.measure.dimension === '平方公里' && claim.measure.dimension === '亩' ? MU_OF_KM2 : 1;
  if (inMu === 1 && !areMeasuredAlike(last, claim)) return [];
  const { factor } = claim.measure;
  return [
    { by: 'product', parts: [last], sum: (size(last) * inMu) / factor, blur: (half(last) * inMu) / factor },
  ];
}

/** 72个，已经有三分之二摘了帽，也就是42个; 42万元，翻了一番，达到94万元. */
function fraction(told: Claim): Reading[] {
  const { claim, text } = told;
  const whole = alikeIn(told).at(-1);
  if (!whole) return [];
  const between = text.slice(whole.end, claim.start);
  const [part, ...others] = [...between.matchAll(FRACTION)];
  const commas = between.split('，').length - 1;
  if (!part || others.length > 0 || commas > 2) return [];
  if (!/，/.test(between.slice(part.index)) && !THAT_IS.test(between.slice(part.index + part[0].length)))
    return [];
  // 近一半, 一半以上: so much and more or less.
  if (/[近超约过]$|不[到足]$/.test(between.slice(0, part.index))) return [];
  if (/^(?:以[上下]|多|左右|强|弱)/.test(between.slice(part.index + part[0].length))) return [];
  const [by, changes] = shareIn(part);
  if (
    !(changes ? CAME_TO : SO_MANY).test(
      claim.lead.trim().replace(between.slice(0, part.index + part[0].length), ''),
    )
  )
    return [];
  const sum = (size(whole) * by) / claim.measure.factor;
  return [{ by: 'product', parts: [whole], sum, blur: (half(whole) * by) / claim.measure.factor }];
}

/** 50个，整改率92%，也就是还有4个没有改到位. */
function percentOf(told: Claim): Reading[] {
  const { claim, before, text } = told;
  const share = before.at(-1);
  const of = alikeIn(told).at(-1);
  if (!share || !of || !isPercent(share) || of.start > share.start) return [];
  const link = text.slice(share.end, claim.start);
  if (!THAT_IS.test(link)) return [];
  const by = isLeft(claim, text) ? 1 - size(share) : size(share);
  const blur = (half(share) * size(of)) / claim.measure.factor;
  return [{ by: 'product', parts: [of, share], sum: (size(of) * by) / claim.measure.factor, blur }];
}

/** 单程14公里，一个来回就是28公里. */
function twice(told: Claim): Reading[] {
  const one = alikeIn(told).at(-1);
  if (!one || !/单程|一趟/.test(one.lead)) return [];
  return [{ by: 'product', parts: [one], sum: (2 * size(one)) / told.claim.measure.factor, blur: 0 }];
}

/** 任务450户，改造了225户，正好完成一半; 参赛的52个班，得优秀的13个班，正好四分之一. */
function justSoMuch(told: Claim): Reading[] {
  const { claim, text } = told;
  const [, written = ''] = JUST_PART.exec(text.slice(claim.end, claim.end + BEHIND)) ?? [];
  const by = partOf(written);
  return alikeIn(told)
    .filter((each) => size(each) > size(claim))
    .reverse()
    .map((all) => ({
      by: 'product',
      parts: [all],
      sum: (size(all) * by) / claim.measure.factor,
      blur: (half(all) * by) / claim.measure.factor,
    }));
}

/** How much of a whole a fraction tells, and whether it tells of a change. */
function shareIn(match: RegExpExecArray): readonly [number, boolean] {
  const [, doubled, times, cut, by, halved, tenths, below, above] = match;
  if (doubled !== undefined) return [2 ** digit(times), true];
  if (cut !== undefined) return [1 - partOf(by ?? ''), true];
  if (halved !== undefined) return [0.5, false];
  return [tenths === undefined ? digit(above) / digit(below) : digit(tenths) / 10, false];
}

function partOf(written: string): number {
  const [, below, above] = /^(.)分之(.)$/.exec(written) ?? [];
  if (below !== undefined) return digit(above) / digit(below);
  return written === '一半' ? 0.5 : digit(written[0]) / 10;
}

function digit(written = ''): number {
  return readHan(written) ?? Number.NaN;
}
