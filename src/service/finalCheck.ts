/** 定稿检查: everything that a text still lacks before it is handed in, nothing held back. */
import { type Finding, SEVERITIES, type Severity } from '../checks/check';
import type { Manuscript, Range } from '../model/manuscript';
import { sumsOf } from './figures';
import { commentsOnReviewees } from './reviewees';
import { NO_SIZE, plus, type Size, speechSize } from './size';

/** Something that can be counted: 3 of 3 announced points are there. */
export interface Tally {
  readonly done: number;
  readonly of: number;
  /** The first place at which something is missing. */
  readonly at?: Range;
}

export interface FinalCheck {
  /** Nothing at `warning` or above, nothing to fill in, nobody left out. */
  readonly ready: boolean;
  /** Of a count that was announced, the points that follow; absent where not just one was. */
  readonly points?: Tally;
  /** Of several counts that were announced, those that are kept. */
  readonly promises?: Tally;
  /** Reviewees that are commented on, of those that are named; absent where none are. */
  readonly reviewees?: Tally;
  /** Of the sums that the text makes, those that hold; absent where it makes none. */
  readonly sums?: Tally;
  /** Places that are still to be filled in, in order. */
  readonly blanks: readonly Range[];
  /** Of all speeches. */
  readonly size: Size;
  /** Minutes that the speech may take, where the front matter says so. */
  readonly limit?: number;
  /** What else was found, the gravest first, then in the order of the text. */
  readonly findings: readonly Finding[];
}

const BLANK = 'placeholder';

/**
 * Sums up a manuscript.
 * @param findings all of them, in the order of the text
 */
export function finalCheck(manuscript: Manuscript, findings: readonly Finding[]): FinalCheck {
  const blanks = findings.filter(({ check }) => check === BLANK).map(({ range }) => range);
  const others = findings.filter(({ check }) => check !== BLANK);
  const promised = promisesOf(manuscript);
  const reviewees = revieweesOf(manuscript);
  const sums = sumsOf(manuscript);
  const isLoud = ({ severity }: Finding) => rankOf(severity) <= rankOf('warning');
  return {
    ready: blanks.length === 0 && !others.some(isLoud) && isWhole(reviewees),
    ...promised,
    ...(reviewees ? { reviewees } : {}),
    ...(sums ? { sums } : {}),
    blanks,
    ...(manuscript.frontMatter?.minutes ? { limit: manuscript.frontMatter.minutes } : {}),
    size: manuscript.speeches.map(speechSize).reduce(plus, NO_SIZE),
    findings: others.toSorted((a, b) => rankOf(a.severity) - rankOf(b.severity)),
  };
}

function rankOf(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}

function isWhole(tally: Tally | undefined): boolean {
  return tally?.at === undefined;
}

function promisesOf({ speeches }: Manuscript): Pick<FinalCheck, 'points' | 'promises'> {
  const all = speeches.flatMap(({ promises }) => promises);
  const broken = all.filter(({ count, points }) => count !== points.length);
  const at = broken[0] ? { at: broken[0].range } : {};
  const [only, ...more] = all;
  if (!only) return {};
  return more.length === 0
    ? { points: { done: only.points.length, of: only.count, ...at } }
    : { promises: { done: all.length - broken.length, of: all.length, ...at } };
}

function revieweesOf(manuscript: Manuscript): Tally | undefined {
  const comments = commentsOnReviewees(manuscript);
  if (comments.length === 0) return undefined;
  const missing = comments.filter(({ places }) => places.length === 0);
  return {
    done: comments.length - missing.length,
    of: comments.length,
    ...(missing[0] ? { at: missing[0].range } : {}),
  };
}
