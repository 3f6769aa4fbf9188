import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Vocabulary } from '../model/vocabulary';
import { intl } from './intl';
import type { Dictionary } from './jieba';
import type { Line } from './line';
import { rememberCuts } from './rememberCuts';
import type { Segmenter } from './segmenter';
import { openVocabulary, VOCABULARY } from './vocabulary';

export interface LoadedSegmenter {
  readonly segmenter: Segmenter;
  /** Why it is not jieba, in Chinese. */
  readonly reason?: string;
  /** The dictionary that it cuts by, in a process of its own; absent where it is not jieba. */
  readonly dictionary?: Dictionary;
}

/**
 * The best segmenter to be had: jieba from its staged folder, else Intl.Segmenter. Never rejects.
 * Call it when words are first needed: nodejieba holds some 240 MB.
 *
 * @param nativeFolder where `scripts/stage.mjs` put nodejieba; undefined where there can be none.
 * @param onLost called when the dictionary's process broke down later on: the segmenter goes on with Intl.Segmenter
 */
export async function loadSegmenter(
  nativeFolder: string | undefined,
  onLost?: () => void,
): Promise<LoadedSegmenter> {
  const fallback = (reason: string) => ({ segmenter: rememberCuts(intl), reason });
  if (nativeFolder === undefined) return fallback('此环境不支持分词组件');
  if (isForbidden()) return fallback('环境变量 DIANPING_WORDS 指定不用词典');
  try {
    const { onLine, openDictionary } = await import('./jieba');
    const dictionary = await openDictionary(nativeFolder);
    return { segmenter: rememberCuts(onLine(dictionary.line(), onLost)), dictionary };
  } catch (error) {
    return fallback((error as Error).message);
  }
}

/**
 * The words that the dictionary has, apart from the dictionary: there at once. Never rejects.
 * @param nativeFolder where `scripts/stage.mjs` put them; undefined where there can be none.
 * @returns `undefined` where there are none, and where the user wants no dictionary
 */
export async function loadVocabulary(nativeFolder: string | undefined): Promise<Vocabulary | undefined> {
  if (nativeFolder === undefined || isForbidden()) return undefined;
  const bytes = await readFile(join(nativeFolder, VOCABULARY)).catch(() => undefined);
  return bytes && openVocabulary(bytes);
}

/** True where the user wants no dictionary. */
export function isForbidden(): boolean {
  return process.env.DIANPING_WORDS === 'intl';
}

/** The segmenter at the end of a line from another thread; without one, Intl.Segmenter. */
export async function segmenterOn(line: Line | undefined): Promise<Segmenter> {
  if (!line) return rememberCuts(intl);
  const { onLine } = await import('./jieba');
  return rememberCuts(onLine(line));
}
