import { type LoadedSegmenter, loadSegmenter } from '../../words/load';
import type { Segmenter } from '../../words/segmenter';
import type { WordsStatus } from '../protocol/words';

export interface Words {
  readonly segmenter: () => Segmenter | undefined;
  /** Begins to load the dictionary, unless it is there. */
  readonly want: () => void;
  /** The segmenter, loaded if need be. */
  readonly whenReady: () => Promise<Segmenter>;
  readonly status: () => WordsStatus;
}

interface Listener {
  /** Called when it is at hand, and when its process broke down. */
  readonly changed: () => void;
  /** Called when its process broke down, once: no other is started. */
  readonly brokeDown: () => void;
}

/** Milliseconds after the last word that was asked for until the dictionary goes; measurements may set it shorter. */
const IDLE = Number(process.env.DIANPING_WORDS_PATIENCE) || 5 * 60_000;

/**
 * Holds the segmenter, loaded when a check first wants it, and let go when none has asked for a while: it holds some
 * 240 MB.
 * @param patience milliseconds after which it goes when nobody asks
 */
export function createWords(
  nativeFolder: string | undefined,
  { changed, brokeDown }: Listener,
  patience = IDLE,
): Words {
  let loaded: LoadedSegmenter | undefined;
  let loading: Promise<Segmenter> | undefined;
  /** Why the dictionary is done without from now on. */
  let lost: string | undefined;
  let idle: NodeJS.Timeout | undefined;

  /** Counts the words asked for as use. */
  function inUse({ name, cut }: Segmenter): Segmenter {
    return {
      name,
      cut(text) {
        idle?.refresh();
        return cut(text);
      },
    };
  }

  /** Loads it once, however many ask. */
  function whenReady(): Promise<Segmenter> {
    if (loaded) return Promise.resolve(loaded.segmenter);
    loading ??= load().finally(() => {
      loading = undefined;
    });
    return loading;
  }

  async function load(): Promise<Segmenter> {
    // After a breakdown none is tried again: what broke it once is still in the text.
    const got = await loadSegmenter(lost === undefined ? nativeFolder : undefined, breakDownIfHeld);
    const { dictionary } = got;
    /** One that was let go has not broken down. */
    function breakDownIfHeld(): void {
      if (dictionary && loaded?.dictionary === dictionary) breakDown();
    }
    const segmenter = inUse(got.segmenter);
    loaded = { ...got, segmenter, ...(lost === undefined ? {} : { reason: lost }) };
    if (dictionary) {
      void dictionary.ended.then(breakDownIfHeld);
      idle = setTimeout(letGo, patience).unref();
    }
    changed();
    return segmenter;
  }

  function breakDown(): void {
    lost = '分词组件中途停了';
    letGo();
    brokeDown();
    // Whoever asked is in the midst of its work.
    setImmediate(() => void whenReady());
  }

  function letGo(): void {
    const { dictionary } = loaded ?? {};
    loaded = undefined;
    clearTimeout(idle);
    dictionary?.close();
  }

  return {
    segmenter: () => loaded?.segmenter,
    want: () => void whenReady(),
    whenReady,
    status: () =>
      loaded
        ? {
            state: 'ready',
            segmenter: loaded.segmenter.name,
            ...(loaded.reason ? { reason: loaded.reason } : {}),
          }
        : { state: 'pending' },
  };
}
