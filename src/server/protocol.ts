/** Requests beyond the Language Server Protocol, shared by the server and its clients. */
import type { LabelStyle, Part } from '../speech/model';

export interface Position {
  /** Zero-based. */
  line: number;
  /** Zero-based, UTF-16 code units. */
  character: number;
}
export interface LineRange {
  start: Position;
  end: Position;
}

/** One row of the outline, as in the contract's `outline --format json`. */
export interface OutlineNode {
  kind: 'speech' | 'salutation' | 'part' | 'point';
  title: string;
  range: LineRange;
  selectionRange: LineRange;
  style?: LabelStyle;
  number?: number;
  label?: string;
  part?: Part;
  /** 字数, counted as Word does. */
  characters: number;
  /** Speaking time in minutes, one decimal; on speeches. */
  minutes?: number;
  children: OutlineNode[];
}

/** `dianping/outline`: { uri } → the outline of an open manuscript. */
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

/** `dianping/snippets`: section skeletons for 点评：插入环节. */
