/** The outline's rows: what the server says, put into words. Pure: no editor. */

import type { Part } from '../../model/manuscript';
import {
  countText,
  durationText,
  type LineRange,
  NO_SIZE,
  type OutlineNode,
  PACE,
  type Position,
  plus,
  type RowPlace,
  type Size,
  shareText,
} from '../../server/forClients';
import type { ManuscriptOutline, PromiseNode } from '../../server/protocol/overview';
import { NodeIds, type Traits } from '../tree/ids';
import {
  MANUSCRIPT_ICON,
  PART_LOOKS,
  type PartLook,
  PLAIN_ICON,
  REVIEWS_LOOK,
  SALUTATION_ICON,
  SPEECH_ICON,
} from '../tree/parts';
import type { Icon, TreeRow } from '../tree/rows';

/** A finding, as far as the outline is concerned. */
export interface Problem {
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly message: string;
  readonly range: LineRange;
}

/** Its description is the count of a promise, and the length or share where there is room for it. */
export interface Row extends TreeRow<Row> {
  readonly kind: 'manuscript' | OutlineNode['kind'];
  readonly part?: Part;
  /** Everything wrong in this row and beneath it. */
  readonly problems: readonly Problem[];
  readonly range: LineRange;
  readonly selectionRange: LineRange;
  /** What the server said; absent for the manuscript's own row. */
  readonly node?: OutlineNode;
}

/** In characters: no side bar is as wide as that. */
const LONGEST_TITLE = 80;
/**
 * How wide a first row may be, and how much less each level beneath has, at the width that a side bar has by itself.
 * A full-width character is 2. A heading that fills it shows alone: half a number says nothing, and the tooltip has it.
 */
const ROOM = 33;
const ROOM_A_LEVEL = 1.2;
/** What the number of problems takes at the right edge. */
const ROOM_OF_COUNT = 4;
const PROBLEMS_IN_TOOLTIP = 5;

/** What all rows of a manuscript hang on. */
interface Whole {
  readonly ids: ReadonlyMap<OutlineNode | undefined, string>;
  /** Characters a minute. */
  readonly pace: number;
}

/** What one level of rows hangs on. */
interface Around {
  readonly problems: readonly Problem[];
  readonly promises: readonly PromiseNode[];
  readonly level: number;
  readonly speech?: OutlineNode;
}

/**
 * The rows of a manuscript.
 * @param ids names the rows: by them what is open and what is selected outlasts an edit
 * @param pace characters a minute
 */
export function outlineRows(
  outline: ManuscriptOutline,
  problems: readonly Problem[],
  ids: NodeIds = new NodeIds('outline'),
  pace: number = PACE,
): Row[] {
  const { title, speeches, promises = [] } = outline;
  const around = { problems, promises, level: 0 };
  if (title === undefined || speeches.length === 0)
    return nodeRows(speeches, around, { ids: name(speeches, ids), pace });
  const named = name(speeches, ids, title);
  const range = { start: { line: 0, character: 0 }, end: speeches.at(-1)!.range.end };
  const count = `${speeches.length} 篇`;
  return [
    {
      id: named.get(undefined)!,
      kind: 'manuscript',
      label: clip(title),
      description: describe(title, ROOM - (countOf(problems) > 0 ? ROOM_OF_COUNT : 0), count),
      tooltip: join('\n', title, `文稿，${wholeLength(outline, pace)}`, ...messages(problems)),
      spoken: join('，', title, `文稿，${count}`, troubles(problems)),
      icon: MANUSCRIPT_ICON,
      problemCount: countOf(problems),
      problems,
      range,
      selectionRange: { start: range.start, end: range.start },
      children: nodeRows(speeches, { ...around, level: 1 }, { ids: named, pace }),
    },
  ];
}

