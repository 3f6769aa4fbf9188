/** What may not stand at a line's start or end (避头尾), what a line never cuts, and how wide it is. */

/** Marks that close: none begins a line. */
const CLOSING = new Set('。，、；：？！）》〉」』】〕〗’”…·～)]},.;:?!%‰℃°′″');
/** Marks that open: none ends a line. */
const OPENING = new Set('（《〈「『【〔〖‘“([{￥$¥');

/** True for a character that does not begin a line. */
export function isClosing(char: string): boolean {
  return CLOSING.has(char);
}

/** True for a character that does not end a line. */
export function isOpening(char: string): boolean {
  return OPENING.has(char);
}

/**
 * What a line never cuts, the first that fits: a number or Latin word with what belongs to it (1,000.5% · 1—8 · A4 ·
 * 9:30), —— and ……, white space, and a character with the marks that join it.
 */
export const UNIT =
  /[\p{Script=Latin}\d]+(?:[.,:/+\-–—～~'’&@_#][\p{Script=Latin}\d]+)*[%‰℃°]?|——?|……?|[^\S\u3000]+|(?:\p{RI}\p{RI}|[\s\S])(?:\p{M}|\p{EMod}|\u200d[\s\S]|[\u200b\u200c\u2060])*/gu;

/** Full-width although their codes lie among the Western ones; Word sets them so by the hint for East Asian text. */
const WIDE =
  /[\u1100-\u11ff\u2014-\u2016\u2018-\u201d\u2025-\u2027\u2030-\u203b\u2100-\u2bff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe10-\ufe4f\uff01-\uff60\uffe0-\uffe6·×÷±°§¨]|[\u{1f000}-\u{3ffff}]/u;
const NOTHING = /^[\p{M}\p{DI}\p{Cf}]$/u;

/** What joins the character before it, and what a joiner joins: they take no room of their own. */
const JOINED = /\u200d[\s\S]|\p{EMod}/gu;
/** Two of them are one flag. */
const FLAG = /\p{RI}/u;

/** How many half characters a text takes in one line. */
export function halvesOf(text: string): number {
  let sum = 0;
  for (const char of text.replace(JOINED, '')) sum += halves(char);
  return sum;
}

/** 2, 1, or 0 for one that joins another or is invisible. */
function halves(char: string): 0 | 1 | 2 {
  if (WIDE.test(char) && !FLAG.test(char)) return 2;
  return NOTHING.test(char) ? 0 : 1;
}

/** True for white space, the full-width one too. */
export function isBlank(text: string): boolean {
  return /^\s+$/.test(text);
}
