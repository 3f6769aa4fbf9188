/** 定稿检查. */
import type { Severity } from '../../checks/check';
import type { LineRange } from '../../service/positions';
import type { RequestType, TextParams } from './request';

/** 定稿检查: what a text still lacks, nothing held back; null for an unknown one. */
export const FINAL_CHECK: RequestType<TextParams, FinalReport | null> = { method: 'dianping/finalCheck' };
export interface FinalReport {
  version: number;
  ready: boolean;
  points?: LineTally;
  promises?: LineTally;
  reviewees?: LineTally;
  /** Of the sums that the text makes, those that hold. */
  sums?: LineTally;
  blanks: LineRange[];
  characters: number;
  spoken: number;
  /** Minutes that the speech may take. */
  limit?: number;
  /** The gravest first. */
  findings: { check: string; severity: Severity; message: string; range: LineRange }[];
  /** How many more there would be with every check on and nothing ignored. */
  silenced: number;
}
export interface LineTally {
  done: number;
  of: number;
  /** The first place at which something is missing. */
  at?: LineRange;
}
