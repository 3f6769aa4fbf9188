/** Looking figures up in the units' reports: where one comes from, or that a report says otherwise. */
import { metricOf } from '../language/figures/again/named';
import { agree } from '../language/figures/again/pair';
import { type Figure, figuresIn, isSpoken, placesIn } from '../language/figures/figures';
import { isScope, subjectOf } from '../language/figures/read/quantityWords';
import type { Range } from '../model/manuscript';
import { rememberLast } from '../model/remember';
import { parse } from '../reading/parse';

/** A report: the same object as long as it stays as it is. */
export interface Report {
  /** As the text names it. */
  readonly path: string;
  readonly text: string;
}

export interface SourcePlace {
  readonly path: string;
  /** UTF-16 code units of the report. */
  readonly range: Range;
  /** Which paragraph of the report, from 1. */
  readonly paragraph: number;
  readonly sentence: string;
}

/** 出处, 与材料不符, 没有出处. */
export type FigureSource =
  | { readonly state: 'found'; readonly place: SourcePlace }
  | { readonly state: 'differs'; readonly place: SourcePlace; readonly value: string }
  | { readonly state: 'none' };

/** A figure of a report, with whose it is when the report itself speaks. */
interface Told {
  readonly figure: Figure;
  readonly who: string;
  readonly place: SourcePlace;
  readonly value: string;
}

/** Where a figure comes from. What agrees in any report comes before what differs in another. */
export function sourceOf(figure: Figure, reports: readonly Report[]): FigureSource {
  const told = reports.flatMap((report) => figuresOf(report).get(figure.quantity.measure.dimension) ?? []);
  const found = told.find((each) => isSource(each, figure));
  if (found) return { state: 'found', place: found.place };
  const other = told.find((each) => isOtherwise(each, figure));
  return other ? { state: 'differs', place: other.place, value: other.value } : { state: 'none' };
}

/** The figures of a report by their dimension. */
const figuresOf = rememberLast(({ path, text }: Report): ReadonlyMap<string, readonly Told[]> => {
  const { paragraphs } = parse(text);
  const owner = subjectOf(path.replace(/^.*[\\/]/, '')) ?? '';
  const found = new Map<string, Told[]>();
  const placeIn = placesIn({ paragraphs });
  const numbers = paragraphs.flatMap((paragraph, i) => (isSpoken(paragraph) ? [i + 1] : []));
  for (const figure of figuresIn({ paragraphs, children: [] })) {
    const { paragraph, stretch, quantity } = figure;
    const range = placeIn(figure);
    const place = {
      path,
      range,
      paragraph: numbers[paragraph.at]!,
      sentence: stretch.text.trim(),
    };
    const value = text.slice(range.start, range.end).replace(/\s/g, '');
    const told = { figure, who: ownerOf(figure.who, owner), place, value };
    const known = found.get(quantity.measure.dimension);
    if (known) known.push(told);
    else found.set(quantity.measure.dimension, [told]);
  }
  return found;
});

/** 全镇 in the report of 云岭镇 is 云岭镇. */
function ownerOf(who: string, owner: string): string {
  if (owner === '') return who;
  return who === '' || (isScope(who) && owner.endsWith(who.slice(-1))) ? owner : who;
}

/** How many digits make a number known by itself. */
const TELLING = 3;

function isSource({ figure, who }: Told, asked: Figure): boolean {
  if (figure.quantity.role !== asked.quantity.role || !agree(figure, asked)) return false;
  const own = asked.who === '' || isScope(asked.who) || who === '' || who === asked.who;
  if (!own) return false;
  return speakOfOne(figure, asked) || digitsOf(asked.quantity.value) >= TELLING;
}

/** True where one name is in the other: 投资 and 固定资产投资. */
function speakOfOne({ quantity: a }: Figure, { quantity: b }: Figure): boolean {
  const names = (one: typeof a) => [one.thing, one.noun].filter((name) => name.length > 1);
  return names(a).some((one) => names(b).some((other) => one.includes(other) || other.includes(one)));
}

function digitsOf(value: number): number {
  return String(value)
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length;
}

function isOtherwise({ figure, who }: Told, asked: Figure): boolean {
  const thing = metricOf(asked);
  if (thing === undefined || metricOf(figure) !== thing) return false;
  const { quantity: a, period: once } = figure;
  const { quantity: b, period } = asked;
  const sameTime = once === period || once === '' || period === '';
  const sameAim = (a.mode === 'target') === (b.mode === 'target');
  return (
    a.role === b.role &&
    a.base === b.base &&
    sameTime &&
    sameAim &&
    isOwn(who, asked.who) &&
    !agree(figure, asked)
  );
}

function isOwn(who: string, asked: string): boolean {
  return who === asked || (isScope(who) && (asked === '' || isScope(asked)));
}
