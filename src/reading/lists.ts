/**
 * 分点: one reading of the labels of a speech. A hypothesis is a stack of open lists and what it has cost so far; every
 * label goes on in an open list, opens another, or is none. There is no looking ahead: a wrong early choice ends
 * dearer than the right one, so it is enough to keep a few hypotheses.
 */
import type { LabelStyle } from '../model/manuscript';
import {
  type Closing,
  COSTS,
  type Cost,
  costOf,
  isLast,
  type Joining,
  type Opening,
  type OpenList,
} from './costs';
import type { Token } from './tokens';

/** What becomes of a label. `depth` counts the lists that stay open around it, the one that it goes on in included. */
export type Action = { readonly kind: 'join' | 'open'; readonly depth: number } | { readonly kind: 'skip' };

interface Hypothesis {
  readonly top: OpenList | undefined;
  readonly cost: number;
  /** The steps that led here; more than one where hypotheses came to the same. The cheapest is the first. */
  readonly steps: Step[];
}

interface Step {
  readonly from: Hypothesis;
  readonly action: Action;
  /** What the label belongs to: told apart by the point that it follows or stands under. */
  readonly place: string;
  readonly cost: number;
  readonly reasons: () => Reason[];
}

export interface Reason {
  readonly name: string;
  readonly cost: number;
}

/** How one label was read, for people who doubt it. */
export interface Doubt {
  readonly token: Token;
  readonly action: Action;
  readonly reasons: readonly Reason[];
  /** What the best reading that takes this label otherwise would cost more; absent where none was worth keeping. */
  readonly margin?: number;
}

/** Hypotheses that are kept after each label. */
const KEPT = 8;
/** One that is so much dearer than the best does not come back. */
const MARGIN = 14;
/** Lists inside lists: deeper is no writing. */
const DEEPEST = 8;

const NONE: ReadonlySet<LabelStyle> = new Set();

/** The cheapest reading of the labels: an action for each. Time is linear in their number. */
export function readLists(tokens: readonly Token[]): Action[] {
  return path(search(tokens)).map(({ action }) => action);
}

/** The same with reasons, and how sure each is. */
export function explainLists(tokens: readonly Token[]): Doubt[] {
  const layers = layersOf(tokens);
  const rest = costsToCome(layers);
  const chosen = path(cheapest(layers.at(-1)!));
  const best = chosen.at(-1) ? rest.get(chosen[0]!.from)! : 0;
  return tokens.map((token, i) => {
    const step = chosen[i]!;
    let margin: number | undefined;
    for (const hypothesis of layers[i + 1]!) {
      for (const other of hypothesis.steps) {
        if (other.place === step.place) continue;
        const more = other.from.cost + other.cost + rest.get(hypothesis)! - best;
        if (margin === undefined || more < margin) margin = more;
      }
    }
    return {
      token,
      action: step.action,
      reasons: step.reasons(),
      ...(margin === undefined ? {} : { margin }),
    };
  });
}

const START: Hypothesis = { top: undefined, cost: 0, steps: [] };

function search(tokens: readonly Token[]): Hypothesis {
  let kept = [START];
  for (const token of tokens) {
    kept = readOn(kept, token).map((hypothesis) => ({ ...hypothesis, steps: hypothesis.steps.slice(0, 1) }));
  }
  return cheapest(kept);
}

function layersOf(tokens: readonly Token[]): Hypothesis[][] {
  const layers = [[START]];
  for (const token of tokens) layers.push(readOn(layers.at(-1)!, token));
  return layers;
}

/** The hypothesis that is cheapest once all lists are closed. */
function cheapest(kept: readonly Hypothesis[]): Hypothesis {
  return kept.reduce((best, other) => (endCost(other) < endCost(best) ? other : best));
}

function endCost({ top, cost }: Hypothesis): number {
  let sum = cost;
  for (let list = top; list; list = list.under) sum += costOf(COSTS.close, { list, atEnd: true });
  return sum;
}

/** For each hypothesis, what the text costs from there to its end. */
function costsToCome(layers: readonly (readonly Hypothesis[])[]): Map<Hypothesis, number> {
  const rest = new Map<Hypothesis, number>();
  for (const last of layers.at(-1)!) rest.set(last, endCost(last) - last.cost);
  for (const layer of layers.slice(1).reverse()) {
    for (const hypothesis of layer) {
      for (const { from, cost } of hypothesis.steps) {
        const whole = cost + rest.get(hypothesis)!;
        rest.set(from, Math.min(rest.get(from) ?? Number.POSITIVE_INFINITY, whole));
      }
    }
    for (const hypothesis of layers[layers.indexOf(layer as Hypothesis[]) - 1]!)
      if (!rest.has(hypothesis)) rest.set(hypothesis, Number.POSITIVE_INFINITY);
  }
  return rest;
}

