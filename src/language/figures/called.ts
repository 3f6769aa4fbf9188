/** 叫法: what a figure is of and when, as a list of figures calls it. */
import type { Figure } from './figures';
import type { Quantity } from './read/quantities';
import { CHANGED_TO, PERIOD } from './read/quantityWords';

/** What a figure is called beside its owner. */
export interface Called {
  readonly thing: string;
  readonly period: string;
}

/** 财政收入|由去年, |由, |的: what leads to a number and names nothing. */
const LEADS_THERE = new RegExp(`(?:^的|[由从](?:${PERIOD.source})?的?)$`);
/** 应|到50人, 实|有48人: too short without what follows. */
const TOO_SHORT = /^[应实]$/;

/** What each of some figures in order is called. Both ends of a change, and what it comes to, are of one thing. */
export function calledIn(figures: readonly Figure[]): ReadonlyMap<Figure, Called> {
  const called = new Map<Figure, Called>();
  let last: Figure | undefined;
  for (const figure of figures) {
    const before = last?.stretch === figure.stretch ? called.get(last)!.thing : '';
    called.set(figure, { thing: thingOf(figure.quantity, before), period: periodOf(figure) });
    last = figure;
  }
  return called;
}

function thingOf({ thing, lead }: Quantity, before: string): string {
  if (TOO_SHORT.test(thing)) return lead.trim();
  if (CHANGED_TO.test(thing) || CHANGED_TO.test(lead.trim())) return before;
  return thing.replace(LEADS_THERE, '') || (thing === '' || thing === '的' ? '' : before);
}

/** 由去年的10亿元增加到|今年|的12亿元: each of the two has its own. */
function periodOf({ period, quantity: { lead } }: Figure): string {
  const own = PERIOD.exec(lead)?.[0];
  if (own !== undefined) return own;
  return LEADS_THERE.test(lead.trim()) ? '' : period;
}
