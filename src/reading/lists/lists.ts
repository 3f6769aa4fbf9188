/**
 * 分点: one reading of the labels of a speech. A hypothesis is a stack of open lists and what it has cost so far; every
 * label goes on in an open list, opens another, or is none. There is no looking ahead: a wrong early choice ends
 * dearer than the right one, so it is enough to keep a few hypotheses.
 */
import { COSTS, type Cost, costOf } from './costs';
import { includes, including, isLast, joining, type OpenList, opening } from './situations';
import type { Token } from './tokens';

/** What becomes of a label. `depth` counts the lists that stay open around it, the one that it goes on in included. */
export type Action = { readonly kind: 'join' | 'open'; readonly depth: number } | { readonly kind: 'skip' };

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

interface Hypothesis {
  /** The innermost open list. */
  readonly top: OpenList | undefined;
  readonly cost: number;
  /** The steps that led here, the cheapest first. */
  readonly steps: Step[];
}

/** One label read in one way. */
interface Step {
  readonly from: Hypothesis;
  readonly token: Token;
  readonly kind: Action['kind'];
  /** The list that the label goes on in, or under whose last point it opens one; `undefined` for the first level. */
  readonly list: OpenList | undefined;
  /** The outermost list that ends there. */
  readonly beside: OpenList | undefined;
  /** What the text has cost up to here. */
  readonly cost: number;
}

/** Hypotheses that are kept after each label. */
const KEPT = 6;
/** Steps that are looked at for them. */
const TRIED = 16;
/** A hypothesis that is so much dearer than the best does not come back. */
const MARGIN = 9;
/** Lists inside lists: deeper is no writing. */
const DEEPEST = 8;

const START: Hypothesis = { top: undefined, cost: 0, steps: [] };

/** The cheapest reading of the labels: an action for each. Time is linear in their number. */
export function readLists(tokens: readonly Token[]): Action[] {
  const keys = keysOf(tokens);
  const changed = keys.findIndex((key, i) => key !== last[i]?.key);
  const layers = last.slice(0, changed < 0 ? keys.length : changed);
  let kept = layers.at(-1)?.kept ?? [START];
  for (let i = layers.length; i < tokens.length; i++) {
    kept = readOn(kept, tokens[i]!, false);
    layers.push({ key: keys[i]!, kept });
  }
  last = layers;
  return path(cheapest(kept)).map(actionOf);
}

/** The hypotheses after a label, and by what it is known again. */
interface Layer {
  readonly key: string;
  readonly kept: readonly Hypothesis[];
}

/** The labels that were read last: what stands before the first one that is another has been read. */
let last: readonly Layer[] = [];

/** All of a label that its reading hangs on. Of the words behind it only this, that an earlier one has the same. */
function keysOf(tokens: readonly Token[]): string[] {
  const words = new Map<string, number>();
  return tokens.map(({ label, at: _, words: own, ...rest }, i) => {
    const first = own === '' ? -1 : (words.get(own) ?? i);
    words.set(own, first);
    const { style, number, mend } = label;
    return [style, number, mend !== undefined, first, ...Object.values(rest)].join();
  });
}

