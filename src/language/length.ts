/** Counting as Word's 字数 does, and what a text takes to say. */

import { readCircled, spellInteger } from './numerals';

/** Characters a minute at which a speech is read out: syllables, and the pauses at its marks. */
export const PACE = 220;

/**
 * What Word counts one by one: Chinese, Japanese and Korean characters, the blocks of full-width marks and forms, and
 * the Chinese marks whose code they share with Western ones.
 */
const FULL_WIDTH = [
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}\\p{Script=Hangul}',
  '\\u3001-\\u303f\\u30a0-\\u30ff\\u3200-\\u33ff\\ufe10-\\ufe1f\\ufe30-\\ufe4f\\uff01-\\uffee',
  '“”‘’—…·',
].join('');
const OTHER = `[^\\s\\p{DI}${FULL_WIDTH}][^\\s${FULL_WIDTH}]*`;
/** Full-width characters, or a run of others; Let’s is one, invisible characters are none. */
const COUNTED = new RegExp(`([${FULL_WIDTH}]+)|${OTHER}(?:’${OTHER})*`, 'gu');

const each = (text: string) => [...text].length;
const one = () => 1;

/**
 * Counts as Word's 字数 does: a Chinese character or a full-width mark is one, a run of other characters without white
 * space is one with its half-width marks (`26.7` `10.1%` `1,000` `GDP`), white space is none.
 *
 * Word itself was not at hand, and its documentation says nothing of marks. Checked were counts that others published
 * from it (`Hello “世界”` 5, `東京2024オリンピック` 9, `Hello、World。` 4, `１２３４５` 5, `①②③④⑤` 1), and the document
 * statistics of Writer (LibreOffice 7.4): the same on each of 94 texts once “”‘’—…·①× are taken out. Of those Word
 * chooses the font by a hint in the run ([MS-OI29500] 2.1.88) that a plain text has not, and hence perhaps the count:
 * here “”‘’—…· are full-width, as a Chinese keyboard writes them, × ① ℃ belong to their run. Writer goes by their
 * neighbours (“4+2” is 1, here 3), counts no — at all and …… as one, and each of ①②③.
 */
export function countCharacters(text: string): number {
  let sum = 0;
  for (const [, fullWidth] of text.matchAll(COUNTED)) sum += fullWidth ? each(fullWidth) : one();
  return sum;
}

/** Signs that are read out, by their syllables; brackets and quotes are not. */
const SIGNS: Readonly<Record<string, number>> = {
  '%': 3, // 百分之
  '‰': 3,
  '℃': 3, // 摄氏度
  '°': 1,
  '㎡': 3, // 平方米
  '²': 2, // 平方
  '³': 2,
  '㎞': 2,
  '㎏': 2,
  '￥': 1, // 元
  '¥': 1,
  $: 2, // 美元
  '+': 1,
  '=': 2, // 等于
  '<': 2,
  '>': 2,
  '≤': 4, // 小于等于
  '≥': 4,
  '±': 2, // 正负
  '/': 1, // 每
  '&': 1,
  '@': 1,
  '#': 1,
  '→': 1,
  '×': 1, // 乘, and 某 where it stands for a name
  '*': 1,
  '○': 1,
  '□': 1,
};

const YEAR = '(?:1[89]|20)\\d\\d';

interface Reading {
  /** Without groups that capture. */
  readonly written: RegExp;
  readonly syllables: (text: string) => number;
}

/** What is said for what is written; of those that fit a place the first reads it, and what none fits is not said. */
const READINGS: readonly Reading[] = [
  { written: /\p{Script=Han}+/u, syllables: each },
  { written: /—+|–+|…+|\.+|_+|[~～]+/, syllables: one }, // a pause, 至 in 1—8月, 点, a blank
  { written: /[，。；：！？、,;:!?]/, syllables: one },
  // 二〇二四年, also in 2023—2024年 and 〔2024〕5号
  {
    written: new RegExp(`${YEAR}(?=\\s?学?年|[—–~～至到、和-]${YEAR}\\s?学?年|〕)`),
    syllables: each,
  },
  { written: /0(?=[1-9][月日时分])/, syllables: () => 0 },
  { written: /1\d{10}(?!\d)/, syllables: each }, // 手机号
  { written: /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/, syllables: numberSyllables },
  { written: /[A-Z]+(?![a-z])/, syllables: each },
  { written: /\p{Script=Latin}+/u, syllables: wordSyllables },
  { written: /(?<=\d)\/(?=\d)/, syllables: () => 2 }, // 分之
  { written: /(?<=\d)-|-(?=\d)/, syllables: one }, // 至, 负, 杠
  { written: new RegExp(`[${Object.keys(SIGNS).join('')}]`, 'u'), syllables: (sign) => SIGNS[sign]! },
  { written: /[①-⑳]/, syllables: (label) => spellInteger(String(readCircled(label))).length },
  { written: /[\p{L}\p{N}]/u, syllables: one },
];
const SPOKEN = new RegExp(READINGS.map(({ written }) => `(${written.source})`).join('|'), 'gu');

/**
 * The syllables of a text read out, and one for each pause at ，。；：！？、 and ——: `26.7%` is eight (百分之二十六点七),
 * `2024年` five, `1—8月` four (至), `GDP` three; a slot like × is one. Quotes and brackets are none.
 */
export function spokenSyllables(text: string): number {
  let sum = 0;
  for (const match of halved(text).matchAll(SPOKEN)) {
    const reading = match.findIndex((part, i) => i > 0 && part !== undefined) - 1;
    sum += READINGS[reading]!.syllables(match[0]);
  }
  return sum;
}

/** Full-width digits, letters, ％ and ＋ are read as their half-width forms. */
function halved(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ．％＋／＝＜＞＆＠＃＊－]/g, (char) =>
    String.fromCharCode(char.charCodeAt(0) - 0xfee0),
  );
}

/** 1,000.5 → 一千点五 */
function numberSyllables(number: string): number {
  const [whole = '', decimals] = number.replaceAll(',', '').split('.');
  return spellInteger(whole).length + (decimals === undefined ? 0 : 1 + decimals.length);
}

/** A word has a syllable for each group of vowels, a silent e aside; what has none is spelled: km. */
function wordSyllables(word: string): number {
  const groups = word.replace(/e$/i, '').match(/[aeiouyà-ÿ]+/gi)?.length;
  return groups ?? (/e$/i.test(word) ? 1 : word.length);
}

/**
 * Speaking time in minutes with one decimal.
 * @param syllables as `spokenSyllables` counts them
 */
export function speakingMinutes(syllables: number, pace: number = PACE): number {
  return Math.round((syllables / pace) * 10) / 10;
}
