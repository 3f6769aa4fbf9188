/** Requests beyond the Language Server Protocol, shared by the server and its clients. */
import type { OutlineNode } from '../service/outline';

export type { OutlineNode } from '../service/outline';
export { PART_NAMES } from '../service/partNames';
export type { LineRange, Position } from '../service/positions';

/** `dianping/outline`: { uri } → the outline of an open manuscript, or null for an unknown one. */
export const OUTLINE_REQUEST = 'dianping/outline';
export interface OutlineParams {
  uri: string;
}
export interface OutlineResult {
  /** Version of the document that this outline was read from. */
  version: number;
  /** The first line above the first speech, the name of a compilation; absent where there is none. */
  title?: string;
  speeches: OutlineNode[];
}

/** `dianping/words`: which segmenter is in use. Also sent as a notification when it changes. */
export const WORDS_REQUEST = 'dianping/words';
export const WORDS_NOTIFICATION = 'dianping/wordsChanged';
export interface WordsStatus {
  /** `pending` until a check first needs words. */
  state: 'pending' | 'ready';
  segmenter?: 'nodejieba' | 'Intl.Segmenter';
  /** Why nodejieba is not in use, in Chinese. */
  reason?: string;
}
