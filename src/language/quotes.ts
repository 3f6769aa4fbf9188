/** 直引号: " on either side of words, as a keyboard or a page writes “ and ”. */

/** A mark that is to become another one; offsets into the text, in UTF-16 code units. */
interface Curled {
  readonly start: number;
  readonly end: number;
  readonly text: '“' | '”';
}

/** What stands between two of them: words of Chinese, no sentence's end in their midst. */
const WITHIN = /^(?=[\s\S]*\p{Script=Han})[^\s"“”](?:[^"“”\r\n]{0,60}[^\s"“”])?$/u;

/** A quotation that has its marks already and no straight ones within: 报了“进度表”, 要求"一周一调度". */
const CURLED = /“[^"“”]*”/g;

/**
 * The straight quotation marks of a paragraph as curled ones. Where they do not pair up, where one of them may be the
 * partner of a curled one, or an inch (24"显示器), all are left as they are.
 */
export function curledQuotes(text: string): readonly Curled[] {
  const places = [...text.matchAll(/"/g)].map(({ index }) => index);
  if (places.length === 0 || places.length % 2 === 1) return [];
  if (/[“”]/.test(text.replace(CURLED, ''))) return [];
  const pairs = places.flatMap((open, i) => (i % 2 === 0 ? [[open, places[i + 1]!] as const] : []));
  const isPair = ([open, close]: readonly [number, number]) =>
    !/\d/.test(text[open - 1] ?? '') && WITHIN.test(text.slice(open + 1, close));
  if (!pairs.every(isPair)) return [];
  return pairs.flatMap(([open, close]): Curled[] => [
    { start: open, end: open + 1, text: '“' },
    { start: close, end: close + 1, text: '”' },
  ]);
}
