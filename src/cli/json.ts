import { SEVERITIES, type Severity } from '../checks/check';
import { type LineFinding, toLineFinding } from '../service/findings';
import type { CheckedFile } from './checkedFile';

export interface CheckReport {
  version: 1;
  files: { path: string; findings: LineFinding[] }[];
  summary: { files: number } & Record<Severity, number>;
}

/** The contract's `check --format json`. */
export function toJson(files: readonly CheckedFile[]): CheckReport {
  const findings = files.flatMap((file) => file.findings);
  const counts = Object.fromEntries(
    SEVERITIES.map((severity) => [
      severity,
      findings.filter((finding) => finding.severity === severity).length,
    ]),
  ) as Record<Severity, number>;
  return {
    version: 1,
    files: files.map(({ path, document, findings: own }) => ({
      path,
      findings: own.map((finding) => toLineFinding(document, finding)),
    })),
    summary: { files: files.length, ...counts },
  };
}
