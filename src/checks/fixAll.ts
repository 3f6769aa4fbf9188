import { applyEdits, conflict, type TextEdit } from '../edits/textEdit';
import { parse } from '../speech/parse';
import { type RunOptions, runChecks } from './run';

/** Mending one thing may uncover another; a text that is not done by then is left as it stands. */
const MOST_ROUNDS = 20;

/** The safe fixes that can be applied together, as one set of edits. */
export function safeEdits(text: string, options: RunOptions = {}): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const finding of runChecks(parse(text), options)) {
    for (const fix of finding.fixes ?? []) {
      if (fix.safe && !conflict(fix.edits, edits)) edits.push(...fix.edits);
    }
  }
  return edits;
}

/** Applies the safe fixes until none is left. Applying it again changes nothing. */
export function fixAll(text: string, options: RunOptions = {}): string {
  let current = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = applyEdits(current, safeEdits(current, options));
    if (next === current) return current;
    current = next;
  }
  return current;
}
