/** What the ways to tell one quantity again have in common: what they find, and what they ask of two figures. */
import type { Figure, Passage, Stretch } from '../figures';
import type { Quantity } from '../read/quantities';
import { CHANGED_TO, FROM, isScope, PERIOD, RETOLD_FILLER, scopeOf } from '../read/quantityWords';

/** One quantity with two values. */
export interface Conflict {
  /** The later one, and the first that it differs from. */
  readonly figure: Figure;
  readonly other: Figure;
  /** What both are of: 全县一季度固定资产投资. */
  readonly name: string;
}

/** The figures of a speech in order, and the paragraphs that they stand in. */
export interface Told {
  readonly figures: readonly Figure[];
  readonly passages: readonly Passage[];
}

/** True of two figures that may be one: 26.7亿 and 26.68亿. */
export function agree({ quantity: a }: Figure, { quantity: b }: Figure): boolean {
  const off = Math.abs(a.value * a.measure.factor - b.value * b.measure.factor);
  return (
    off <=
    (Math.max(a.step * a.measure.factor, b.step * b.measure.factor) / 2) *
      (a.step === b.step ? 0 : 1) *
      (1 + 1e-9)
  );
}

/** 四十二个项目，已经开工三十一个: what the sentence of one says of the other is no slip. */
export function saysToo({ stretch }: Figure, { quantity }: Figure): boolean {
  return stretch.quantities.some(
    ({ value, measure }) => value === quantity.value && measure.dimension === quantity.measure.dimension,
  );
}

/** Whose it is, in one word for a whole: 我县, 全县. */
export function plainWho(who: string): string {
  return isScope(who) ? scopeOf(who) : who;
}

/** 云岭镇 and 清河镇: both are named, and they are two. */
export function areApart(one: string, other: string): boolean {
  return one !== '' && other !== '' && one !== other;
}

/** 企业由80家|增加到100家 tells, of what it began with, how many there are: 企业100家. */
export function asState(quantity: Quantity, { quantities }: Stretch): Quantity {
  if (!CHANGED_TO.test(quantity.lead)) return quantity;
  const old = quantities.findLast(({ end }) => end <= quantity.start - quantity.lead.length);
  if (!old || !FROM.test(old.lead)) return quantity;
  return { ...quantity, lead: old.lead.replace(FROM, ''), period: '' };
}

/** 9月|末. */
const OF_END = /^[末底](?=\p{Script=Han}{2})/u;

/** What stands beside a number, without time, scope and filling words. */
export function strip(text: string): string {
  let plain = text;
  for (let i = 0; i < 2; i++)
    plain = plain.replace(PERIOD, '').replace(OF_END, '').replace(RETOLD_FILLER, '');
  return plain.replace(/^(?:[有对把给以和与这那将让向使]|在(?![岗校册编园建职读院位])|其)+/, '');
}

/** Each two characters that stand side by side. */
export function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
}

/** 68 for 86: by this digits in another order find each other. */
export function sorted(digits: string): string {
  return [...digits].sort().join('');
}

/** 437 and 457; both have as many digits. */
export function differInOne(one: string, other: string): boolean {
  let off = 0;
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) off++;
  return off === 1;
}
