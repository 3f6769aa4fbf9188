import { loadSegmenter } from '../words/load';
import type { Segmenter } from '../words/segmenter';
import type { WordsStatus } from './protocol';

export interface Words {
  readonly segmenter: () => Segmenter | undefined;
  /** Begins to load the dictionary, once. */
  readonly want: () => void;
  /** The segmenter, loaded if need be. */
  readonly whenReady: () => Promise<Segmenter>;
  readonly status: () => WordsStatus;
}

/**
 * Holds the segmenter, loaded when a check first wants it.
 * @param onReady called once, when it is at hand
 */
export function createWords(nativeFolder: string, onReady: () => void): Words {
  let segmenter: Segmenter | undefined;
  let reason: string | undefined;
  let loading: Promise<Segmenter> | undefined;
  const whenReady = () => {
    loading ??= loadSegmenter(nativeFolder).then((loaded) => {
      segmenter = loaded.segmenter;
      reason = loaded.reason;
      onReady();
      return loaded.segmenter;
    });
    return loading;
  };
  return {
    segmenter: () => segmenter,
    want: () => void whenReady(),
    whenReady,
    status: () =>
      segmenter
        ? { state: 'ready', segmenter: segmenter.name, ...(reason ? { reason } : {}) }
        : { state: 'pending' },
  };
}
