/** A line among the others of its text: are there headings like it? */

import { endsLikeHeading } from '../../language/headLines';
import { type Custom, patternNames } from '../layout/custom';
import type { LineFacts } from '../layout/facts';

/** A line among the others: what it adds to the counts itself is not counted for it. */
export interface Among {
  readonly custom: Custom;
  readonly own: LineFacts;
  /** What the line itself added, as one that may be a heading. */
  readonly names: readonly string[];
}

/** How many other lines were counted under a name. */
export function others({ custom, names }: Among, name: string): number {
  return (custom.heads.get(name) ?? 0) - (names.includes(name) ? 1 : 0);
}

/** How many other lines were counted under a name with a length near to `length`. */
export function othersNear(among: Among, name: string, length: number, by: number): number {
  let all = 0;
  for (let near = length - by; near <= length + by; near++) all += others(among, `${name} ${near}`);
  return all;
}

/** True for an unlabelled line with others like it that are headings: in length, or in pattern. */
export function hasFellows(among: Among): boolean {
  const { folded } = among.own.line;
  return (
    othersNear(among, 'subhead', folded.length, 8) >= 2 ||
    patternNames(among.own).some((pattern) => others(among, pattern) > 0) ||
    isLikeLabelledHeads(among, 2)
  );
}

/** 这是一次有看头的活动, where 第二，这是一次有缺憾的活动 is a heading: it has lost its label. */
function isLikeLabelledHeads(among: Among, by: number): boolean {
  const { length } = among.own.line.folded;
  return length >= 4 && othersNear(among, 'title', length, by) >= 2;
}

/** How many of the other lines with a label of this style are headings: most, some, or none; `undefined` without any. */
export function labelsStandAlone(among: Among): 'most' | 'some' | 'none' | undefined {
  const style = among.own.label?.style;
  const all = others(among, `label ${style}`);
  const heads = others(among, `head ${style}`);
  if (all <= 0) return undefined;
  if (heads * 2 >= all) return 'most';
  return heads > 0 ? 'some' : 'none';
}

/** A short unlabelled line that has no like in the text and is no heading by its words. */
export function isAlone(among: Among): boolean {
  const { folded } = among.own.line;
  return (
    !among.own.label &&
    !endsLikeHeading(folded) &&
    othersNear(among, 'short', folded.length, 2) === 0 &&
    !isLikeLabelledHeads(among, 1)
  );
}