/** The same with reasons, and how sure each is. */
export function explainLists(tokens: readonly Token[]): Doubt[] {
  const layers: Hypothesis[][] = [[START]];
  for (const token of tokens) layers.push(readOn(layers.at(-1)!, token, true));
  const best = cheapest(layers.at(-1)!);
  const rest = costsToCome(layers);
  return path(best).map((step, i) => {
    const others = layers[i + 1]!.flatMap((hypothesis) =>
      hypothesis.steps
        .filter((other) => placeOf(other) !== placeOf(step))
        .map(({ cost }) => cost + rest.get(hypothesis)! - endCost(best)),
    );
    const margin = others.reduce((least, more) => Math.min(least, more), Number.POSITIVE_INFINITY);
    return {
      token: step.token,
      action: actionOf(step),
      reasons: reasonsOf(step),
      ...(Number.isFinite(margin) ? { margin } : {}),
    };
  });
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

/** For each hypothesis, the least that the text costs from there to its end; infinite where it was given up. */
function costsToCome(layers: readonly (readonly Hypothesis[])[]): Map<Hypothesis, number> {
  const rest = new Map<Hypothesis, number>();
  const least = (hypothesis: Hypothesis) => rest.get(hypothesis) ?? Number.POSITIVE_INFINITY;
  for (const last of layers.at(-1)!) rest.set(last, endCost(last) - last.cost);
  for (const layer of [...layers].reverse()) {
    for (const hypothesis of layer) {
      rest.set(hypothesis, least(hypothesis));
      for (const { from, cost } of hypothesis.steps) {
        rest.set(from, Math.min(least(from), cost - from.cost + least(hypothesis)));
      }
    }
  }
  return rest;
}

/** The steps to a hypothesis, the first label's first. */
function path(end: Hypothesis): Step[] {
  const steps: Step[] = [];
  for (let step = end.steps[0]; step; step = step.from.steps[0]) steps.push(step);
  return steps.reverse();
}

/**
 * The best hypotheses with one more label.
 * @param all keep every step to them, not only the cheapest
 */
function readOn(kept: readonly Hypothesis[], token: Token, all: boolean): Hypothesis[] {
  const steps = kept.flatMap((from) => stepsFrom(from, token));
  const most = steps.reduce((least, { cost }) => Math.min(least, cost), Number.POSITIVE_INFINITY) + MARGIN;
  const near = steps.filter(({ cost }) => cost <= most).sort((a, b) => a.cost - b.cost);
  const found: Hypothesis[] = [];
  for (const step of near.slice(0, TRIED)) {
    const top = topAfter(step);
    const known = found.find((each) => readOnAlike(each.top, top));
    if (known && all) known.steps.push(step);
    if (!known && found.length < KEPT) found.push({ top, cost: step.cost, steps: [step] });
  }
  return found;
}

/** True of lists, with all that they stand in, after which a text reads on in the same way. */
function readOnAlike(one: OpenList | undefined, other: OpenList | undefined): boolean {
  if (one === other) return true;
  return (
    one !== undefined &&
    other !== undefined &&
    one.last === other.last &&
    one.style === other.style &&
    one.styles === other.styles &&
    one.number === other.number &&
    one.size === other.size &&
    one.first.inline === other.first.inline &&
    one.held === other.held &&
    readOnAlike(one.under, other.under)
  );
}

/** What may become of a label in a hypothesis. */
function stepsFrom(from: Hypothesis, token: Token): Step[] {
  const { top } = from;
  const base = { from, token, beside: undefined };
  const steps: Step[] = [
    { ...base, kind: 'skip', list: undefined, cost: from.cost + costOf(COSTS.skip, { token, top }) },
  ];
  let cost = from.cost;
  let beside: OpenList | undefined;
  for (let list = top; ; list = list.under) {
    if (!isLast(token) && (list?.depth ?? 0) < DEEPEST) {
      const own = costOf(COSTS.open, opening(token, top, { under: list, beside }));
      steps.push({ from, token, kind: 'open', list, beside, cost: cost + own });
    }
    if (!list) return steps;
    const own = costOf(COSTS.join, joining(token, top, list));
    steps.push({ from, token, kind: 'join', list, beside, cost: cost + own });
    cost += costOf(COSTS.close, { list, atEnd: false });
    beside = list;
  }
}

/** The innermost open list after a step. */
function topAfter({ kind, from, list, token }: Step): OpenList | undefined {
  if (kind === 'skip') return from.top;
  return kind === 'join' ? withMember(list!, token) : newList(token, list);
}

function withMember(list: OpenList, token: Token): OpenList {
  const { style, number } = token.label;
  const last = isLast(token);
  const odd = style !== list.style && !last;
  return {
    ...list,
    style: odd && list.size === 1 ? style : list.style,
    styles: odd ? including(list.styles, style) : list.styles,
    number: last ? list.number + 1 : number,
    size: list.size + 1,
    last: token,
  };
}

function newList(token: Token, under: OpenList | undefined): OpenList {
  const { style, number } = token.label;
  const holder =
    under && !includes(under.held, style) ? { ...under, held: including(under.held, style) } : under;
  return {
    style,
    styles: including(0, style),
    number,
    size: 1,
    first: token,
    last: token,
    held: 0,
    under: holder,
    depth: (under?.depth ?? 0) + 1,
  };
}

function actionOf({ kind, list }: Step): Action {
  return kind === 'skip' ? { kind } : { kind, depth: list?.depth ?? 0 };
}

/** Tells steps with one label apart: by what it follows or stands under. */
function placeOf({ kind, list }: Step): string {
  return `${kind} ${list?.last.paragraph} ${list?.last.at}`;
}

/** The rows of the table that make up a step's cost. */
function reasonsOf({ kind, from, token, list, beside }: Step): Reason[] {
  const { top } = from;
  if (kind === 'skip') return holding(COSTS.skip, { token, top });
  const own =
    kind === 'join'
      ? holding(COSTS.join, joining(token, top, list!))
      : holding(COSTS.open, opening(token, top, { under: list, beside }));
  const closing: Reason[] = [];
  for (let ended = top; ended && ended !== list; ended = ended.under)
    closing.push(...holding(COSTS.close, { list: ended, atEnd: false }));
  return [...own, ...closing];
}

function holding<T>(rows: readonly Cost<T>[], situation: T): Reason[] {
  return rows.filter(({ holds }) => holds(situation)).map(({ name, cost }) => ({ name, cost }));
}