/** The steps to a hypothesis, the first label's first. */
function path(end: Hypothesis): Step[] {
  const steps: Step[] = [];
  for (let step = end.steps[0]; step; step = step.from.steps[0]) steps.push(step);
  return steps.reverse();
}

/** All hypotheses with one more label, the best of them. */
function readOn(kept: readonly Hypothesis[], token: Token): Hypothesis[] {
  const found = new Map<string, { top: OpenList | undefined; cost: number; steps: Step[] }>();
  for (const from of kept) {
    for (const { top, ...step } of stepsFrom(from, token)) {
      const key = top?.key ?? '';
      const known = found.get(key);
      const cost = from.cost + step.cost;
      if (!known) found.set(key, { top, cost, steps: [step] });
      else if (cost < known.cost) {
        known.cost = cost;
        known.steps.unshift(step);
      } else known.steps.push(step);
    }
  }
  const all = [...found.values()].sort((a, b) => a.cost - b.cost).slice(0, KEPT);
  return all.filter(({ cost }) => cost <= all[0]!.cost + MARGIN);
}

type Candidate = Step & { readonly top: OpenList | undefined };

/** What may become of a label in a hypothesis. */
function stepsFrom(from: Hypothesis, token: Token): Candidate[] {
  const { top } = from;
  const found: Candidate[] = [
    {
      from,
      top,
      action: { kind: 'skip' },
      place: 'skip',
      cost: costOf(COSTS.skip, { token, top }),
      reasons: () => reasonsOf(COSTS.skip, { token, top }),
    },
  ];
  let closed = 0;
  let beside: OpenList | undefined;
  for (let list = top; ; list = list.under) {
    found.push(...openUnder(from, { token, under: list, beside, top }, closed));
    if (!list) return found;
    found.push(goOn(from, { token, list, top }, closed));
    closed += costOf(COSTS.close, { list, atEnd: false });
    beside = list;
  }
}

function goOn(from: Hypothesis, joining: Joining, closed: number): Candidate {
  const { token, list } = joining;
  const odd = token.label.style !== list.style && !isLast(token);
  return {
    from,
    action: { kind: 'join', depth: list.depth },
    place: `join ${list.last.paragraph} ${list.last.at}`,
    cost: closed + costOf(COSTS.join, joining),
    reasons: () => [...reasonsOf(COSTS.join, joining), ...closingReasons(from.top, list)],
    top: keyed({
      ...list,
      style: odd && list.size === 1 ? token.label.style : list.style,
      styles: odd ? new Set([...list.styles, token.label.style]) : list.styles,
      number: isLast(token) ? list.number + 1 : token.label.number,
      size: list.size + 1,
      last: token,
    }),
  };
}

function openUnder(from: Hypothesis, opening: Opening, closed: number): Candidate[] {
  const { token, under } = opening;
  const depth = (under?.depth ?? 0) + 1;
  if (isLast(token) || depth > DEEPEST) return [];
  const { style, number } = token.label;
  const holder =
    under && !under.held.has(style) ? keyed({ ...under, held: new Set([...under.held, style]) }) : under;
  return [
    {
      from,
      action: { kind: 'open', depth: depth - 1 },
      place: under ? `under ${under.last.paragraph} ${under.last.at}` : 'first level',
      cost: closed + costOf(COSTS.open, opening),
      reasons: () => [...reasonsOf(COSTS.open, opening), ...closingReasons(from.top, under)],
      top: keyed({
        style,
        styles: new Set([style]),
        number,
        size: 1,
        first: token,
        last: token,
        held: NONE,
        under: holder,
        depth,
      }),
    },
  ];
}

function keyed(list: Omit<OpenList, 'key'>): OpenList {
  const { style, styles, number, size, first, last, held, under } = list;
  const own = [style, ...styles, number, size, first.inline, last.paragraph, last.at, ...held].join();
  return { ...list, key: `${under?.key ?? ''}/${own}` };
}

function reasonsOf<T>(rows: readonly Cost<T>[], situation: T): Reason[] {
  return rows.filter(({ holds }) => holds(situation)).map(({ name, cost }) => ({ name, cost }));
}

/** What it costs to close the lists from `top` down to `end`. */
function closingReasons(top: OpenList | undefined, end: OpenList | undefined): Reason[] {
  const reasons: Reason[] = [];
  for (let list = top; list && list.depth > (end?.depth ?? 0); list = list.under) {
    const closing: Closing = { list, atEnd: false };
    reasons.push(...reasonsOf(COSTS.close, closing));
  }
  return reasons;
}
