/**
 * Does a paragraph go on in the next line? First the rules that decide alone; where none holds, evidence is added up.
 * Both are tables, and every answer carries the rows that gave it.
 */

import { readsAsSentence } from '../../language/headLines';
import { opensParagraph } from '../../language/seams';
import type { Joint } from '../../model/manuscript';
import { labelsStandAlone } from './among';
import { BARE_ROWS, CROSSES, RUNNING_ROWS } from './evidence';
import { ENDED, RULES, type Rule } from './rules';
import { LONG_HEADING, type Seam } from './seam';

/** What a rule that decides alone weighs. */
const DECISIVE = 10;
/** What is acted on unseen has at least this score. */
const SURE = 3.5;
/** Running text, of which none may be a heading, goes on for less. */
const SURE_RUNNING = 3;

/** What is decided where a sentence ends with its line. */
export const SENTENCE_ENDED: Joint = decided(ENDED);

/** Weighs a line break. */
export function weigh(seam: Seam): Joint {
  const rule = RULES.find(({ holds }) => holds(seam));
  return rule ? decided(rule) : added(seam);
}

function decided({ name, joins, guess }: Rule): Joint {
  const weight = guess === 'silent' ? 0 : joins ? DECISIVE : -DECISIVE;
  return { joined: joins, score: weight, certain: !guess, evidence: [{ name, weight }] };
}

function added(seam: Seam): Joint {
  const isHead = mayBeHeading(seam);
  const rows = (isHead ? BARE_ROWS : RUNNING_ROWS).filter(({ holds }) => holds(seam));
  const sum = rows.reduce((all, { weight }) => all + weight, 0);
  if (sum < SURE && !(sum + CROSSES.weight <= -SURE) && CROSSES.holds(seam)) rows.push(CROSSES);
  const score = rows.reduce((all, { weight }) => all + weight, 0);
  const begins = rows.some((row) => row.begins === true);
  return {
    joined: score > 0,
    score,
    certain: score > 0 ? score >= (isHead ? SURE : SURE_RUNNING) : score <= -SURE && begins,
    ...(begins ? { begins } : {}),
    evidence: rows.map(({ name, weight }) => ({ name, weight })),
  };
}

/** A bare line is no heading where it is long and nothing else speaks for one. */
function mayBeHeading({ bare, first, length, before, among }: Seam): boolean {
  if (!bare) return false;
  if (!first.label)
    return length < LONG_HEADING && !readsAsSentence(before) && !opensParagraph(first.line.folded);
  return length < LONG_HEADING || !(first.label.weak || labelsStandAlone(among) === 'none');
}
