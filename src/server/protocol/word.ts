/** Word files, in and back. */
import type { Refusal, RequestType, TextParams } from './request';

/** The text of a Word file, whose bytes come along in Base64: the file may be where only the editor can read. */
export const IMPORT_WORD: RequestType<WordParams, ImportedWord | Refusal> = { method: 'dianping/importWord' };

/** What is found in that text, as comments and tracked changes in a copy of the file. */
export const REVIEW_WORD: RequestType<WordParams, ReviewedWord | Refusal> = { method: 'dianping/reviewWord' };

/** The largest file that is taken. */
export const MOST_WORD_BYTES = 32 * 1024 * 1024;
export interface WordParams extends TextParams {
  name: string;
  bytes: string;
}
export interface ImportedWord {
  text: string;
  /** What was kept or dropped, a sentence each. */
  notes: string[];
}
export interface ReviewedWord {
  /** The copy, in Base64. */
  bytes: string;
  /** What was written, in a sentence. */
  told: string;
}
