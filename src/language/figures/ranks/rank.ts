/** A rank, and whose it is. */
import { isScope, NO_RANK_NOW } from '../read/quantityWords';

export interface Rank {
  /** UTF-16 code units of the text: 第二名. */
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** 倒数第二. */
  readonly fromBelow: boolean;
  /** Whose it is; empty where nobody is named. */
  readonly who: string;
  /** Which ranking: 固定资产投资增速; empty where the sentence does not say. */
  readonly ranking: string;
  readonly scope: string;
  readonly period: string;
  /** True where several may share it (并列), or it is not the rank of now. */
  readonly loose: boolean;
  /** How many are ranked, where the sentence says so. */
  readonly among?: number;
  /** 94.2分: by what it is held; empty where nothing says so. */
  readonly score: string;
}

/** 力争进入|第12, 原来是|第12. */
export function isWanted(sentence: string, start: number): boolean {
  const clause = sentence
    .slice(Math.max(0, start - NEAR), start)
    .split(/[，；。：]/)
    .at(-1)!;
  return NO_RANK_NOW.test(clause);
}

/** How far before a rank the number of those ranked may stand. */
export const NEAR = 80;

/** A rank in its paragraph. */
export interface PlacedRank extends Rank {
  /** Which sentence of the paragraph. */
  readonly sentence: number;
}

export function isHeld({ who, loose }: Rank): boolean {
  return !loose && isNamed(who);
}

export function isNamed(who: string): boolean {
  return who !== '' && !isScope(who);
}
