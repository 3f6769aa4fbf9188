/** Runs the checks over damaged texts and counts. */
import type { Check, Finding, Fix } from '../../src/checks/check';
import { applyEdits } from '../../src/model/changes';
import type { Range } from '../../src/model/manuscript';
import { parse } from '../../src/reading/parse';
import { runChecks } from '../../src/service/checking';
import type { Dictionary } from '../dictionary';
import type { Case } from './cases';

export interface Verdict {
  readonly case: Case;
  /** True when every damaged place has a finding. */
  readonly found: boolean;
  /** The findings of the damage. */
  readonly right: readonly Finding[];
  /** All that the damage neither is nor entails. */
  readonly wrong: readonly Finding[];
  /** Whether the preferred fixes give the clean text back; absent where that is not asked. */
  readonly repaired?: boolean;
  /** The text after the preferred fixes, where they were asked for and there are some. */
  readonly fixed?: string;
}

/** Runs all checks over a damaged text and compares with what was done to it. */
export function judge(damaged: Case, dictionary: Dictionary, checks: readonly Check[]): Verdict {
  const { check, text, expected, welcome, source, entails = [], office, repair, original } = damaged;
  const findings = runChecks(parse(text), { ...dictionary, checks, ...(office ? { office } : {}) });
  const right = findings.filter(
    (finding) => finding.check === check && expected.some((place) => touches(finding.range, place)),
  );
  const found = expected.every((place) => right.some(({ range }) => touches(range, place)));
  const allowed = [...entails, ...source.entails];
  const wrong = findings.filter(
    (finding) =>
      !right.includes(finding) &&
      !(finding.check === check
        ? welcome.some((place) => touches(finding.range, place))
        : allowed.includes(finding.check)),
  );
  const fixes = right.flatMap((finding) => preferred(finding) ?? []);
  const asked = found && original !== undefined && (repair === 'always' || fixes.length > 0);
  if (!asked) return { case: damaged, found, right, wrong };
  const fixed = applyEdits(
    text,
    fixes.flatMap(({ edits }) => edits),
  );
  return { case: damaged, found, right, wrong, fixed, repaired: fixed === original };
}

function preferred({ fixes = [] }: Finding): Fix | undefined {
  return fixes.find((fix) => fix.preferred);
}

function touches(a: Range, b: Range): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** The figures of one check, or of one way to go wrong. */
export interface Figures {
  readonly cases: number;
  readonly found: number;
  /** Right findings and false ones, over the damaged texts of all checks. */
  readonly right: number;
  readonly wrong: number;
  /** Repairs asked for and those that gave the clean text back. */
  readonly repairs: number;
  readonly repaired: number;
}

/** The figures of a check from all verdicts, or of one variant of it (false findings then in its own texts only). */
export function figures(verdicts: readonly Verdict[], check: string, variant?: string): Figures {
  const own = verdicts.filter(
    (verdict) => verdict.case.check === check && (!variant || verdict.case.variant === variant),
  );
  const asked = own.filter(({ repaired }) => repaired !== undefined);
  return {
    cases: own.length,
    found: count(own, ({ found }) => found),
    right: sum(own, ({ right }) => right.length),
    wrong: sum(variant ? own : verdicts, ({ wrong }) => count(wrong, (finding) => finding.check === check)),
    repairs: asked.length,
    repaired: count(asked, ({ repaired }) => repaired === true),
  };
}

export const recall = ({ found, cases }: Figures) => share(found, cases);
export const precision = ({ right, wrong }: Figures) => share(right, right + wrong);
export const repairRate = ({ repaired, repairs }: Figures) => share(repaired, repairs);

function share(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}

function count<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.filter(holds).length;
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}

/** Damage of one check that another check spoke up about: how often, and how loud. */
export interface Confusion {
  readonly damaged: string;
  readonly told: string;
  readonly severity: Finding['severity'];
  readonly times: number;
}

/** What spoke up that should not have, by pairs of checks, the most frequent first. */
export function confusions(verdicts: readonly Verdict[]): Confusion[] {
  const pairs = new Map<string, Confusion>();
  for (const verdict of verdicts) {
    for (const { check: told, severity } of verdict.wrong) {
      const damaged = verdict.case.check;
      const key = `${damaged} ${told}`;
      pairs.set(key, { damaged, told, severity, times: (pairs.get(key)?.times ?? 0) + 1 });
    }
  }
  return [...pairs.values()].sort((a, b) => b.times - a.times);
}
