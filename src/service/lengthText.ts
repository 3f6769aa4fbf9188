/** Lengths put into words, the same wherever they are shown. */

/** `3,268 字` */
export function countText(characters: number): string {
  return `${characters.toLocaleString('en-US')} 字`;
}

/**
 * Speaking time: `15 分钟`, below a minute `40 秒`.
 * @param spoken syllables and pauses
 * @param pace so many of them a minute
 */
export function durationText(spoken: number, pace: number): string {
  const seconds = Math.max(10, Math.round((spoken / pace) * 6) * 10);
  return seconds < 60 ? `${seconds} 秒` : `${Math.round(spoken / pace)} 分钟`;
}

/** Speaking time in a sentence: `约 15 分钟`. */
export function timeText(spoken: number, pace: number): string {
  return `约 ${durationText(spoken, pace)}`;
}

/** `26%`; `undefined` where there is nothing to share. */
export function shareText(characters: number, whole: number): string | undefined {
  if (characters === 0 || whole === 0) return undefined;
  const percent = Math.round((100 * characters) / whole);
  return percent === 0 ? '不足 1%' : `${percent}%`;
}
