import type { Manuscript } from '../model/manuscript';
import type { Segmenter } from '../words/segmenter';
import type { Check, Finding } from './check';
import { type Ignored, withoutIgnored } from './ignore';
import { type CheckSettings, resolveSetting } from './settings';

export interface RunOptions {
  readonly settings?: CheckSettings;
  /** True while someone is writing. */
  readonly editing?: boolean;
  /** Without it the checks that need words are left out. */
  readonly words?: Segmenter;
  /** Findings that the writer has waved away. */
  readonly ignored?: readonly Ignored[];
}

/**
 * Runs the checks over a manuscript.
 * @returns findings in the order of their places
 */
export function runChecks(
  manuscript: Manuscript,
  checks: readonly Check[],
  { settings = {}, editing = false, words, ignored = [] }: RunOptions = {},
): Finding[] {
  const findings: Finding[] = [];
  for (const check of checks) {
    const { severity, options } = resolveSetting(check, settings);
    if (severity === 'off' || (check.needsWords && !words)) continue;
    const reports = check.run({ manuscript, editing, options, ...(words ? { words } : {}) });
    for (const report of reports) findings.push({ check: check.id, severity, ...report });
  }
  return withoutIgnored(manuscript, findings, ignored).sort(
    (a, b) => a.range.start - b.range.start || a.range.end - b.range.end,
  );
}

/** True when some check that is on needs the dictionary. */
export function needsWords(checks: readonly Check[], settings: CheckSettings = {}): boolean {
  return checks.some(
    (check) => (check.needsWords || check.usesWords) && resolveSetting(check, settings).severity !== 'off',
  );
}
