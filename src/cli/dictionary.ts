import { join } from 'node:path';
import { isForbidden, type LoadedSegmenter, loadSegmenter } from '../words/load';
import { tell } from './input';

/** Loads the dictionary, and tells when it cannot be had and nobody asked to do without. */
export async function loadDictionary(): Promise<LoadedSegmenter> {
  const loaded = await loadSegmenter(join(__dirname, '..', 'native'));
  if (loaded.reason && !isForbidden()) {
    tell(`词典用不上（${loaded.reason}），改用系统自带的分词，要查词的检查会粗一些`);
  }
  return loaded;
}
