/** Lengths put into words, the same wherever they are shown. */

/** `3,268 字` */
export function countText(characters: number): string {
  return `${characters.toLocaleString('en-US')} 字`;
}

/** Speaking time: `约 15 分钟`, below a minute `约 40 秒`. */
export function timeText(characters: number, pace: number): string {
  const seconds = Math.max(10, Math.round((characters / pace) * 6) * 10);
  return seconds < 60 ? `约 ${seconds} 秒` : `约 ${Math.round(characters / pace)} 分钟`;
}

/** `26%`; `undefined` where there is nothing to share. */
export function shareText(characters: number, whole: number): string | undefined {
  if (characters === 0 || whole === 0) return undefined;
  const percent = Math.round((100 * characters) / whole);
  return percent === 0 ? '不足 1%' : `${percent}%`;
}
