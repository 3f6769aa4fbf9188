/**
 * Does a speech affirm, name problems, say what to do, and end? Told from its sentences, wherever they stand: praise in
 * the opening is praise, and a requirement in a paragraph that begins with 同志们， is one.
 */
import type { Act } from '../../language/acts/acts';
import { actsIn } from '../../language/acts/speechActs';
import { headingCues, isImperative } from '../../language/headings';
import type { Point, Speech } from '../../model/manuscript';
import { endsOnClosing } from './ending';

/** The parts that a speech is expected to have. */
export type ExpectedPart = 'praise' | 'critique' | 'requirement' | 'closing';

/** What the sentences of a part do. */
const DOES: Readonly<Record<Exclude<ExpectedPart, 'closing'>, Act>> = {
  praise: 'praise',
  critique: 'blame',
  requirement: 'ask',
};
/** So many sentences show a part, or that it is lacking: it is said outright, not here a little and there a little. */
const TELLING = 4;
/**
 * So much shows a part: the longer a speech, the more is said in passing, and the less a hint will do. Between the two in
 * proportion; measured on speeches by many hands.
 */
const SHORT = { sentences: 10, shown: 0.5 };
const LONG = { sentences: 18, shown: 4.1 };
/** A heading that names its part is a plain word for it. */
const PLAIN_HEADING = 5;

/** True when the speech has the part, in whatever words. */
export function hasPart(speech: Speech, part: ExpectedPart): boolean {
  if (part === 'closing') return endsOnClosing(speech);
  if (speech.series.some(({ points }) => points.some((point) => isSection(point, part)))) return true;
  const chances = [...actsIn(speech).values()].flat().map((acts) => acts[DOES[part]]);
  return shownBy(chances) > enoughFor(chances.length);
}

/** @param length in sentences */
function enoughFor(length: number): number {
  const share = (length - SHORT.sentences) / (LONG.sentences - SHORT.sentences);
  return SHORT.shown + (LONG.shown - SHORT.shown) * Math.max(0, Math.min(1, share));
}

/** How surely one of the most telling sentences does what it is asked for: the more unlikely it is that none does. */
function shownBy(chances: readonly number[]): number {
  const telling = [...chances].sort((a, b) => b - a).slice(0, TELLING);
  return -telling.reduce((sum, chance) => sum + Math.log(1 - Math.min(chance, SURE)), 0);
}

/** Nothing is surer. */
const SURE = 0.999;

/** True for a point that does this by all that it says, and whose heading says so, if only as an order (把作风抓实). */
function isSection({ title, part: own }: Point, part: ExpectedPart): boolean {
  return own === part && (namesPart(title, part) || (part === 'requirement' && isImperative(title)));
}

function namesPart(title: string, part: ExpectedPart): boolean {
  return headingCues(title).some((cue) => cue.part === part && cue.weight >= PLAIN_HEADING);
}
