/** jieba as WebAssembly: its dictionary within, for every machine and every browser. */
import { initSync, tag } from 'jieba-wasm/web';

export interface Tagger {
  tag(text: string): { word: string; tag: string }[];
}

/**
 * Takes a second or so, as the dictionary unfolds.
 * @param program what `scripts/stage.mjs` calls jieba.wasm
 * @throws where it is none, or too old an engine
 */
export function loadWasm(program: Uint8Array<ArrayBuffer>): Tagger {
  initSync({ module: program });
  tag('点评');
  return { tag: (text) => tag(text, true) };
}
