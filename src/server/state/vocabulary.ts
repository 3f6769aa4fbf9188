import type { Vocabulary } from '../../model/vocabulary';
import { loadVocabulary } from '../../words/load';

export interface ServerVocabulary {
  /** The dictionary's words when they are at hand; begins to load them where they are not. */
  readonly get: () => Vocabulary | undefined;
  /** Resolves when they are there, or when there are none. */
  readonly whenReady: () => Promise<void>;
}

/** Milliseconds until they are loaded, which takes a moment: what a text asks for first is answered before. */
const PATIENCE = 300;

/** Loads the words that the dictionary has, once, and keeps them. @param onChange called when they are there */
export function createVocabulary(nativeFolder: string | undefined, onChange: () => void): ServerVocabulary {
  let known: Vocabulary | undefined;
  let loading: Promise<void> | undefined;

  async function load(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, PATIENCE));
    known = await loadVocabulary(nativeFolder);
    if (known) onChange();
  }

  function whenReady(): Promise<void> {
    loading ??= load();
    return loading;
  }

  return {
    get: () => {
      if (!known) void whenReady();
      return known;
    },
    whenReady,
  };
}
