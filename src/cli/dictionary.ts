import { join } from 'node:path';
import type { Vocabulary } from '../model/vocabulary';
import { isForbidden, type LoadedSegmenter, loadSegmenter, loadVocabulary } from '../words/load';
import { tell } from './input';

const NATIVE = join(__dirname, '..', 'native');

/** The words that the dictionary has; `undefined` where there are none. */
export function loadKnownWords(): Promise<Vocabulary | undefined> {
  return loadVocabulary(NATIVE);
}

/** Loads the dictionary, and tells when it cannot be had and nobody asked to do without. */
export async function loadDictionary(): Promise<LoadedSegmenter> {
  const loaded = await loadSegmenter(NATIVE);
  if (loaded.reason && !isForbidden()) {
    tell(`词典用不上（${loaded.reason}），改用系统自带的分词，要查词的检查会粗一些`);
  }
  return loaded;
}
