/** Text edits as tracked changes: deletions and insertions that Word and WPS accept or reject. */

import type { TextEdit } from '../../model/changes';
import { lowest } from '../../model/search';
import { attributeOf, childOf, type Element, find, isElement, type Node, nameOf } from '../archive/xml';
import type { Place } from '../wordIn/read';
import { type Atom, hasSource } from './atoms';
import { around, type Builder, copyOf, emptyLike, insertAfter, strip } from './build';

/** What a run may hold that can be deleted. */
const DELETABLE = new Set(['t', 'tab', 'ptab', 'br', 'cr', 'noBreakHyphen', 'sym']);
/** What may stand between a run and its paragraph. */
const WRAPS = new Set([
  'ins',
  'moveTo',
  'hyperlink',
  'smartTag',
  'customXml',
  'sdtContent',
  'sdt',
  'fldSimple',
]);
const INSERTED = ['ins', 'moveTo'];
/** Tracked changes of a paragraph's mark. */
const MARKS = ['ins', 'del', 'moveFrom', 'moveTo'];

/** Where edits can go: looked up in the places as they were read. */
export interface Ground {
  readonly text: string;
  readonly places: readonly Place[];
}

/** True where an edit can be a tracked change: it touches nothing that Word makes by itself, as an automatic number. */
export function canRevise(ground: Ground, edit: TextEdit): boolean {
  const touched = placesIn(ground.places, edit.range.start, edit.range.end);
  if (!touched.every((place) => (hasSource(place) ? canDelete(place, edit) : canJoin(ground, place))))
    return false;
  return edit.text === '' || canInsert(ground, edit);
}

function canDelete(
  { start, text, source }: Place & { readonly source: { element: Element; run: Element } },
  { range }: TextEdit,
) {
  const isWhole = range.start <= start && start + text.length <= range.end;
  if (!DELETABLE.has(nameOf(source.element)) || source.element.parentNode !== source.run) return false;
  return (isWhole || nameOf(source.element) === 't') && isPlain(source.run);
}

/** In a paragraph's own text, not in a text box nor in an alternative that stands there twice. */
function isPlain(run: Element): boolean {
  let up: Node | null = run.parentNode;
  while (isElement(up) && WRAPS.has(nameOf(up))) up = up.parentNode;
  return isElement(up) && nameOf(up) === 'p' && !around(up, 'txbxContent', '~AlternateContent');
}

/** Two paragraphs can become one where neither has a number, and no section ends between them. */
function canJoin({ places }: Ground, place: Place): boolean {
  if (!place.ends || find(place.ends, 'pPr/sectPr') || around(place.ends, 'txbxContent')) return false;
  const at = indexAt(places, place.start);
  return !isMade(places[at + 1]) && !hasNumber(places, at);
}

/** True for text that no run holds. */
function isMade(place: Place | undefined): boolean {
  return place !== undefined && !hasSource(place) && place.text !== '\n';
}

/** True where the paragraph that a place stands in begins with text that was made. */
function hasNumber(places: readonly Place[], index: number): boolean {
  let first = index;
  while (first > 0 && !isParagraphEnd(places[first - 1]!)) first--;
  return isMade(places[first]);
}

function isParagraphEnd(place: Place): boolean {
  return place.text === '\n' && !hasSource(place);
}

function canInsert(ground: Ground, edit: TextEdit): boolean {
  const { places } = ground;
  const spot = spotOf(places, edit);
  if (!spot) return false;
  if (spot.run && !isPlain(spot.run)) return false;
  if (spot.paragraph && around(spot.paragraph, 'txbxContent')) return false;
  if (!edit.text.includes('\n')) return true;
  return (!spot.run || isTop(spot.run)) && !hasNumber(places, Math.max(0, indexAt(places, spot.at)));
}

/** A paragraph of the running text can be parted there: nothing but an insertion stands between it and the run. */
function isTop(run: Element): boolean {
  let up: Node | null = run.parentNode;
  while (isElement(up) && INSERTED.includes(nameOf(up))) up = up.parentNode;
  return isElement(up) && nameOf(up) === 'p' && !around(up, 'tc');
}

/** Where new text goes: behind a run or before it, or into an empty paragraph. */
interface Spot {
  /** An offset in the paragraph. */
  readonly at: number;
  readonly run?: Element;
  readonly side?: 'after' | 'before';
  readonly paragraph?: Element;
}

