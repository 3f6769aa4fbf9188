import { applyEdits, EditSet, type TextEdit } from '../model/changes';
import { compose } from '../model/compose';
import { parse } from '../reading/parse';
import type { Check, Fix } from './check';
import { type RunOptions, runChecks } from './run';

/** Mending one thing may uncover another; a text that is not done by then is left as it stands. */
const MOST_ROUNDS = 20;

/** The safe fixes that can be applied together. */
function safeEdits(text: string, checks: readonly Check[], options: RunOptions): readonly TextEdit[] {
  const taken = new EditSet();
  for (const finding of runChecks(parse(text), checks, options)) {
    for (const fix of finding.fixes ?? []) {
      if (fix.safe && keepsWords(text, fix)) taken.add(fix.edits);
    }
  }
  return taken.edits;
}

/** True when a fix leaves every word as it was, or has said that it does not. */
export function keepsWords(text: string, { edits, words }: Fix): boolean {
  return (
    words === true ||
    edits.every(
      ({ range, text: newText }) => wordsOf(text.slice(range.start, range.end)) === wordsOf(newText),
    )
  );
}

/** A text without its marks and white space. */
export function wordsOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
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
