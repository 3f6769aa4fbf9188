import { intl } from './intl';
import { remember } from './remember';
import type { Segmenter } from './segmenter';
import type { Line } from './worker';

export interface LoadedSegmenter {
  readonly segmenter: Segmenter;
  /** Why it is not nodejieba, in Chinese. */
  readonly reason?: string;
  /** A line to the same dictionary for another thread (`segmenterOn`). */
  readonly line?: () => Line;
}

/**
 * The best segmenter to be had: nodejieba from its staged folder, else Intl.Segmenter. Never rejects.
 * Call it once, when words are first needed: nodejieba holds some 240 MB.
 *
 * @param nativeFolder where `scripts/stage.mjs` put nodejieba; undefined where there can be none.
 */
export async function loadSegmenter(nativeFolder: string | undefined): Promise<LoadedSegmenter> {
  const fallback = (reason: string) => ({ segmenter: remember(intl), reason });
  if (nativeFolder === undefined) return fallback('此环境不支持分词组件');
  if (process.env.DIANPING_WORDS === 'intl') return fallback('环境变量 DIANPING_WORDS 指定不用词典');
  try {
    const { onLine, openDictionary } = await import('./jieba');
    const { line } = await openDictionary(nativeFolder);
    return { segmenter: remember(onLine(line())), line };
  } catch (error) {
    return fallback((error as Error).message);
  }
}

/** The segmenter at the end of a line from another thread; without one, Intl.Segmenter. */
export async function segmenterOn(line: Line | undefined): Promise<Segmenter> {
  if (!line) return remember(intl);
  const { onLine } = await import('./jieba');
  return remember(onLine(line));
}
