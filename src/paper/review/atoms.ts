/** Runs cut at the places where something begins or ends: each then lies wholly within or without. */
import { type Element, type Node, nameOf } from '../archive/xml';
import type { Source } from '../wordIn/pieces';
import type { Place } from '../wordIn/read';
import { copyOf, emptyLike, insertAfter } from './build';

/** A place of the text with the run that holds it. */
export interface Atom {
  /** Offsets in UTF-16 code units into the text. */
  readonly start: number;
  readonly end: number;
  readonly element: Element;
  readonly run: Element;
}

type Sourced = Place & { readonly source: Source };

export function hasSource(place: Place): place is Sourced {
  return place.source !== undefined;
}

/**
 * Cuts the runs.
 * @param cuts offsets into the text
 * @returns the places that come from runs, in order
 */
export function cutRuns(places: readonly Place[], cuts: readonly number[]): Atom[] {
  const sorted = [...new Set(cuts)].sort((a, b) => a - b);
  const byRun = new Map<Element, Sourced[]>();
  for (const place of places.filter(hasSource)) {
    const own = byRun.get(place.source.run) ?? [];
    own.push(place);
    byRun.set(place.source.run, own);
  }
  let first = 0;
  return [...byRun].flatMap(([run, own]) => {
    const start = own[0]!.start;
    const end = endOf(own.at(-1)!);
    while (first < sorted.length && sorted[first]! <= start) first++;
    const inner: number[] = [];
    for (let i = first; i < sorted.length && sorted[i]! < end; i++) inner.push(sorted[i]!);
    return inner.length === 0 ? own.map((place) => atomOf(place, run)) : cutRun(run, own, inner);
  });
}

function endOf({ start, text }: Place): number {
  return start + text.length;
}

function atomOf(place: Sourced, run: Element): Atom {
  return { start: place.start, end: endOf(place), element: place.source.element, run };
}

function cutRun(run: Element, places: readonly Sourced[], cuts: readonly number[]): Atom[] {
  const pieces = places.flatMap((place) => cutPlace(place, cuts));
  let current = run;
  return pieces.map((piece, i) => {
    if (i > 0 && cuts.includes(piece.start)) current = cutBefore(current, childIn(current, piece.element));
    return { ...piece, run: current };
  });
}

/** Text is cut where it has to be; a tab or a sign stays whole. */
function cutPlace(place: Sourced, cuts: readonly number[]): Omit<Atom, 'run'>[] {
  const { element, from } = place.source;
  const end = endOf(place);
  const inner = nameOf(element) === 't' ? cuts.filter((cut) => cut > place.start && cut < end) : [];
  if (inner.length === 0) return [{ start: place.start, end, element }];
  const whole = element.textContent ?? '';
  const bounds = [place.start, ...inner, end];
  const at = (offset: number) => from + offset - place.start;
  let last = element;
  return bounds.slice(0, -1).map((start, i) => {
    const isFirst = i === 0;
    const own = isFirst ? element : emptyLike(element);
    if (!isFirst) insertAfter(own, last);
    own.textContent = whole.slice(at(start), at(bounds[i + 1]!));
    own.setAttribute('xml:space', 'preserve');
    last = own;
    return { start, end: bounds[i + 1]!, element: own };
  });
}

/** The child of a run that an element is or stands in. */
function childIn(run: Element, element: Element): Node {
  let child: Node = element;
  while (child.parentNode && child.parentNode !== run) child = child.parentNode;
  return child;
}

/** Moves a run's contents from a child on into a run of their own, of the same look. */
function cutBefore(run: Element, child: Node): Element {
  const next = emptyLike(run);
  const properties = copyOf(run, 'rPr');
  if (properties) next.appendChild(properties);
  for (let node: Node | null = child; node; ) {
    const following: Node | null = node.nextSibling;
    next.appendChild(node);
    node = following;
  }
  insertAfter(next, run);
  return next;
}