/** `3,268 字 · 15 分钟`, of a compilation `3 篇 · 9,800 字 · 44 分钟`; empty where there is no speech. */
export function wholeLength({ speeches }: ManuscriptOutline, pace: number = PACE): string {
  if (speeches.length === 0) return '';
  const count = speeches.length > 1 && `${speeches.length} 篇`;
  return join(' · ', count, length(speeches.reduce<Size>(plus, NO_SIZE), pace));
}

/** The nodes' ids, and under `undefined` that of the manuscript's own row. */
function name(
  speeches: readonly OutlineNode[],
  ids: NodeIds,
  title?: string,
): Map<OutlineNode | undefined, string> {
  const nodes: (OutlineNode | undefined)[] = [];
  const traits: Traits[] = [];
  const add = (siblings: readonly OutlineNode[], over: string) => {
    const seen = new Map<string, number>();
    for (const node of siblings) {
      const key = nodeKey(node);
      const nth = seen.get(key) ?? 0;
      seen.set(key, nth + 1);
      const place = `${over}/${key}#${nth}`;
      nodes.push(node);
      traits.push({ place, words: node.title && `${node.kind}:${node.title}` });
      add(node.children, place);
    }
  };
  if (title !== undefined) {
    nodes.push(undefined);
    traits.push({ place: 'manuscript', words: '' });
  }
  add(speeches, '');
  const given = ids.for(traits);
  return new Map(nodes.map((node, at) => [node, given[at]!]));
}

/** The rows that hold a position, from the outermost to the innermost. */
export function rowsAt(rows: readonly Row[], position: Position): Row[] {
  // The end belongs to a row as well: that is where one writes. A row that starts there comes later and wins.
  const row = rows.findLast(
    ({ range }) => !isBefore(position, range.start) && !isBefore(range.end, position),
  );
  return row ? [row, ...rowsAt(row.children, position)] : [];
}

/** Where the server finds a row again. */
export function placeOf({ kind, selectionRange }: Row): RowPlace {
  return { kind, at: selectionRange.start };
}

/** True for what counts as a problem in numbers: what the panel 问题 lists. */
function isCounted({ severity }: Pick<Problem, 'severity'>): boolean {
  return severity !== 'hint';
}

function countOf(problems: readonly Problem[]): number {
  return problems.filter(isCounted).length;
}

function nodeRows(nodes: readonly OutlineNode[], around: Around, whole: Whole): Row[] {
  return nodes.map((node, index) => nodeRow(node, index, around, whole));
}

function nodeRow(node: OutlineNode, index: number, around: Around, whole: Whole): Row {
  const { level, speech } = around;
  const { ids, pace } = whole;
  const problems = around.problems.filter(({ range }) => isWithin(range.start, node.range));
  const promises = around.promises.filter(({ at }) => isWithin(at, node.range));
  const share =
    speech && node.kind !== 'salutation' ? shareText(node.characters, speech.characters) : undefined;
  const size = node.kind === 'salutation' ? undefined : length(node, pace);
  const promised = promiseText(node, promises);
  const label = labelOf(node, index, promised);
  const room = ROOM - ROOM_A_LEVEL * level - (countOf(problems) > 0 ? ROOM_OF_COUNT : 0);
  return {
    id: ids.get(node)!,
    kind: node.kind,
    ...(node.part && { part: node.part }),
    label,
    description: describe(label, room, node.kind === 'part' ? undefined : promised, share ?? size),
    tooltip: join(
      '\n',
      wholeTitle(node) || label,
      whatItIs(node),
      join('，', size, share && `占全篇 ${share}`),
      promised && `说了几点，讲到几点：${promised}`,
      ...messages(problems),
    ),
    spoken: join('，', label, node.kind === 'point' && lookOf(node)?.name, size, troubles(problems)),
    icon: iconOf(node),
    problemCount: countOf(problems),
    problems,
    range: node.range,
    selectionRange: node.selectionRange,
    node,
    children: nodeRows(
      node.children,
      { problems, promises, level: level + 1, speech: speech ?? node },
      whole,
    ),
  };
}

