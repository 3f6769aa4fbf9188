import { PACE } from '../language/length';
import { lineEndOf } from '../model/breaks';
import type { FrontMatter, Manuscript, Range, Segment, SegmentReading } from '../model/manuscript';
import { type Leader, NO_OFFICE, type Office } from '../model/office';
import { rememberLast } from '../model/remember';
import { shiftRange } from '../model/shift';
import type { Vocabulary } from '../model/vocabulary';
import type { Segmenter } from '../words/segmenter';
import {
  type Basis,
  type Check,
  type CheckInput,
  type Finding,
  type Fix,
  type Report,
  SEVERITIES,
  type Severity,
} from './check';
import { type Ignored, withoutIgnored } from './ignore';
import { withoutDisowned } from './ownership';
import { type CheckSettings, resolveSetting } from './settings';
import { isAtWork } from './writing';

export interface RunOptions {
  readonly settings?: CheckSettings;
  /** What the writer wrote last (UTF-16 code units); absent where the text stands as it was opened or saved by hand. */
  readonly writing?: Range | undefined;
  /** Without it the checks are left out that need words in this text. */
  readonly words?: Segmenter;
  /** Without it words are known misspelt by the tables only. */
  readonly vocabulary?: Vocabulary;
  /** The office's own words; the same object as long as nothing changed. */
  readonly office?: Office;
  /** Characters a minute at which speeches are read out. */
  readonly pace?: number;
  /** Findings that the writer has ignored. */
  readonly ignored?: readonly Ignored[];
  /** Told when a check breaks down: its findings are missing, those of all others stand. */
  readonly onFailure?: (check: Check, error: unknown) => void;
}

const NO_SETTINGS: CheckSettings = {};

/**
 * Runs the checks over a manuscript. A check that throws takes no other along.
 * @returns findings in the order of their places
 */
export function runChecks(
  manuscript: Manuscript,
  checks: readonly Check[],
  {
    settings = NO_SETTINGS,
    writing,
    words,
    vocabulary,
    office,
    pace = PACE,
    ignored = [],
    onFailure,
  }: RunOptions = {},
): Finding[] {
  const own = withLeaders(office ?? NO_OFFICE, manuscript.frontMatter?.leaders);
  const given: Given = [checks, settings, own, words, vocabulary];
  const parts = segmentsOf(manuscript).map(({ start, reading }) => ({
    start,
    found: checked(reading, isAtWork(reading, start, writing), ...given),
  }));
  const whole = foundBy('runWhole', manuscript, given, ({ runWhole }, around) =>
    runWhole?.({
      ...around,
      manuscript,
      pace,
      atWork: ({ start, reading }) => isAtWork(reading, start, writing),
    }),
  );
  tell([whole, ...parts.map(({ found }) => found)], onFailure);
  const findings = [...parts.flatMap(({ start, found }) => placedAt(found, start)), ...whole.findings];
  return withoutIgnored(manuscript, findings, ignored).sort(inOrder(checks));
}

/** An office's words with the leaders whom a text names itself. */
function withLeaders(office: Office, leaders: readonly Leader[] | undefined): Office {
  return leaders ? led(office, JSON.stringify(leaders)) : office;
}

/** The front matter is read again at every keystroke: leaders are the same where they are spelled the same. */
const led = rememberLast(
  (office: Office, leaders: string): Office => ({ ...office, leaders: JSON.parse(leaders) }),
);

/** The front matter by itself, since dates are looked for there, too; then the speeches. */
function segmentsOf({ frontMatter, text, segments = [] }: Manuscript): readonly Segment[] {
  return frontMatter ? [{ start: 0, reading: frontReading(frontMatter, text) }, ...segments] : segments;
}

function frontReading(
  frontMatter: FrontMatter,
  text: string,
): SegmentReading & Pick<Manuscript, 'frontMatter'> {
  return {
    text: text.slice(0, frontMatter.range.end),
    frontMatter,
    paragraphs: [],
    speeches: [],
    halfWidth: false,
    lineEnd: lineEndOf(text),
  };
}

/** What holds for a whole run; a list, so that it is known again by its items. */
type Given = readonly [
  checks: readonly Check[],
  settings: CheckSettings,
  office: Office,
  words: Segmenter | undefined,
  vocabulary: Vocabulary | undefined,
];

type Head = Pick<Finding, 'check' | 'severity' | 'basis' | 'wide'>;

/** What checks found, and those that broke down. */
interface Found {
  readonly findings: readonly Finding[];
  readonly failures: ReadonlyMap<Check, unknown>;
}

