/** Blanks: those that a page left inside running text (三点意 见), and those that Chinese does not take. */
import { SURNAMES } from './names';
import { isIdiom } from './spelling/idioms';

/**
 * A single blank between two Chinese characters. Not after a label whose mark it may stand for (第二 要抓紧; but 三 是), and
 * no full-width one: that sets things apart. A caption begins anew: 统计表 表二：.
 */
const BLANK =
  /(?<=\p{Script=Han})(?:(?<!(?:第|其|^|[。；，：！？])[一二三四五六七八九十]{1,3})|(?<![第其][一二三四五六七八九十]{1,3})(?=[ \u00a0][是要]))[ \u00a0](?=\p{Script=Han})(?!附?[表图][一二三四五六七八九十]{1,3}[：:])/gu;

/**
 * The blanks inside a folded line of running text.
 * @returns their offsets in UTF-16 code units
 */
export function blanksInside(folded: string): number[] {
  return folded.includes(' ') || folded.includes('\u00a0')
    ? [...folded.matchAll(BLANK)].map(({ index }) => index)
    : [];
}

/** Made when it is first wanted: its own dictionary takes a while to load. */
let words: Intl.Segmenter | undefined;
/** How far a word may reach on either side. */
const REACH = 4;

/** Function characters and surnames stand by themselves: 王 强同志. */
const ALONE = new RegExp(
  `[的了和与及或在是有为对把被将向从到于由给以等也都就还又再更最很不要各每该本此其之而且并但谁我你他她它咱这那哪一二三四五六七八九十百千万亿个${SURNAMES}]`,
  'u',
);

/** Characters of an idiom. */
const IDIOM = 4;

/** 难能|可贵: the idiom that lies across an offset. */
function idiomAcross(text: string, at: number): string | undefined {
  return [1, 2, 3].map((left) => text.slice(at - left, at - left + IDIOM)).find(isIdiom);
}

/**
 * The word that lies across an offset of a text without its blanks, or `undefined` where one word ends there and
 * another begins: 三点意|见 cuts 意见, 张三|李四 nothing.
 */
export function cutWordAt(text: string, at: number): string | undefined {
  const idiom = idiomAcross(text, at);
  if (idiom) return idiom;
  const start = Math.max(0, at - REACH);
  const halves = text.slice(at - 1, at + 1);
  let alone = 0;
  words ??= new Intl.Segmenter('zh', { granularity: 'word' });
  for (const { segment, index } of words.segment(text.slice(start, at + REACH))) {
    const from = start + index;
    if (from < at && at < from + segment.length)
      return /^\p{Script=Han}{2,}$/u.test(segment) ? segment : undefined;
    if (segment.length === 1 && (from === at - 1 || from === at)) alone++;
  }
  // 整|改: a word that the segmenter does not know.
  return alone === 2 && /^\p{Script=Han}{2}$/u.test(halves) && !ALONE.test(halves) ? halves : undefined;
}

/** 滨江县, and no 东区西区. */
const PLACE_NAME = /^[^省市州县旗区镇乡村]{2,4}[省市州县旗区镇乡村]$/u;

/**
 * The name of a place that is set letter by letter around an offset of a text without its blanks: 滨 江 县把……; `undefined`
 * where there is none.
 * @param places the offsets of all blanks
 */
export function spreadPlaceAt(text: string, at: number, places: readonly number[]): string | undefined {
  let [first, last] = [at, at];
  while (places.includes(first - 1)) first--;
  while (places.includes(last + 1)) last++;
  const name = text.slice(first - 1, last + 1);
  return PLACE_NAME.test(name) ? name : undefined;
}

/**
 * Words that lean on what stands before them, and on what stands behind: 有了 明显的, 在 现场, 顺利 的. None that often ends
 * another word or a name: 派出所 司法所, 时间 地点.
 */
const LEANS_BACK = /[的了们]/;
const LEANS_ON = /[的了们在把被与及或而并且也就不没很更最每各于是这那]/;

/** True where a blank stands before or behind a word that nobody sets apart from its neighbour. */
export function partsFunctionWord(text: string, at: number): boolean {
  const behind = text.slice(at, at + 2);
  return LEANS_ON.test(text[at - 1] ?? '') || (LEANS_BACK.test(behind[0] ?? '') && behind !== '了解');
}

/** Of a clause: a shorter one may be two names side by side, a longer one has lost a mark. */
const [CLAUSE, LONG_CLAUSE] = [8, 24];
const CLAUSE_MARK = /[，。；：！？、“”（）《》…—\s]/u;

/**
 * The stretch between two marks around an offset of a text without its blanks, in which nobody sets words apart: 大家逐一作了
 * 对照|检查，. None at the beginning of a paragraph, where a heading may be glued to its text.
 */
export function clauseAround(
  text: string,
  at: number,
  shortest = CLAUSE,
): { readonly start: number; readonly end: number } | undefined {
  let [start, end] = [at, at];
  while (start > 0 && !CLAUSE_MARK.test(text[start - 1]!)) start--;
  while (end < text.length && !CLAUSE_MARK.test(text[end]!)) end++;
  // 《悠悠乡土情 声声劳动美》 is called so.
  const isNamed = /[《“（]/.test(text[start - 1] ?? '《');
  const isClause = !isNamed && end < text.length && end - start > shortest && end - start <= LONG_CLAUSE;
  return isClause ? { start, end } : undefined;
}