/** `3/4` where the row itself announces four points: of several promises the first that is not kept. */
function promiseText({ children }: OutlineNode, promises: readonly PromiseNode[]): string | undefined {
  const own = promises.filter(({ at }) => !children.some(({ range }) => isWithin(at, range)));
  const promise = own.find(({ count, found }) => count !== found) ?? own[0];
  return promise && `${promise.found}/${promise.count}`;
}

/** What stands behind a label, as far as there is room. */
function describe(label: string, room: number, ...pieces: (string | undefined)[]): string {
  const told = pieces.filter((piece) => piece !== undefined);
  // It is set a little smaller, and a little apart.
  while (told.length > 0 && widthOf(label) + 1 + 0.9 * widthOf(told.join(' · ')) > room) told.pop();
  return told.join(' · ');
}

/** In half-width characters. */
function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (character < '\u1100' ? 1 : 2), 0);
}

function nodeKey(node: OutlineNode): string {
  if (node.kind === 'point') return `point:${node.label ?? ''}`;
  if (node.kind === 'part') return `part:${node.part ?? ''}`;
  return node.kind;
}

/** @param promised what a part announces stands before its words: it is what one looks for there */
function labelOf(node: OutlineNode, index: number, promised: string | undefined): string {
  switch (node.kind) {
    case 'speech':
      return clip(node.title) || `第 ${index + 1} 篇（无标题）`;
    case 'salutation':
      return `称谓　${clip(node.title)}`;
    case 'part':
      return join('　', join(' ', lookOf(node)?.name, promised), clip(node.title)) || '正文';
    case 'point':
      return clip(wholeTitle(node));
  }
}

function wholeTitle(node: OutlineNode): string {
  return `${node.label ?? ''}${node.title}`;
}

function lookOf({ part, reviewee, reviews }: OutlineNode): PartLook | undefined {
  if (reviews || (reviewee !== undefined && !part)) return REVIEWS_LOOK;
  return part && PART_LOOKS[part];
}

function whatItIs(node: OutlineNode): string {
  const look = lookOf(node);
  switch (node.kind) {
    case 'speech':
      return '讲话';
    case 'salutation':
      return '称谓';
    case 'part':
      return look ? `环节：${look.name}，${look.about}` : '正文';
    case 'point':
      return look ? `分点：${look.name}，${look.about}` : '分点';
  }
}

function iconOf(node: OutlineNode): Icon {
  if (node.kind === 'speech') return SPEECH_ICON;
  if (node.kind === 'salutation') return SALUTATION_ICON;
  return lookOf(node)?.icon ?? PLAIN_ICON;
}

/** `1,400 字 · 6 分钟` */
function length({ characters, spoken }: Size, pace: number): string {
  return `${countText(characters)} · ${durationText(spoken, pace)}`;
}

function troubles(problems: readonly Problem[]): string | undefined {
  const count = countOf(problems);
  return count > 0 ? `有 ${count} 处问题` : undefined;
}

/** The problems' messages, the grave ones first. */
function messages(problems: readonly Problem[]): string[] {
  const sorted = [...problems].sort((a, b) => Number(isCounted(b)) - Number(isCounted(a)));
  const lines = sorted
    .slice(0, PROBLEMS_IN_TOOLTIP)
    .map((problem) => `${isCounted(problem) ? '⚠' : '·'} ${problem.message}`);
  const rest = sorted.length - lines.length;
  return rest > 0 ? [...lines, `另有 ${rest} 处，见“问题”面板。`] : lines;
}

function clip(text: string): string {
  const characters = [...text.trim()];
  return characters.length <= LONGEST_TITLE
    ? characters.join('')
    : `${characters.slice(0, LONGEST_TITLE - 1).join('')}…`;
}

function join(separator: string, ...pieces: (string | undefined | false)[]): string {
  return pieces.filter(Boolean).join(separator);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

function isWithin(position: Position, { start, end }: LineRange): boolean {
  return !isBefore(position, start) && isBefore(position, end);
}
