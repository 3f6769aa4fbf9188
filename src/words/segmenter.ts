/** Word segmentation behind one small interface. */

export interface Word {
  readonly text: string;
  /** Part of speech in jieba's tag set (`n`, `v`, `u` …); absent where the segmenter tells none. */
  readonly tag?: string;
}

export interface Segmenter {
  readonly name: 'nodejieba' | 'jieba-wasm' | 'Intl.Segmenter';
  /** Cuts a text into words; joined they give the text back, character for character. */
  cut(text: string): readonly Word[];
}
