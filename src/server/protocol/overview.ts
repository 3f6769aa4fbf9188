/** 讲话结构 and 点评对象: the outline, the promises, the reviewees. */
import type { Part } from '../../model/manuscript';
import type { OutlineNode } from '../../service/outline';
import type { LineRange, Position } from '../../service/positions';
import type { RequestType, TextParams } from './request';

/** What all views show of an open manuscript, in one answer; null for an unknown one. */
export const OVERVIEW: RequestType<TextParams, Overview | null> = { method: 'dianping/overview' };
export interface Overview extends ManuscriptOutline {
  /** Version of the document that all this was read from. */
  version: number;
  /** How long the speech may take, by the front matter or what is kept beside the text. */
  minutes?: number;
  /** Who is named in which order, 姓名 or 姓名 职务, where the text says so or what is kept beside it. */
  leaders?: string[];
  /** Those of the front matter, or kept beside the text, and those whom a speech goes through one by one, and what is said of each. */
  reviewees: RevieweeNode[];
}
export interface ManuscriptOutline {
  /** The first line above the first speech, the name of a compilation; absent where there is none. */
  title?: string;
  speeches: OutlineNode[];
  /** Announced counts (讲三点意见), in order. */
  promises?: PromiseNode[];
}
export interface PromiseNode {
  /** Where it is announced. */
  at: Position;
  count: number;
  /** How many points were found to answer it. */
  found: number;
}
export interface RevieweeNode {
  name: string;
  /** The name in the front matter; of one that is kept beside the text, where the speech begins; of one that is not listed, where the speech sets in with it. */
  range: LineRange;
  listed: boolean;
  /** 逐一点评: under what the speech goes through them one by one. */
  section?: string;
  /** Where it is commented on, in order; none where it is missing. */
  places: { range: LineRange; title: string; part?: Part }[];
  /** 字数 of what is said. */
  characters: number;
  /** Of that, how much praises, blames and advises. */
  praise: number;
  blame: number;
  advice: number;
  praised: boolean;
  criticised: boolean;
}
