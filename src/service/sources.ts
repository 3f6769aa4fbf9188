/** Looking figures up in the units' reports: where one comes from, or that a report says otherwise. */
import { isSpoken } from '../language/figures/figures';
import {
  digitsOf,
  isSource,
  isTheSameThing,
  type Match,
  matchOf,
  valuesOf,
} from '../language/figures/sources/evidence';
import { ownerIn } from '../language/figures/sources/owners';
import type { Said } from '../language/figures/sources/said';
import { type Telling, tellingsIn } from '../language/figures/sources/tellings';
import { changeText } from '../language/figures/sources/words';
import type { Range, Speech } from '../model/manuscript';
import { rangeIn } from '../model/paragraph';
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

/** A figure of a report. */
interface Told {
  readonly said: Said;
  /** Whose the report is. */
  readonly owner: string;
  readonly place: SourcePlace;
  readonly value: string;
}

interface Candidate {
  readonly told: Told;
  readonly match: Match;
}

/**
 * Where the figures and ranks of a speech come from, by where they begin.
 * @param date when it is given, as its front matter says
 */
export function sourcesIn(
  { paragraphs, children, title }: Speech,
  reports: readonly Report[],
  date = '',
): ReadonlyMap<number, FigureSource> {
  if (reports.length === 0) return new Map();
  const spoken = paragraphs.filter(isSpoken);
  return new Map(
    tellingsIn({ paragraphs, children, title, date, owner: '' }).map(
      ({ said, at, start, end }) =>
        [rangeIn(spoken[at]!, start, end).start, sourceOf(said, reports)] as const,
    ),
  );
}

/** Where a figure comes from: the best evidence over all reports, for the same number or for another one. */
function sourceOf(asked: Said, reports: readonly Report[]): FigureSource {
  const told = reports
    .flatMap((report) => tellingsOf(report).get(asked.kind) ?? [])
    .filter(({ said }) => valuesOf(asked, said) !== 'unknown');
  const candidates = told.map((each) => ({ told: each, match: matchOf(asked, each.said, each.owner) }));
  const found = best(candidates.filter(({ told: { said }, match }) => isSource(asked, said, match)));
  const other = differing(asked, candidates);
  if (other && (!found || other.match.weight > found.match.weight + trust(asked)))
    return { state: 'differs', place: other.told.place, value: other.told.value };
  return found ? { state: 'found', place: found.told.place } : { state: 'none' };
}

/** A number of several digits is hardly another one by chance. */
function trust({ value }: Said): number {
  return Math.max(0, digitsOf(value) - 1);
}

/** The one that says another number of just the same; none where reports say several. */
function differing(asked: Said, candidates: readonly Candidate[]): Candidate | undefined {
  const others = candidates.filter(
    ({ told: { said }, match }) => valuesOf(asked, said) === 'other' && isTheSameThing(asked, said, match),
  );
  const first = best(others);
  const isOne = others.every(
    ({ told, match }) =>
      match.weight < first!.match.weight || valuesOf(told.said, first!.told.said) === 'same',
  );
  return isOne ? first : undefined;
}

/** The first of those for which most speaks. */
function best(candidates: readonly Candidate[]): Candidate | undefined {
  let first: Candidate | undefined;
  for (const each of candidates) if (!first || each.match.weight > first.match.weight) first = each;
  return first;
}

/** What a report tells, by the kind of what is counted. */
const tellingsOf = rememberLast(({ path, text }: Report): ReadonlyMap<string, readonly Told[]> => {
  const { paragraphs } = parse(text);
  const file = path.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  const owner = ownerIn(
    file,
    paragraphs.map((paragraph) => paragraph.folded),
  );
  const numbered = paragraphs.map((paragraph, i) => ({ paragraph, number: i + 1 }));
  const spoken = numbered.filter(({ paragraph }) => isSpoken(paragraph));
  const title = `${paragraphs[0]?.folded ?? ''} ${file}`;
  const found = new Map<string, Told[]>();
  const toldAt = ({ said, at, start, end, sentence }: Telling): Told => {
    const { paragraph, number } = spoken[at]!;
    const range = rangeIn(paragraph, start, end);
    const written = text.slice(range.start, range.end).replace(/\s/g, '');
    return {
      said,
      owner,
      place: { path, range, paragraph: number, sentence },
      value: `${changeText(said)}${written}`,
    };
  };
  for (const telling of tellingsIn({ paragraphs, children: [], title, owner })) {
    const known = found.get(telling.said.kind);
    if (known) known.push(toldAt(telling));
    else found.set(telling.said.kind, [toldAt(telling)]);
  }
  return found;
});
