import { compose } from '../edits/compose';
import { applyEdits, conflict, type TextEdit } from '../edits/textEdit';
import { parse } from '../speech/parse';
import { type RunOptions, runChecks } from './run';

/** Mending one thing may uncover another; a text that is not done by then is left as it stands. */
const MOST_ROUNDS = 20;

/** The safe fixes that can be applied together. */
function safeEdits(text: string, options: RunOptions): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const finding of runChecks(parse(text), options)) {
    for (const fix of finding.fixes ?? []) {
      if (fix.safe && !conflict(fix.edits, edits)) edits.push(...fix.edits);
    }
  }
  return edits;
}

/** The edits that apply the safe fixes until none is left. Doing it again changes nothing. */
export function fixAllEdits(text: string, options: RunOptions = {}): TextEdit[] {
  return compose(
    text,
    Array.from({ length: MOST_ROUNDS }, () => (current: string) => safeEdits(current, options)),
  );
}

/** Applies the safe fixes until none is left. */
export function fixAll(text: string, options: RunOptions = {}): string {
  return applyEdits(text, fixAllEdits(text, options));
}
