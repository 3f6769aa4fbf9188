/** The engine with all our checks: what a text is found to lack, and what can be mended in it unseen. */
import type { Check, Finding } from '../checks/check';
import * as fixing from '../checks/fixAll';
import * as running from '../checks/run';
import type { CheckSettings } from '../checks/settings';
import type { TextEdit } from '../model/changes';
import type { Manuscript } from '../model/manuscript';
import { CHECKS } from '../rules/index';

export interface CheckOptions extends running.RunOptions {
  /** All of them where absent. */
  readonly checks?: readonly Check[];
}

/** Runs the checks over a manuscript. @returns findings in the order of their places */
export function runChecks(
  manuscript: Manuscript,
  { checks = CHECKS, ...options }: CheckOptions = {},
): Finding[] {
  return running.runChecks(manuscript, checks, options);
}

/** True when some check that is on has something in the text to look up in the dictionary. */
export function needsWords(manuscript: Manuscript, settings: CheckSettings = {}): boolean {
  return running.needsWords(manuscript, CHECKS, settings);
}

/** The edits that apply the safe fixes until none is left. Doing it again changes nothing. */
export function fixAllEdits(text: string, { checks = CHECKS, ...options }: CheckOptions = {}): TextEdit[] {
  return fixing.fixAllEdits(text, checks, options);
}

/** Applies the safe fixes until none is left. */
export function fixAll(text: string, { checks = CHECKS, ...options }: CheckOptions = {}): string {
  return fixing.fixAll(text, checks, options);
}
