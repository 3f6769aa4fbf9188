/** One quantity with two values in a speech, by whatever tells that both are of one. */
import { rememberList } from '../../../model/remember';
import { type Figure, inOrder, passagesOf } from '../figures';
import { aimsIn } from './aims';
import { leftoversIn } from './leftover';
import { mentionedAgainIn } from './mentions';
import { namedIn } from './named';
import { isNoConflict } from './noConflict';
import type { Conflict, Told } from './pair';
import { pointedIn } from './pointed';
import { reckonedIn } from './reckoned';
import { retoldIn } from './retold';
import { throughoutIn } from './throughout';
import { turnedIn } from './turned';
import { underHeadingIn } from './underHeading';
import { verbatimIn } from './verbatim';
import { wholesIn } from './wholes';

/** How a figure may be told again, the surer the later: of one that several find the last says what it is held against. */
const WAYS: readonly ((told: Told) => readonly Conflict[])[] = [
  underHeadingIn,
  throughoutIn,
  wholesIn,
  aimsIn,
  turnedIn,
  leftoversIn,
  mentionedAgainIn,
  pointedIn,
  reckonedIn,
  retoldIn,
  verbatimIn,
];

/** The conflicts among the figures of a speech, in order; each figure is told once, by its name before all else. */
export const conflictsIn = rememberList((figures: readonly Figure[]): readonly Conflict[] => {
  const told = { figures, passages: passagesOf(figures) };
  const named = namedIn(told);
  const found = WAYS.flatMap((way) => way(told)).filter((each) => !isNoConflict(each));
  const each = new Map([...found, ...named].map((one) => [one.figure, one]));
  return [...each.values()].sort((a, b) => inOrder(a.figure, b.figure));
});
