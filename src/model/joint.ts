import type { Joint } from './manuscript';

/** Scores nearer to 0 than this prove nothing. */
const DOUBT = 1;

/** True where it cannot be told whether the lines on either side belong together: then nothing is said. */
export function inDoubt({ score }: Pick<Joint, 'score'>): boolean {
  return Math.abs(score) < DOUBT;
}
