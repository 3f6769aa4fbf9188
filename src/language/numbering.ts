/**
 * 序号: what is known of each label style, in one table.
 *
 * Spelling after GB/T 15834—2011, B.3: 第一， and 其一， take a comma; 一 takes 、; 1 takes a full stop on the
 * line; a bracketed or circled label takes no mark at all; 一是 needs none.
 */
import { LABEL_STYLES, type LabelStyle } from '../model/manuscript';
import { HAN_NUMERAL, writeCircled, writeNumeral } from './numerals';

interface StyleFacts {
  /** Place in the order of the written styles (GB/T 9704—2012, 7.3.3), from 0; the spoken ones have none. */
  readonly rank?: number;
  /** Which spoken series usually holds which: 第一， over 一是 and 一要. */
  readonly spoken?: number;
  /** The words that a style counts with instead of numerals. */
  readonly words?: readonly string[];
  /** The word for the last point of three or more, whatever its number. */
  readonly last?: string;
  /** The highest number that the style can express. */
  readonly highest: number;
  /** A list is written anew in this style only when it has so many points: then its words tell no place in it. */
  readonly onlyFor?: number;
  /** May stand under any other style. */
  readonly anywhere?: true;
  /** How many steps below it the next written style may be, where it is not one. */
  readonly reach?: number;
  /** What a label of a new list has behind it. */
  readonly mark?: string;
  /** The standard's spelling; `model` is a label whose noun or mark is to be kept. */
  readonly write: (number: number, model: string) => string;
  /** Puts another number into a label, where it is no numeral. */
  readonly swap?: (raw: string, number: number) => string;
}

const han = writeNumeral;
const NUMERAL = new RegExp(HAN_NUMERAL);
const NOUN_HEAD = new RegExp(`(?<=^第|之)(?:${HAN_NUMERAL})`);
const ADVERBS = ['首先', '其次', '再次', '最后'];
const ASPECTS = ['一方面', '另一方面', '再一方面'];

const STYLES: Readonly<Record<LabelStyle, StyleFacts>> = {
  // 一、 may be followed by 1. at once, no other style skips a level.
  han: { rank: 0, reach: 2, highest: 99, write: (n) => `${han(n)}、` },
  'han-paren': { rank: 1, highest: 99, write: (n) => `（${han(n)}）` },
  arabic: { rank: 2, highest: 99, write: (n) => `${n}.` },
  'arabic-paren': { rank: 3, highest: 99, write: (n) => `（${n}）` },
  circled: {
    rank: 4,
    anywhere: true,
    highest: 20,
    write: writeCircled,
    swap: (raw, n) => raw.replace(/[①-⑳]/, writeCircled(n)),
  },
  di: { spoken: 0, highest: 99, write: (n, model) => `第${han(n)}${endOf(model, '：', '是') ?? '，'}` },
  shi: { spoken: 1, highest: 99, write: (n, model) => `${han(n)}是${endOf(model, '，', '：') ?? ''}` },
  yao: { spoken: 1, highest: 99, write: (n) => `${han(n)}要` },
  qi: { spoken: 0, highest: 99, write: (n, model) => `其${han(n)}${endOf(model, '：', '是') ?? '，'}` },
  adverb: {
    spoken: 0,
    words: ADVERBS.slice(0, 3),
    last: '最后',
    highest: 4,
    write: (n, model) => ADVERBS[Math.min(n, 4) - 1]! + (endOf(model, '是', '要') ? '' : '，'),
  },
  aspect: {
    spoken: 1,
    words: ASPECTS,
    highest: 3,
    onlyFor: 2,
    mark: '，',
    write: (n) => ASPECTS[Math.min(n, 3) - 1]!,
  },
  noun: {
    spoken: 0,
    highest: 99,
    write: (n, model) => (model || '第一点，').replace(NOUN_HEAD, han(n)),
  },
};

/** The number that 最后 has until its place in the series is known. */
export const LAST = 99;

/** The written series in their order of rank; the others are spoken ones. */
export const WRITTEN_STYLES: readonly LabelStyle[] = LABEL_STYLES.filter(
  (style) => STYLES[style].rank !== undefined,
);

export function isWritten(style: LabelStyle): boolean {
  return STYLES[style].rank !== undefined;
}

/** A written style's place in their order, from 0; -1 for a spoken one. */
export function rankOf(style: LabelStyle): number {
  return STYLES[style].rank ?? -1;
}

/** True for the styles that are at home inside a paragraph; 一、 （一） 1. stand there only where line breaks were lost. */
export function runsOn(style: LabelStyle): boolean {
  return !isWritten(style) || rankOf(style) > rankOf('arabic');
}

/** True for the styles that count with words: 其次 may be left out, and 一方面 may stand alone. */
export function isLoose(style: LabelStyle): boolean {
  return STYLES[style].words !== undefined;
}

/** The style below another in the standard's order, or `undefined` for a spoken one and the last. */
export function styleBelow(style: LabelStyle): LabelStyle | undefined {
  return isWritten(style) ? WRITTEN_STYLES[rankOf(style) + 1] : undefined;
}

/** True for ①, which may stand under any other style. */
export function standsAnywhere(style: LabelStyle): boolean {
  return STYLES[style].anywhere === true;
}

