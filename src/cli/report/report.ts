import { SEVERITIES, type Severity } from '../../checks/check';
import type { FileResult } from '../checking/result';

/** How many files, and how many findings of each severity. */
export type Counts = { files: number } & Record<Severity, number>;

/** One way to print: a file as soon as its turn comes, and what is said of all of them. */
export interface Report {
  readonly file: (result: FileResult) => void;
  readonly end: (counts: Counts) => void;
}

export const NO_COUNTS: Counts = { files: 0, error: 0, warning: 0, information: 0, hint: 0 };

/** The counts with one more file. */
export function plusFile(counts: Counts, { findings }: FileResult): Counts {
  const sum = { ...counts, files: counts.files + 1 };
  for (const { severity } of findings) sum[severity]++;
  return sum;
}

/** How many findings there are of all severities. */
export function total(counts: Counts): number {
  return SEVERITIES.reduce((sum, severity) => sum + counts[severity], 0);
}
