import type { Joint } from './manuscript';

/** Scores nearer to 0 than this prove nothing. */
const DOUBT = 1;

/** True where it cannot be told whether the lines on either side belong together: then nothing is said. */
export function inDoubt({ score }: Pick<Joint, 'score'>): boolean {
  return Math.abs(score) < DOUBT;
}

/** Further from 0 than this a break surely parts two paragraphs. */
const APART = 3;

/** True where the lines on either side surely do not belong together. */
export function surelyApart({ joined, score, begins }: Pick<Joint, 'joined' | 'score' | 'begins'>): boolean {
  return !joined && (score <= -APART || (begins === true && !inDoubt({ score })));
}
