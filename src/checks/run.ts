import type { Manuscript } from '../model/manuscript';
import type { Segmenter } from '../words/segmenter';
import type { Check, Finding } from './check';
import { type Ignored, withoutIgnored } from './ignore';
import { withoutDisowned } from './ownership';
import { type CheckSettings, resolveSetting } from './settings';

export interface RunOptions {
  readonly settings?: CheckSettings;
  /** True while someone is writing. */
  readonly editing?: boolean;
  /** Without it the checks that need words are left out. */
  readonly words?: Segmenter;
  /** Findings that the writer has waved away. */
  readonly ignored?: readonly Ignored[];
  /** Told when a check breaks down: its findings are missing, those of all others stand. */
  readonly onFailure?: (check: Check, error: unknown) => void;
}

/**
 * Runs the checks over a manuscript. A check that throws takes no other along.
 * @returns findings in the order of their places
 */
export function runChecks(
  manuscript: Manuscript,
  checks: readonly Check[],
  { settings = {}, editing = false, words, ignored = [], onFailure }: RunOptions = {},
): Finding[] {
  const findings: Finding[] = [];
  for (const check of checks) {
    const { severity, options } = resolveSetting(check, settings);
    if (severity === 'off' || (check.needsWords && !words)) continue;
    try {
      const reports = check.run({ manuscript, editing, options, ...(words ? { words } : {}) });
      for (const report of reports)
        findings.push({ check: check.id, severity, ...(check.wide ? { wide: true } : {}), ...report });
    } catch (error) {
      onFailure?.(check, error);
    }
  }
  const owned = withoutDisowned(
    findings,
    checks.map(({ id }) => id),
  );
  return withoutIgnored(manuscript, owned, ignored).sort(
    (a, b) => a.range.start - b.range.start || a.range.end - b.range.end,
  );
}

/** True when some check that is on has something in the text to look up in the dictionary. */
export function needsWords(
  manuscript: Manuscript,
  checks: readonly Check[],
  settings: CheckSettings = {},
): boolean {
  return checks.some(
    (check) => resolveSetting(check, settings).severity !== 'off' && check.needsWords?.(manuscript) === true,
  );
}
