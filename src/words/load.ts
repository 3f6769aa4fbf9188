import { intl } from './intl';
import { remember } from './remember';
import type { Segmenter } from './segmenter';

export interface LoadedSegmenter {
  readonly segmenter: Segmenter;
  /** Why it is not nodejieba, in Chinese. */
  readonly reason?: string;
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
    const { loadJieba } = await import('./jieba');
    return { segmenter: remember(await loadJieba(nativeFolder)) };
  } catch (error) {
    return fallback((error as Error).message);
  }
}
