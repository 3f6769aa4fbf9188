/** Counting as Word's 字数 does, and speaking time. */

/** Characters a minute at which a speech is read out. */
export const PACE = 220;

/**
 * Counts as Word's 字数: a Chinese character or a mark is one, a run of Latin letters or of digits is one, white
 * space is none.
 */
export function countCharacters(text: string): number {
  return text.match(/[A-Za-z\u00c0-\u024f]+|\d+|\S/gu)?.length ?? 0;
}

/** Speaking time in minutes with one decimal. */
export function speakingMinutes(characters: number, pace: number = PACE): number {
  return Math.round((characters / pace) * 10) / 10;
}
