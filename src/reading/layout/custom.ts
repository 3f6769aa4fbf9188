/**
 * The custom of a text: how it sets its lines. A break is judged by the custom of the text it stands in, not by a
 * fixed rule. It is a record of counts that lines add to one by one, so that no line is compared with all others.
 */

import { endsInMidClause } from '../../language/endings';
import { headPattern, MARKED_HEAD, MARKED_SUBHEAD } from '../../language/headLines';
import { crossesWord, isUnfinished } from '../../language/seams';
import { memo, rememberPair } from '../../model/remember';
import type { LineFacts } from './facts';

/** How often something was seen, by its name. */
export type Counts = ReadonlyMap<string, number>;

/** A line with what stands around it. */
export interface Place {
  readonly own: LineFacts;
  readonly before: Pick<LineFacts, 'kind' | 'label' | 'ended' | 'bare'> | undefined;
  readonly next: LineFacts | undefined;
  /** It stands over a speech: its title, not its text. */
  readonly above: boolean;
}

/** What lines add to the custom of their text. */
export interface Tally {
  /** How they are set: what `readCustom` draws its answers from. */
  readonly traits: Counts;
  /** Which of them may be headings: what is asked of single lines. */
  readonly heads: Counts;
}

export interface Custom {
  /** Which lines may be headings. */
  readonly heads: Counts;
  /** Every line was cut at this width (half-width characters count one, others two), as a page has it. */
  readonly wrapAt?: number;
  /** Paragraphs stand apart by empty lines. */
  readonly blankSeparated: boolean;
  /** Hardly an empty line between paragraphs. */
  readonly dense: boolean;
  /** A paste cut paragraphs in many places and set the pieces apart like paragraphs. */
  readonly torn: boolean;
  /** Paragraphs begin with an indent. */
  readonly indented: boolean;
  /** Most lines of text bear no mark at their end, though few of them stop where no paragraph does, or have marks inside. */
  readonly markless: boolean;
}

/** Widths are counted up to here; no page is wider. */
const WIDEST = 160;
/** How much shorter than the others a full line may be: a first line without its indent, a mark not to begin a line. */
export const SLACK = 9;
/** A mark that must not begin a line hangs over the edge: so much wider is a full line then. */
const HANGING = 2;
/** So many open lines of a page's width are no headings, however few they are among the others. */
const WIDE = 68;
const ALIKE = 4;
/** So many open lines of one width are a page's, though here and there two of them were put together: 对照|检查. */
const SURE = 5;
/** Narrower pages are none. */
const NARROWEST = 32;

const LONG = 40;

/** What is counted of a line of text, by its name. */
const TRAITS: readonly (readonly [name: string, holds: (place: Place) => boolean])[] = [
  ['ended', ({ own }) => own.ended],
  ['open', ({ own }) => !own.ended],
  ['running', ({ own }) => own.running],
  ['running, indented', ({ own }) => own.running && own.line.indent >= 2],
  ['long, ended', ({ own }) => isLong(own) && own.ended],
  ['long, open', ({ own }) => isLong(own) && !own.ended],
  ['long, open, running', ({ own }) => isLong(own) && !own.ended && own.running],
  ['long, cut', (place) => isLong(place.own) && isCut(place)],
  ['after an end', ({ before }) => before?.ended === true],
  ['after an end, apart', ({ own, before }) => before?.ended === true && own.line.afterBlank],
  ['torn', isTorn],
];

/** How a line is set: one name for each thing that is counted. */
export function traitsOf(place: Place): string[] {
  const { own } = place;
  if (own.kind !== 'text') return [];
  const width = Math.min(own.width, WIDEST + 1);
  return [
    `width ${width}`,
    ...(own.ended || (own.label && own.bare) ? [] : [`open ${width}`]),
    ...TRAITS.filter(([, holds]) => holds(place)).map(([name]) => name),
  ];
}

/** 没有／一个人, 有高度，／有深度, 点到了额／头: no paragraph stops there, whatever its writer does without. */
function isCut({ own: { line, ended }, next }: Place): boolean {
  const { folded } = line;
  if (ended) return false;
  return (
    endsInMidClause(folded) ||
    isUnfinished(folded) ||
    (next?.kind === 'text' && !next.label && crossesWord(folded, next.line.folded))
  );
}

function isLong({ width, label }: LineFacts): boolean {
  return width > LONG && !label;
}

/** Running text without an end, and more of it after an empty line. */
function isTorn({ own, next }: Place): boolean {
  return next?.kind === 'text' && !own.ended && own.running && next.line.afterBlank;
}

/** What a line that may be a heading adds to the custom. */
export function headNames({ own, before, next, above }: Place): string[] {
  if (own.kind !== 'text') return [];
  const length = own.line.folded.length;
  const names: string[] = [];
  if (own.label) {
    names.push(`label ${own.label.style}`, ...(isHeadLine(own) ? [`head ${own.label.style}`] : []));
    if (own.bare) names.push(`title ${length - own.label.end}`);
  }
  if (own.bare && next?.kind === 'text') names.push('bare', ...(next.line.afterBlank ? ['bare, apart'] : []));
  if (own.bare && !own.label && !above) names.push(`short ${length}`, ...patternNames(own));
  if (isSubhead({ own, before, next, above })) names.push(`subhead ${length}`);
  return names;
}

