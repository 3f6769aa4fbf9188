import { applyEdits, conflict, type TextEdit } from '../model/changes';
import { compose } from '../model/compose';
import { parse } from '../reading/parse';
import type { Check } from './check';
import { type RunOptions, runChecks } from './run';

/** Mending one thing may uncover another; a text that is not done by then is left as it stands. */
const MOST_ROUNDS = 20;

/** The safe fixes that can be applied together. */
function safeEdits(text: string, checks: readonly Check[], options: RunOptions): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const finding of runChecks(parse(text), checks, options)) {
    for (const fix of finding.fixes ?? []) {
      if (fix.safe && !conflict(fix.edits, edits)) edits.push(...fix.edits);
    }
  }
  return edits;
}

/** The edits that apply the safe fixes until none is left. Doing it again changes nothing. */
export function fixAllEdits(text: string, checks: readonly Check[], options: RunOptions = {}): TextEdit[] {
  return compose(
    text,
    Array.from({ length: MOST_ROUNDS }, () => (current: string) => safeEdits(current, checks, options)),
  );
}

/** Applies the safe fixes until none is left. */
export function fixAll(text: string, checks: readonly Check[], options: RunOptions = {}): string {
  return applyEdits(text, fixAllEdits(text, checks, options));
}
