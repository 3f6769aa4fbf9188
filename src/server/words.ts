import { loadSegmenter } from '../words/load';
import type { Segmenter } from '../words/segmenter';
import type { WordsStatus } from './protocol';

export interface Words {
  readonly segmenter: () => Segmenter | undefined;
  /** Begins to load the dictionary, once. */
  readonly want: () => void;
  /** Wants the dictionary, and waits for it. */
  readonly ready: () => Promise<void>;
  readonly status: () => WordsStatus;
}

/**
 * Holds the segmenter, loaded when a check first wants it.
 * @param onReady called once, when it is at hand
 */
export function createWords(nativeFolder: string, onReady: () => void): Words {
  let segmenter: Segmenter | undefined;
  let reason: string | undefined;
  let loading: Promise<void> | undefined;
  const load = async () => {
    const loaded = await loadSegmenter(nativeFolder);
    segmenter = loaded.segmenter;
    reason = loaded.reason;
    onReady();
  };
  const ready = () => (loading ??= load());
  return {
    segmenter: () => segmenter,
    want: () => void ready(),
    ready,
    status: () =>
      segmenter
        ? { state: 'ready', segmenter: segmenter.name, ...(reason ? { reason } : {}) }
        : { state: 'pending' },
  };
}
