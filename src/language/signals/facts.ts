/** Sentences that tell what happened, or what there was, and pass no judgement on it. */
import { remember } from '../../model/remember';
import { readingsIn } from './sentence';
import type { Hit, SignalKind } from './signal';

/** 清走了三堆垃圾，有的还在原地: it happened, was counted, or was there. 了解 and 过程 are other words. */
const HAPPENED =
  /了(?!解)|过(?!程|硬|关)|\d|[一二三四五六七八九十两]{1,3}[个名户处家起件台辆盏条张座位天次本亩吨棵只扇块]|有的|没有|还是|正在|已经|从来|一直/;

/** What a sentence does whose sense is known: it judges, asks, or frames the speech. */
const KNOWN: ReadonlySet<SignalKind> = new Set<SignalKind>([
  'praise',
  'blame',
  'ask',
  'urge',
  'hope',
  'close',
]);

/** It was: 来了, 到过, 昨天. */
const WAS = /了(?![解吗没就再？]|结)|(?<![超不通经])过(?!程|硬|关|滤|磅|一遍)|昨|去年|上个?[月周季]|刚才/;

interface Facts {
  /** Sentences that only tell. */
  readonly told: number;
  readonly sentences: number;
  /** Sentences in the past. */
  readonly past: number;
}

/** How many sentences of a text tell a fact of which no word says whether it is good: 水枪在保洁间找到了，拿去冲地了。 */
export const factsIn: (folded: string) => Facts = remember((folded) => {
  const sentences = [...readingsIn(folded)];
  const told = sentences.filter(({ text, hits }) => HAPPENED.test(text) && !hits.some(isKnown)).length;
  return { told, sentences: sentences.length, past: sentences.filter(({ text }) => WAS.test(text)).length };
});

function isKnown({ kind, weight }: Hit): boolean {
  return weight >= 1 && KNOWN.has(kind);
}