const NAMES = new RegExp(`^[${SURNAMES}]\\p{Script=Han}{1,2}(?!\\p{Script=Han})`, 'u');

/** 张三 李四: a name stands behind the blank and ends its clause. */
export function isListed(text: string, at: number): boolean {
  return NAMES.test(text.slice(at, at + 4));
}

/** A run of blanks inside a line; the ideographic space sets things apart and is none. */
const RUN = /[ \t\u00a0\u2000-\u200a\u202f\u205f]+/g;
/** A numeral at whose end a blank may stand for the mark: 第二 要抓紧. */
const BARE_LABEL = /(?:第|其|^|[。；，：！？])[一二三四五六七八九十]{1,3}$/u;
const HAN = /\p{Script=Han}/u;
const MARK = /[、，。；：！？“”‘’（）《》〈〉【】「」『』…—·～％]/u;
const LATIN = /[A-Za-z0-9%]/;

/** A run of blanks, and what is to stand in its place. */
interface StrayBlank {
  readonly start: number;
  readonly end: number;
  readonly text: '' | ' ';
}

/**
 * The blanks of a folded line of running text that Chinese does not take: 今天 的， 会 2024 年. Two Latin words keep one.
 * @param onlyAtMarks true in a heading, whose blanks between words may be meant
 * @returns offsets in UTF-16 code units
 */
export function strayBlanks(folded: string, onlyAtMarks: boolean): StrayBlank[] {
  return [...folded.matchAll(RUN)].flatMap(({ 0: run, index }) => {
    const end = index + run.length;
    const text = inPlaceOf(folded, index, end, onlyAtMarks);
    return text === undefined || text === run ? [] : [{ start: index, end, text }];
  });
}

/** What belongs in the place of a run of blanks; `undefined` where it may be meant. */
function inPlaceOf(folded: string, start: number, end: number, onlyAtMarks: boolean): '' | ' ' | undefined {
  const before = [...folded.slice(Math.max(0, start - 2), start)].at(-1) ?? '';
  const after = [...folded.slice(end, end + 2)][0] ?? '';
  if (!isTold(before) || !isTold(after)) return undefined;
  if (MARK.test(before) || MARK.test(after)) return '';
  if (onlyAtMarks) return undefined;
  if (LATIN.test(before) && LATIN.test(after)) return after === '%' ? '' : ' ';
  return BARE_LABEL.test(folded.slice(Math.max(0, start - 4), start)) ? undefined : '';
}

/** True for a character that needs no blank beside Chinese. */
function isTold(char: string): boolean {
  return HAN.test(char) || MARK.test(char) || LATIN.test(char);
}

/** The blanks of a title that is set letter by letter: 在 全 县 防 汛 会 上 的 讲 话. One here or there may be meant. */
export function spacedLetters(title: string): readonly { readonly start: number; readonly end: number }[] {
  const gaps = [...title.matchAll(/(?<=\S)[ \u00a0\u3000]+(?=\S)/gu)];
  const letters = title.match(/\S/gu)?.length ?? 0;
  if (letters < SPACED || gaps.length < (letters - 1) * 0.8) return [];
  return gaps.map(({ 0: gap, index }) => ({ start: index, end: index + gap.length }));
}

/** 各位 同学：, 尊敬的 各位领导：: the blanks of an address behind a word that takes none. */
export function addressBlanks(address: string): readonly { readonly start: number; readonly end: number }[] {
  return [...address.matchAll(/(?<=各位|(?:尊敬|亲爱|敬爱)的)[ \u00a0\u3000]+(?=\p{Script=Han})/gu)].map(
    ({ 0: gap, index }) => ({ start: index, end: index + gap.length }),
  );
}

/** 讲 话 by itself is set wide to fill its line. */
const SPACED = 5;

/** A paragraph that lost its line break and kept its indent: ……到位。　　同志们，…… */
const LOST_BREAK = /[。！？…：；”）](?=([ \u00a0]*\u3000{2}[ \u3000\u00a0]*|[ \u00a0]{4,})[^\s])/gu;

/** A heading that lost its break before the text's indent: 一、要看到成绩　　今年以来，…。 */
const LOST_UNDER_HEADING =
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)[^\s，。；：！？]{2,30}(?=([ \u00a0]*\u3000{2}[ \u3000\u00a0]*)[^\s].*[。！？；])/gu;

/** The runs of blanks inside a line at which a paragraph's break was lost; offsets in UTF-16 code units. */
export function lostBreaks(line: string): { readonly start: number; readonly end: number }[] {
  return /\u3000\u3000|[ \u00a0]{4}/.test(line)
    ? [...line.matchAll(LOST_UNDER_HEADING), ...line.matchAll(LOST_BREAK)].map(
        ({ 0: before, 1: gap = '', index }) => ({
          start: index + before.length,
          end: index + before.length + gap.length,
        }),
      )
    : [];
}
