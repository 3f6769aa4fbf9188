import type { Segmenter, Word } from './segmenter';

/** Characters of text whose words are kept: a long compilation, some 15 MB. */
const CAPACITY = 200_000;

/** After a keystroke one paragraph is new and all others were cut before: keeps what was cut last. */
export function rememberCuts(segmenter: Segmenter, capacity = CAPACITY): Segmenter {
  const known = new Map<string, readonly Word[]>();
  let held = 0;
  return {
    name: segmenter.name,
    cut(text) {
      const words = known.get(text) ?? segmenter.cut(text);
      if (known.delete(text)) held -= text.length;
      known.set(text, words); // now the youngest
      held += text.length;
      for (const oldest of known.keys()) {
        if (held <= capacity) break;
        known.delete(oldest);
        held -= oldest.length;
      }
      return words;
    },
  };
}
