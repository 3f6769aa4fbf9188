import type { Word } from './segmenter';

/**
 * Cuts a text into words by their lengths, in UTF-16 code units: on its way through UTF-8 a segmenter's own copy loses
 * unpaired surrogates.
 * @returns `undefined` where the lengths are not the text's
 */
export function slice(
  text: string,
  lengths: ArrayLike<number>,
  tags: readonly (string | undefined)[],
): Word[] | undefined {
  let start = 0;
  const words = Array.from(lengths, (length, index): Word => {
    const tag = tags[index];
    const word = text.slice(start, start + length);
    start += length;
    return tag ? { text: word, tag } : { text: word };
  });
  return start === text.length ? words : undefined;
}
