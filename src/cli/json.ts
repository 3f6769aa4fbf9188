import { SEVERITIES, type Severity } from '../checks/check';
import { type LineFinding, toLineFinding } from '../service/findings';
import type { CheckedFile } from './checkedFile';

export interface FileReport {
  path: string;
  findings: LineFinding[];
}

/** How many files, and how many findings of each severity. */
export type Counts = { files: number } & Record<Severity, number>;

export interface CheckReport {
  version: 1;
  files: FileReport[];
  summary: Counts;
}

/** The contract's `check --format json`. */
export function toJson(files: readonly CheckedFile[]): CheckReport {
  return { version: 1, files: files.map(toFileReport), summary: countFindings(files) };
}

/** One file of it: a line of `check --format jsonl`. */
export function toFileReport({ path, document, findings }: CheckedFile): FileReport {
  return { path, findings: findings.map((finding) => toLineFinding(document, finding)) };
}

export function countFindings(files: readonly CheckedFile[]): Counts {
  const counts: Counts = { files: files.length, error: 0, warning: 0, information: 0, hint: 0 };
  for (const { findings } of files) for (const { severity } of findings) counts[severity]++;
  return counts;
}

export function addCounts(a: Counts, b: Counts): Counts {
  const sum = { ...a, files: a.files + b.files };
  for (const severity of SEVERITIES) sum[severity] += b[severity];
  return sum;
}
