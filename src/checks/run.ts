import type { Manuscript, Range, Segment, SegmentReading } from '../model/manuscript';
import { shiftRange } from '../model/shift';
import type { Segmenter } from '../words/segmenter';
import type { Check, CheckInput, Finding, Fix, Report } from './check';
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

type Around = Omit<CheckInput, 'manuscript'>;

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
    const head = { check: check.id, severity, ...(check.wide ? { wide: true } : {}) };
    try {
      for (const { report, by } of reportsOf(check, manuscript, {
        editing,
        options,
        ...(words ? { words } : {}),
      }))
        findings.push(toFinding(head, report, by));
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

/** What a check reports, each report with how far its offsets have to be moved. */
function reportsOf(
  check: Check,
  manuscript: Manuscript,
  around: Around,
): { readonly report: Report; readonly by: number }[] {
  if (check.scope === 'manuscript' || !manuscript.segments)
    return check.run({ ...around, manuscript }).map((report) => ({ report, by: 0 }));
  return [...frontOf(manuscript), ...manuscript.segments].flatMap(({ start, reading }) =>
    reportsIn(check, reading, around).map((report) => ({ report, by: start })),
  );
}

/** The front matter by itself: dates are looked for there, too. */
function frontOf({ frontMatter, text }: Manuscript): Segment[] {
  if (!frontMatter) return [];
  const reading = {
    text: text.slice(0, frontMatter.range.end),
    frontMatter,
    paragraphs: [],
    speeches: [],
    halfWidth: false,
  };
  return [{ start: 0, reading }];
}

interface Kept {
  readonly around: Around;
  readonly reports: readonly Report[];
}

/** What was reported of a segment, by check. It goes with the reading. */
const kept = new WeakMap<SegmentReading, Map<Check, Kept>>();

function reportsIn(check: Check, reading: SegmentReading, around: Around): readonly Report[] {
  const own = kept.get(reading) ?? new Map<Check, Kept>();
  kept.set(reading, own);
  const known = own.get(check);
  if (known && sameAround(known.around, around)) return known.reports;
  const reports = check.run({ ...around, manuscript: reading });
  own.set(check, { around, reports });
  return reports;
}

function sameAround(a: Around, b: Around): boolean {
  return (
    a.editing === b.editing &&
    a.words === b.words &&
    (a.options === b.options || JSON.stringify(a.options) === JSON.stringify(b.options))
  );
}

/** A report as a finding at its place. What hangs on it is moved only where it is asked for. */
function toFinding(head: Pick<Finding, 'check' | 'severity' | 'wide'>, report: Report, by: number): Finding {
  const { range, message, wide } = report;
  const finding: Finding = { ...head, ...(wide ? { wide } : {}), message, range: shiftRange(range, by) };
  if ('related' in report)
    lazily(finding, 'related', () => report.related?.map((other) => shifted(other, by)));
  if ('fixes' in report) lazily(finding, 'fixes', () => report.fixes?.map((fix) => shiftFix(fix, by)));
  return finding;
}

function lazily<Key extends 'related' | 'fixes'>(finding: Finding, key: Key, get: () => Finding[Key]): void {
  Object.defineProperty(finding, key, { enumerable: true, get });
}

function shiftFix(fix: Fix, by: number): Fix {
  return { ...fix, edits: fix.edits.map((edit) => shifted(edit, by)) };
}

function shifted<Placed extends { readonly range: Range }>(placed: Placed, by: number): Placed {
  return { ...placed, range: shiftRange(placed.range, by) };
}

/** True when some check that is on has something in the text to look up in the dictionary. */
export function needsWords(
  manuscript: Manuscript,
  checks: readonly Check[],
  settings: CheckSettings = {},
): boolean {
  const readings = manuscript.segments?.map(({ reading }) => reading) ?? [manuscript];
  return checks.some(
    (check) =>
      check.needsWords !== undefined &&
      resolveSetting(check, settings).severity !== 'off' &&
      readings.some((reading) => check.needsWords!(reading)),
  );
}
