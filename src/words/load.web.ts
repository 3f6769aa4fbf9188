/** Words in a browser: jieba for every machine, else what its engine has built in. */
import { intl } from './intl';
import type * as desktop from './load';
import { rememberCuts } from './rememberCuts';
import type { Segmenter } from './segmenter';
import { slice } from './slice';
import { openVocabulary, VOCABULARY } from './vocabulary';

type Bytes = Uint8Array<ArrayBuffer>;
let readDictionary: (file: string) => Promise<Bytes | null> = async () => null;

/** Says where the dictionary comes from, by the names of its files. */
export function mountDictionary(read: (file: string) => Promise<Bytes | null>): void {
  readDictionary = read;
}

export const loadSegmenter: typeof desktop.loadSegmenter = async () => {
  try {
    const program = await readDictionary('jieba.wasm');
    if (!program) throw new Error('这个扩展包里没有词典');
    return { segmenter: rememberCuts(await jieba(program)) };
  } catch (error) {
    return { segmenter: rememberCuts(intl), reason: `${(error as Error).message}，改用浏览器自带的分词` };
  }
};

export const loadVocabulary: typeof desktop.loadVocabulary = async () => {
  const bytes = await readDictionary(VOCABULARY).catch(() => null);
  return bytes ? openVocabulary(bytes) : undefined;
};

async function jieba(program: Bytes): Promise<Segmenter> {
  const { loadWasm } = await import('./wasm');
  const tagger = loadWasm(program);
  return {
    name: 'jieba-wasm',
    cut(text) {
      const words = tagger.tag(text);
      const lengths = words.map(({ word }) => word.length);
      return (
        slice(
          text,
          lengths,
          words.map(({ tag }) => tag),
        ) ?? intl.cut(text)
      );
    },
  };
}