/** Behind what it replaces, else behind what stands before it, else before what follows. */
function spotOf(places: readonly Place[], { range }: TextEdit): Spot | undefined {
  const last = places[indexAt(places, range.end - 1)];
  if (range.end > range.start && last && hasSource(last))
    return { at: last.start, run: last.source.run, side: 'after' };
  const before = range.start > 0 ? places[indexAt(places, range.start - 1)] : undefined;
  if (before && hasSource(before)) return { at: before.start, run: before.source.run, side: 'after' };
  const behind = places[indexAt(places, range.start)];
  if (behind && hasSource(behind)) return { at: behind.start, run: behind.source.run, side: 'before' };
  return behind?.ends && !isMade(before) ? { at: behind.start, paragraph: behind.ends } : undefined;
}

/** The index of the place that holds an offset; -1 before the first. */
function indexAt(places: readonly Place[], offset: number): number {
  return lowest(0, places.length, (i) => places[i]!.start > offset) - 1;
}

function placesIn(places: readonly Place[], start: number, end: number): readonly Place[] {
  if (start === end) return [];
  const first = Math.max(0, indexAt(places, start));
  return places.slice(first, indexAt(places, end - 1) + 1);
}

/**
 * The same edit where it fits the document best. Behind the last line there is no paragraph: what is added there is
 * added to its end.
 */
export function settle(ground: Ground, edit: TextEdit): TextEdit {
  const { text } = ground;
  const isBehind = edit.range.start === text.length && text.endsWith('\n');
  if (!isBehind || edit.text === '') return lookingAhead(ground, edit);
  const at = text.length - 1;
  return { range: { start: at, end: at }, text: `\n${edit.text.replace(/\n$/, '')}` };
}

/**
 * New paragraphs behind a centred one, a title, are to look like the text below and not like it: `⏎同志们：` at its end
 * is `同志们：⏎` before the next.
 */
function lookingAhead({ text, places }: Ground, edit: TextEdit): TextEdit {
  const { start, end } = edit.range;
  const mark = places[indexAt(places, start)];
  if (start !== end || !edit.text.startsWith('\n') || text[start] !== '\n' || !mark?.ends) return edit;
  if (attributeOf(find(mark.ends, 'pPr/jc')) !== 'center' || start + 1 >= text.length) return edit;
  return { range: { start: start + 1, end: start + 1 }, text: `${edit.text.slice(1)}\n` };
}

/** Makes tracked changes of edits that `canRevise`, after the runs were cut at their ends. */
export function revise(
  ground: Ground,
  atoms: readonly Atom[],
  edits: readonly TextEdit[],
  builder: Builder,
): void {
  // What goes in finds its place before anything is wrapped; from the last on, for two of them may go in behind one run:
  // （二 → （一）, its number and its bracket.
  for (const edit of edits.toReversed()) {
    const removed = atoms.filter(({ start, end }) => start >= edit.range.start && end <= edit.range.end);
    if (edit.text !== '') insert(ground, atoms, edit, builder);
    for (const { run } of removed) remove(run, builder);
    for (const { ends } of placesIn(ground.places, edit.range.start, edit.range.end))
      if (ends) markOf(ends, builder, 'del');
  }
}

function remove(run: Element, { make, signed }: Builder): void {
  // A run holds several pieces where nothing begins or ends between them: it goes once.
  if (nameOf(run.parentNode as Element) === 'del') return;
  const deletion = make('del', signed());
  run.parentNode?.insertBefore(deletion, run);
  deletion.appendChild(run);
  for (let node = run.firstChild; node; node = node.nextSibling)
    if (isElement(node) && nameOf(node) === 't') node = asDeleted(node, make);
}

function asDeleted(text: Element, make: Builder['make']): Element {
  const deleted = make('delText');
  deleted.setAttribute('xml:space', 'preserve');
  while (text.firstChild) deleted.appendChild(text.firstChild);
  text.parentNode?.replaceChild(deleted, text);
  return deleted;
}

