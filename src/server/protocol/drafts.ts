/** 与上一稿比较, 写花脸稿. */
import type { LineRange } from '../../service/positions';
import type { RequestType, VersionParams } from './request';

/** 与上一稿比较: what became of an older draft, in the order of the text as it stands. */
export const COMPARE: RequestType<CompareParams, Comparison | { refused: string }> = {
  method: 'dianping/compare',
};
export interface CompareParams extends VersionParams {
  /** The older draft. */
  old: string;
}
export interface Comparison {
  /** 第二点移到第一点，改写 4 句，删 1 段，加 1 段；有一处“拟”改成了“已”。 */
  summary: string;
  /** 拟 → 已, 可以 → 必须, a figure, a name. */
  meanings: { text: string; at: LineRange }[];
  /** What is as it was is left out. */
  changes: DraftChange[];
}
export interface DraftChange {
  kind: 'moved' | 'changed' | 'added' | 'removed';
  title: string;
  /** In the text as it stands; of what was cut, the place where it stood. */
  at: LineRange;
  /** What changed inside it, word by word; absent where its own words are as they were. */
  bits?: { kind: 'same' | 'gone' | 'new'; text: string }[];
  /**
   * Present where it came or went as a unit alone: it was split off another, or merged into one. Of a point it says
   * which: 与“二、压实责任”合并; of a paragraph, which is beside it, nothing.
   */
  part?: string;
}

/** The marked-up Word file, in base64. */
export const REDLINE: RequestType<CompareParams, { base64: string } | { refused: string }> = {
  method: 'dianping/redline',
};
