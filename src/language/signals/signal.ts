/** What a signal is, and how a row of its tables is written. */

export const SIGNAL_KINDS = [
  'praise', // 值得肯定
  'blame', // 问题不少
  'cause', // 究其原因
  'ask', // 必须抓紧
  'urge', // 扎实推进: an order or a report, as the rest of the section has it
  'hope', // 希望大家
  'close', // 让我们
] as const;
export type SignalKind = (typeof SIGNAL_KINDS)[number];

export interface Signal {
  readonly kind: SignalKind;
  /** What a person calls it. */
  readonly name: string;
  /** How much it proves: 2 by itself, 1 in company, less as a courtesy: 表示祝贺，表示感谢. */
  readonly weight: number;
  readonly pattern: RegExp;
  /** It tells that something moved: good or bad news as the thing is wanted or not. */
  readonly moves?: true;
  /** Its word has other senses (有个单位知道要来暗访), and proves nothing where no other says the same. */
  readonly unsure?: true;
}

export const STRONG = 2;
export const WEAK = 1;
export const COURTESY = 0.5;

/** What only a pattern of code points knows: \p{Script=Han}. */
const BY_CODE_POINTS = /\\[pu]\{/;

/**
 * A row of a table of signals; `source` is the source of its pattern. Those of plain characters go by code units, which
 * takes the engine half the time to compile, and to match.
 */
export const row = (kind: SignalKind, name: string, weight: number, source: string): Signal => ({
  kind,
  name,
  weight,
  pattern: new RegExp(source, BY_CODE_POINTS.test(source) ? 'u' : ''),
});

/** A row that tells only of what is wanted: 收入增长 is good news, 投诉增长 is none. */
export const moving = (kind: SignalKind, name: string, source: string): Signal => ({
  ...row(kind, name, WEAK, source),
  moves: true,
});

/** A row whose word has other senses, too. */
export const unsure = (kind: SignalKind, name: string, weight: number, source: string): Signal => ({
  ...row(kind, name, weight, source),
  unsure: true,
});

/** A signal found, and in which clause of the sentence. */
export interface Hit extends Signal {
  readonly clause: string;
}
