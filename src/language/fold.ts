/**
 * Half- and full-width marks are read alike: every reader matches against a folded text, in which the
 * half-width marks of Chinese text are full-width. Folding keeps the length, so offsets hold in both.
 */
import { remember } from '../model/remember';
import { withoutRadicals } from './radicals';
import { simplified } from './traditional';

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};

const LATIN = /[A-Za-z0-9]/;
const HAN = /\p{Script=Han}/u;

/**
 * A full stop on the line that ends a Chinese sentence: no decimal, and not the mark of a label at a line's or
 * a clause's start (一. 第二. （二）.).
 */
export const HALF_STOP =
  /\.(?<=(?:[\p{Script=Han}”’）》】%％‰×]|[\p{Script=Han}%％‰][)"'])\.)(?<!(?:^|[，。；：！？,;:!?.])[ \u3000]*(?:第?[一二三四五六七八九十]{1,3}|[（(]?[一二三四五六七八九十\d]{1,3}[）)])\.)(?=[^\S\r\n]*$|[\p{Script=Han}”’]|[（(][一二三四五六七八九十\d]{1,3}[）)]|["'](?:[^\S\r\n]*$|[\p{Script=Han},;，；]))/gmu;

/** True for a Chinese character (not punctuation). `char` is one character or surrogate pair. */
export function isHan(char: string | undefined): boolean {
  return char !== undefined && HAN.test(char);
}

/** The half-width form of a full-width mark, or `undefined` where it has none. */
export function halfWidth(mark: string): string | undefined {
  return Object.keys(FULL_WIDTH).find((half) => FULL_WIDTH[half] === mark);
}

/** The full-width form of a half-width mark, or `undefined` where it has none. */
export function fullWidth(mark: string): string | undefined {
  return FULL_WIDTH[mark];
}

/**
 * Folds the marks of `text` to full width and full-width digits to ASCII, one code unit for one.
 * Marks between two Latin letters or digits (9:30, 1,000) and the one that ends an entity (&quot;) stay as they are.
 */
export function foldMarks(text: string): string {
  return text
    .replace(/[,:?!()]|(?<!&#?\w{2,8});/g, (mark, at: number) =>
      LATIN.test(text[at - 1] ?? '') && LATIN.test(text[at + 1] ?? '') && !/[()]/.test(mark)
        ? mark
        : FULL_WIDTH[mark]!,
    )
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/．/g, '.')
    .replace(HALF_STOP, '。');
}

/** Folds marks and digits, and reads traditional characters as simplified ones and radicals as characters, one code unit for one. */
export function fold(text: string): string {
  return simplified(withoutRadicals(foldMarks(text)));
}

/** `fold`, for texts that are asked about again and again: lines and paragraphs. */
export const foldOnce: (text: string) => string = remember(fold);