export function patternNames({ line }: LineFacts): string[] {
  const pattern = headPattern(line.folded);
  return pattern ? [`pattern ${pattern}`] : [];
}

/** A labelled line that is a heading, also with a mark at its end that does not belong there. */
function isHeadLine(own: LineFacts): boolean {
  return own.bare || MARKED_HEAD.test(own.line.folded.slice(own.label?.end ?? 0));
}

/** An unlabelled bare line between a finished paragraph and a long one: an unnumbered heading. */
function isSubhead({ own, before, next, above }: Place): boolean {
  if (own.label || above || next?.kind !== 'text') return false;
  if (!own.bare && !MARKED_SUBHEAD.test(own.line.folded)) return false;
  if (before?.kind === 'text' && !before.ended && !(before.label && before.bare)) return false;
  return next.label !== undefined || (next.running && next.width > own.width);
}

/** Counts names. */
export function count(names: readonly (readonly string[])[]): Counts {
  const counts = new Map<string, number>();
  for (const own of names) for (const name of own) add(counts, name, 1);
  return counts;
}

function add(counts: Map<string, number>, name: string, by: number): void {
  counts.set(name, (counts.get(name) ?? 0) + by);
}

/** All counts in one. Halves are summed and kept, so that where one is new only those that it is in are summed anew. */
function sum(all: readonly Counts[], from = 0, to = all.length): Counts {
  if (to - from < 2) return all[from] ?? new Map();
  const middle = (from + to) >> 1;
  return both(sum(all, from, middle), sum(all, middle, to));
}

const both = rememberPair((one: Counts, other: Counts): Counts => {
  const counts = new Map(one);
  for (const [name, by] of other) add(counts, name, by);
  return counts;
});

/** The custom of a text, from what its blocks add to it: the same one again where they add up to the same. */
export function customOf(tallies: readonly Tally[]): Custom {
  const custom = readCustom(sum(tallies.map(({ traits }) => traits)), sum(tallies.map(({ heads }) => heads)));
  return known(JSON.stringify({ ...custom, heads: [...custom.heads] }), () => custom);
}

/** Characters of customs that are kept: some hundreds of them. */
const known = memo<Custom>(500_000);

/** What the counts say. */
function readCustom(traits: Counts, heads: Counts): Custom {
  const of = (name: string) => traits.get(name) ?? 0;
  const wrapAt = wrapWidth(of);
  const apart = of('after an end') === 0 ? 0 : of('after an end, apart') / of('after an end');
  return {
    heads,
    ...(wrapAt ? { wrapAt } : {}),
    blankSeparated: apart >= 0.8,
    dense: of('after an end') >= 3 && apart <= 0.2,
    torn: of('torn') > 2,
    indented: of('running') > 0 && of('running, indented') / of('running') >= 0.7,
    markless:
      !wrapAt &&
      of('long, open') >= 3 &&
      of('long, open') > of('long, ended') &&
      of('long, cut') * 4 < of('long, open') &&
      of('long, open, running') * 2 <= of('long, open'),
  };
}

/** The width at which a conversion cut every line: hardly a line is longer, and most of the open lines are as long. */
function wrapWidth(of: (name: string) => number): number | undefined {
  const by = (name: string) => Array.from({ length: WIDEST + 2 }, (_, width) => of(`${name} ${width}`));
  const opens = by('open');
  const widths = by('width');
  const all = of('ended') + of('open');
  let best: number | undefined;
  let most = 2;
  for (let width = NARROWEST; width <= WIDEST; width++) {
    const full = within(opens, width - SLACK, width);
    if (full <= most || opens[width] === 0) continue;
    const rejoined = (counts: readonly number[]) => {
      const two = within(counts, (width - SLACK) * 2, width * 2 + HANGING);
      return full >= SURE && full >= two * 2 ? two : 0;
    };
    const long = within(opens, Math.floor(width * 0.6), WIDEST + 1);
    const longer = within(widths, width + HANGING + 1, WIDEST + 1) - rejoined(widths);
    // A page cut some of the paragraphs only: the others are longer.
    const alike = within(opens, width - 2, width);
    const isCut = width >= WIDE && alike >= ALIKE && alike === long;
    const isWidest = longer <= all * 0.05 && rejoined(widths) <= all * 0.25;
    if (isCut || (isWidest && full >= (long - rejoined(opens)) * 0.7)) {
      most = full;
      best = width;
    }
  }
  return best;
}

function within(counts: readonly number[], from: number, to: number): number {
  let all = 0;
  for (let width = Math.max(0, from); width <= to; width++) all += counts[width]!;
  return all;
}
