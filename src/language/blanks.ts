/** Blanks that a page's text layer left inside running text: 三点意 见. */
import { SURNAMES } from './names';

/**
 * A single blank between two Chinese characters. Not after a label whose mark it may stand for (第二 要抓紧), and no
 * full-width one: that sets things apart.
 */
const BLANK =
  /(?<=\p{Script=Han})(?<!(?:第|其|^|[。；，：！？])[一二三四五六七八九十]{1,3})[ \u00a0](?=\p{Script=Han})/gu;

/**
 * The blanks inside a folded line of running text.
 * @returns their offsets in UTF-16 code units
 */
export function blanksInside(folded: string): number[] {
  return folded.includes(' ') || folded.includes('\u00a0')
    ? [...folded.matchAll(BLANK)].map(({ index }) => index)
    : [];
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });
/** How far a word may reach on either side. */
const REACH = 4;

/** Function characters and surnames stand by themselves: 王 强同志. */
const ALONE = new RegExp(
  `[的了和与及或在是有为对把被将向从到于由给以等也都就还又再更最很不要各每该本此其之而且并但一二三四五六七八九十百千万亿个${SURNAMES}]`,
  'u',
);

/**
 * The word that lies across an offset of a text without its blanks, or `undefined` where one word ends there and
 * another begins: 三点意|见 cuts 意见, 张三|李四 nothing.
 */
export function cutWordAt(text: string, at: number): string | undefined {
  const start = Math.max(0, at - REACH);
  const halves = text.slice(at - 1, at + 1);
  let alone = 0;
  for (const { segment, index } of words.segment(text.slice(start, at + REACH))) {
    const from = start + index;
    if (from < at && at < from + segment.length)
      return /^\p{Script=Han}{2,}$/u.test(segment) ? segment : undefined;
    if (segment.length === 1 && (from === at - 1 || from === at)) alone++;
  }
  // 整|改: a word that the segmenter does not know.
  return alone === 2 && /^\p{Script=Han}{2}$/u.test(halves) && !ALONE.test(halves) ? halves : undefined;
}
