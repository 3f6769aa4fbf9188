/** What the benches look words up in. */
import type { Vocabulary } from '../src/model/vocabulary';
import { type LoadedSegmenter, loadSegmenter, loadVocabulary } from '../src/words/load';
import type { Segmenter } from '../src/words/segmenter';

export interface Dictionary {
  readonly words: Segmenter;
  readonly vocabulary?: Vocabulary;
}

/** @param native where jieba is staged */
export async function loadDictionary(
  native: string,
): Promise<{ readonly dictionary: Dictionary; readonly reason: LoadedSegmenter['reason'] }> {
  const [{ segmenter: words, reason }, vocabulary] = await Promise.all([
    loadSegmenter(native),
    loadVocabulary(native),
  ]);
  return { dictionary: { words, ...(vocabulary ? { vocabulary } : {}) }, reason };
}