function insert({ places }: Ground, atoms: readonly Atom[], edit: TextEdit, builder: Builder): void {
  const spot = spotOf(places, edit);
  if (!spot) return;
  const anchor = spot.run && anchorOf(atoms, edit, spot.side);
  const look = anchor ? copyOf(anchor.run, 'rPr') : markLook(spot.paragraph);
  const lines = edit.text.split('\n');
  let position = anchor
    ? positionAt(anchor.run, spot.side, builder)
    : { parent: spot.paragraph!, before: null };
  lines.forEach((line, i) => {
    if (line !== '') position.parent.insertBefore(insertion(line, look, builder), position.before);
    if (i < lines.length - 1) position = splitParagraph(position, builder);
  });
}

/** The run after the cuts: the last one within the edit or before it, or the first one behind. */
function anchorOf(atoms: readonly Atom[], { range }: TextEdit, side: Spot['side']): Atom | undefined {
  if (side === 'before') return atoms.find(({ start }) => start >= range.start);
  return (
    atoms.findLast(({ start, end }) => end <= range.end && start >= range.start) ??
    atoms.findLast(({ end }) => end <= range.start)
  );
}

interface Position {
  readonly parent: Element;
  readonly before: Node | null;
}

/** Beside a run, but not inside what somebody else has inserted: that is parted there. */
function positionAt(run: Element, side: Spot['side'], { another }: Builder): Position {
  // Another edit may have deleted it; its deletion holds nothing else.
  const deletion = run.parentNode as Element;
  let node = nameOf(deletion) === 'del' ? deletion : run;
  for (
    let parent = node.parentNode;
    isElement(parent) && INSERTED.includes(nameOf(parent));
    parent = node.parentNode
  ) {
    const rest = side === 'after' ? node.nextSibling : node;
    const following = another(parent);
    for (let each: Node | null = rest; each; ) {
      const next: Node | null = each.nextSibling;
      following.appendChild(each);
      each = next;
    }
    if (following.firstChild) insertAfter(following, parent);
    node = side === 'after' ? parent : following;
    if (!parent.firstChild) parent.parentNode?.removeChild(parent);
  }
  const parent = node.parentNode as Element;
  return { parent, before: side === 'after' ? node.nextSibling : node };
}

function insertion(
  text: string,
  look: Element | undefined,
  { make, text: textOf, signed }: Builder,
): Element {
  const run = make('r');
  if (look) run.appendChild(look.cloneNode(true));
  run.appendChild(textOf('t', text));
  return make('ins', signed(), run);
}

/** How a paragraph's mark looks, without what was done to it. */
function markLook(paragraph: Element | undefined): Element | undefined {
  const look = copyOf(childOf(paragraph, 'pPr'), 'rPr');
  if (look) strip(look, ...MARKS, 'rPrChange');
  return look;
}

/** What stands before a position becomes a paragraph of its own, its mark inserted. */
function splitParagraph({ parent, before }: Position, builder: Builder): Position {
  const paragraph = nameOf(parent) === 'p' ? parent : around(parent, 'p')!;
  const first = emptyLike(paragraph);
  const properties = copyOf(paragraph, 'pPr');
  if (properties) {
    strip(properties, 'sectPr', 'pPrChange');
    const look = childOf(properties, 'rPr');
    if (look) strip(look, ...MARKS);
    first.appendChild(properties);
  }
  for (let node = paragraph.firstChild; node && node !== before; ) {
    const next: Node | null = node.nextSibling;
    if (!isElement(node) || nameOf(node) !== 'pPr') first.appendChild(node);
    node = next;
  }
  paragraph.parentNode?.insertBefore(first, paragraph);
  markOf(first, builder, 'ins');
  return { parent: paragraph, before };
}

/** Tracks the mark of a paragraph, where the order of elements wants it. */
function markOf(paragraph: Element, { make, signed }: Builder, change: 'ins' | 'del'): void {
  const properties = childOf(paragraph, 'pPr') ?? make('pPr');
  if (!properties.parentNode) paragraph.insertBefore(properties, paragraph.firstChild);
  const look = childOf(properties, 'rPr') ?? make('rPr');
  if (!look.parentNode)
    properties.insertBefore(look, childOf(properties, 'sectPr') ?? childOf(properties, 'pPrChange') ?? null);
  const inserted = childOf(look, 'ins');
  const place = change === 'del' && inserted ? inserted.nextSibling : look.firstChild;
  look.insertBefore(make(change, signed()), place);
}