/** How many steps below a written style the next one may be: one, two below 一、. */
export function reachOf(style: LabelStyle): number {
  return STYLES[style].reach ?? 1;
}

/** True for a spoken label anywhere, ① under any other, and a written one as far below as the upper one reaches. */
export function mayStandUnder(style: LabelStyle, upper: LabelStyle): boolean {
  if (!isWritten(style) || !isWritten(upper)) return true;
  const step = rankOf(style) - rankOf(upper);
  return step > 0 && (standsAnywhere(style) || step <= reachOf(upper));
}

/** True for a spoken series that usually stands under another: 一是 under 第一，. */
export function goesUnder(style: LabelStyle, upper: LabelStyle): boolean {
  const own = STYLES[style].spoken;
  const over = STYLES[upper].spoken;
  return own !== undefined && over !== undefined && own > over;
}

/** The highest number that a style can express. */
export function highest(style: LabelStyle): number {
  return STYLES[style].highest;
}

/** How many points a list can have that is written anew in a style. */
export function mostPoints(style: LabelStyle): number {
  return STYLES[style].onlyFor ?? highest(style);
}

/** False where a label's words tell no place in its list: 一方面, 另一方面. */
export function tellsPlace(style: LabelStyle): boolean {
  return STYLES[style].onlyFor === undefined;
}

/** True when a list of `size` points can be written in a style. */
export function suits(style: LabelStyle, size: number): boolean {
  const { onlyFor, highest } = STYLES[style];
  return onlyFor === undefined ? size <= highest : size === onlyFor;
}

/** True when a style has a label for the point `number` of a list of `size`: 最后 only for the last. */
export function expresses(style: LabelStyle, number: number, size: number): boolean {
  const { words, last, highest } = STYLES[style];
  return words && number > words.length
    ? last !== undefined && number === size && number > 2
    : number <= highest;
}

/** True for the label 最后, whose number is that of its place. */
export function isLastWord({ style, text }: { readonly style: LabelStyle; readonly text: string }): boolean {
  const { last } = STYLES[style];
  return last !== undefined && text.startsWith(last);
}

/** True for 最后，, which rounds off a list of any style. */
export function roundsOff({ style, text }: { readonly style: LabelStyle; readonly text: string }): boolean {
  const { last } = STYLES[style];
  return last !== undefined && text.startsWith(last);
}

/** The number of a word that a style counts with. */
export function readWord(style: LabelStyle, word: string): number | undefined {
  const { words = [], last } = STYLES[style];
  if (word === last) return LAST;
  // 再者 is said for 再次.
  return words.indexOf(word === '再者' ? '再次' : word) + 1 || undefined;
}

/**
 * Writes a label as the standard has it.
 * @param number 1-based
 * @param model a label of the same series whose noun or mark is to be kept (第一个问题：)
 */
export function writeLabel(style: LabelStyle, number: number, model = ''): string {
  return STYLES[style].write(number, model);
}

/** A label as it begins the point of a new list: with the mark that the style wants behind it. */
export function writeNewLabel(style: LabelStyle, number: number): string {
  return writeLabel(style, number) + (STYLES[style].mark ?? '');
}

/**
 * A label as it reads with another number, its spelling and width kept: 1、 → 2、.
 * @returns `undefined` where the style has no such number
 */
export function withNumber(
  label: { readonly style: LabelStyle; readonly number: number; readonly raw: string; readonly text: string },
  number: number,
): string | undefined {
  const { style, raw } = label;
  if (number === label.number) return raw;
  if (number > highest(style)) return undefined;
  const swapped = swapNumber(style, raw, number);
  return swapped === raw ? writeLabel(style, number, label.text) : swapped;
}

function swapNumber(style: LabelStyle, raw: string, number: number): string {
  const { swap } = STYLES[style];
  if (swap) return swap(raw, number);
  if (isLoose(style)) return raw.replace(/^[^，,：:]+/, writeLabel(style, number, '要'));
  if (/[0-9０-９]/.test(raw)) return raw.replace(/[0-9０-９]+/, String(number));
  return raw.replace(NUMERAL, han(number));
}

/** The mark or word that a model ends with, where it is one of these. */
function endOf(model: string, ...ends: readonly string[]): string | undefined {
  return ends.find((end) => model.endsWith(end));
}

/** What is wrong with a malformed label: a bracket lost, a mark too many or another one, digits for 一, 壹 for 一, another bracket, one character for all (⒈). */
export type Flaw = 'unclosed' | 'unopened' | 'marked' | 'digits' | 'capital' | 'bracket' | 'mark' | 'glyph';

export function flawOf({ style, text }: { readonly style: LabelStyle; readonly text: string }): Flaw {
  if (/^[⒈-⒛⑴-⒇㈠-㈩]/.test(text)) return 'glyph';
  if (/^[【〔［]/.test(text)) return 'bracket';
  if (/^[壹贰叁肆伍陆柒捌玖拾]/.test(text)) return 'capital';
  const opened = text.includes('（');
  const closed = text.includes('）');
  if (opened !== closed) return opened ? 'unclosed' : 'unopened';
  if (opened || style === 'circled') return 'marked';
  return /^\d.*[是要]/.test(text) ? 'digits' : 'mark';
}
