/** The dictionary. */
import type { NotificationType, RequestType } from './request';

/** Which segmenter is in use; told as well when it changes. */
export const WORDS: RequestType<void, WordsStatus> = { method: 'dianping/words' };
export const WORDS_CHANGED: NotificationType<WordsStatus> = { method: 'dianping/wordsChanged' };
export interface WordsStatus {
  /** `pending` until a check first needs words. */
  state: 'pending' | 'ready';
  segmenter?: 'nodejieba' | 'jieba-wasm' | 'Intl.Segmenter';
  /** Why nodejieba is not in use, in Chinese. */
  reason?: string;
}
