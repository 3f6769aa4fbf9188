/** 清理文稿: what a text needs that was pasted from a page, a chat window or Word. Not a word of the speech is lost. */
import type { Finding } from '../checks/check';
import { keepsWords } from '../checks/fixAll';
import { type RunOptions, runChecks } from '../checks/run';
import { applyEdits, EditSet, type TextEdit } from '../model/changes';
import { compose } from '../model/compose';
import { isGarbled } from '../model/garbled';
import type { Manuscript } from '../model/manuscript';
import { parse } from '../reading/parse';
import { CHECKS } from '../rules/index';
import { accountOf, type Done } from './account';
import { harmless } from './harmless';
import { type Change, STEPS } from './steps';

export interface Cleaning {
  /** Edits of the text as it was: one step to undo. */
  readonly edits: readonly TextEdit[];
  /** The text that they make. */
  readonly text: string;
  readonly done: readonly Done[];
  /** What still needs a person; mere suggestions are not counted among them. */
  readonly left: readonly Finding[];
}

/** Mending one thing may uncover another; a text that is not done by then is left as it stands. */
const MOST_ROUNDS = 60;

/**
 * Cleans a text. Doing it again changes nothing. A garbled text is left as it is.
 * @param options the checks' settings, what was ignored, and the dictionary where it is at hand
 */
export function clean(text: string, options: RunOptions = {}): Cleaning {
  const counts = new Map<string, number>();
  const edits = isGarbled(text) ? [] : compose(text, rounds(counts, options));
  const result = applyEdits(text, edits);
  return {
    edits,
    text: result,
    done: accountOf(counts),
    left: leftIn(result, options),
  };
}

function leftIn(text: string, options: RunOptions): Finding[] {
  return runChecks(parse(isGarbled(text) ? '' : text), CHECKS, options).filter(
    ({ severity }) => severity !== 'hint',
  );
}

/** One round for each step that finds something to do, until none does or the text comes round again. */
function* rounds(
  counts: Map<string, number>,
  options: RunOptions,
): Generator<(text: string) => readonly TextEdit[]> {
  const seen = new Set<string>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    yield (text) => {
      if (seen.has(text)) return [];
      seen.add(text);
      const taken = firstChanges(parse(text), options);
      for (const { kind } of taken) counts.set(kind, (counts.get(kind) ?? 0) + 1);
      return taken.flatMap(({ edits }) => edits);
    };
  }
}

/** What the first step that finds something would change. */
function firstChanges(manuscript: Manuscript, options: RunOptions): readonly Change[] {
  for (const { changes, layout } of STEPS) {
    const apart = untouched(manuscript.text, changes(manuscript, options));
    const taken = layout ? harmless(manuscript, apart) : apart;
    if (taken.length > 0) return taken;
  }
  return [];
}

/** Those that touch no other one, and leave every word unless they have said that they do not. */
function untouched(text: string, changes: readonly Change[]): Change[] {
  const taken = new EditSet();
  return changes.filter(
    ({ edits, words }) =>
      keepsWords(text, { title: '', edits, ...(words ? { words } : {}) }) && taken.add(edits),
  );
}