/** What is found in a segment, its offsets counted from its start; in the order of its places. */
const checked = rememberLast((reading: SegmentReading, editing: boolean, ...given: Given): Found => {
  const [checks] = given;
  const whole = foundBy('run', reading, given, ({ run }, around) =>
    run?.({ ...around, manuscript: reading, editing }),
  );
  const { stretches = [{ start: 0, reading }] } = reading;
  const parts = stretches.map(({ start, reading: stretch }) => ({
    start,
    found: checkedParagraphs(stretch, ...given),
  }));
  const order = checks.map(({ id }) => id);
  const findings = [...parts.flatMap(({ start, found }) => placedAt(found, start)), ...whole.findings];
  return {
    findings: withoutDisowned(findings, order).sort(inOrder(checks)),
    failures: new Map([whole, ...parts.map(({ found }) => found)].flatMap(({ failures }) => [...failures])),
  };
});

/** What is found in the paragraphs of a stretch by themselves, its offsets counted from the stretch's start. */
const checkedParagraphs = rememberLast(
  (reading: SegmentReading, ...given: Given): Found =>
    foundBy('runParagraphs', reading, given, ({ runParagraphs }, around) =>
      runParagraphs?.({ ...around, manuscript: reading }),
    ),
);

type Around = Pick<CheckInput, 'office' | 'words' | 'vocabulary' | 'options'>;

/**
 * What is reported by the checks that are on and have what they need.
 * @param way in which they are asked: those that know no such one are left out
 */
function foundBy(
  way: 'runParagraphs' | 'run' | 'runWhole',
  manuscript: Manuscript,
  [checks, settings, office, words, vocabulary]: Given,
  run: (check: Check, around: Around) => readonly Report[] | undefined,
): Found {
  const at = { office, ...(words ? { words } : {}), ...(vocabulary ? { vocabulary } : {}) };
  const findings: Finding[] = [];
  const failures = new Map<Check, unknown>();
  for (const check of checks) {
    if (!check[way]) continue;
    const { severity, options } = resolveSetting(check, settings);
    if (severity === 'off') continue;
    const head = { check: check.id, severity, basis: check.basis, ...(check.wide ? { wide: true } : {}) };
    try {
      if (!words && check.needsWords?.(manuscript)) continue;
      for (const report of run(check, { ...at, options }) ?? []) findings.push(new Placed(head, report, 0));
    } catch (error) {
      failures.set(check, error);
    }
  }
  return { findings, failures };
}

/** Findings at their places in the manuscript, `by` characters further on. */
const placedAt = rememberLast(({ findings }: Found, by: number): readonly Finding[] =>
  by === 0 ? findings : findings.map((finding) => new Placed(finding, finding, by)),
);

/** A report as a finding, `by` characters further on. What hangs on it is moved where someone asks: few ever are. */
class Placed implements Finding {
  readonly check: string;
  readonly severity: Severity;
  readonly basis: Basis;
  readonly wide?: boolean;
  readonly message: string;
  readonly range: Range;
  readonly #report: Report;
  readonly #by: number;

  constructor({ check, severity, basis, wide }: Head, report: Report, by: number) {
    this.check = check;
    this.severity = report.louder ? oneAbove(severity) : severity;
    this.basis = basis;
    if (wide || report.wide) this.wide = true;
    this.message = report.message;
    this.range = shiftRange(report.range, by);
    this.#report = report;
    this.#by = by;
  }

  get related() {
    const { related } = this.#report;
    return related && shifted(related, this.#by);
  }

  get fixes() {
    return this.#report.fixes?.map((fix): Fix => ({ ...fix, edits: shifted(fix.edits, this.#by) }));
  }

  /** With what hangs on it, as any other finding. */
  toJSON(): Finding {
    return { ...this, related: this.related, fixes: this.fixes };
  }
}

function oneAbove(severity: Severity): Severity {
  return SEVERITIES[Math.max(0, SEVERITIES.indexOf(severity) - 1)]!;
}

function shifted<Placed extends { readonly range: Range }>(placed: readonly Placed[], by: number): Placed[] {
  return placed.map((one) => ({ ...one, range: shiftRange(one.range, by) }));
}

/** By place; at one place by the order of the checks. */
function inOrder(checks: readonly Check[]): (a: Finding, b: Finding) => number {
  const places = new Map(checks.map(({ id }, i) => [id, i]));
  const place = ({ check }: Finding) => places.get(check)!;
  return (a, b) => a.range.start - b.range.start || a.range.end - b.range.end || place(a) - place(b);
}

/** Tells of each check that broke down, once. */
function tell(found: readonly Found[], onFailure: RunOptions['onFailure']): void {
  const failures = new Map(found.flatMap((one) => [...one.failures]));
  for (const [check, error] of failures) onFailure?.(check, error);
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
