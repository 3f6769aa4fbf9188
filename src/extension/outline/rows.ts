/** The outline's rows: what the server says, put into words. Pure: no editor. */

import type { Part } from '../../model/manuscript';
import {
  countText,
  durationText,
  type LineRange,
  type ManuscriptOutline,
  NO_SIZE,
  type OutlineNode,
  PACE,
  type Position,
  plus,
  type RowPlace,
  type Size,
  shareText,
} from '../../server/protocol';
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

/** Its id is a path of kinds and labels, its description problems, length or share. */
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

/** In characters: a narrow view cuts from the right, and the length and the marks stand there. */
const LONGEST_TITLE = 14;
const LONGEST_LABEL = 13;
const LONGEST_LEAD = 6;
const PROBLEMS_IN_TOOLTIP = 5;

/**
 * The rows of a manuscript.
 * @param root the start of every row's id, different for each manuscript.
 * @param pace characters a minute.
 */
export function outlineRows(
  outline: ManuscriptOutline,
  problems: readonly Problem[],
  root = 'outline',
  pace: number = PACE,
): Row[] {
  const { title, speeches } = outline;
  if (title === undefined || speeches.length === 0) return nodeRows(speeches, problems, root, pace);
  const id = `${root}/manuscript`;
  const range = { start: { line: 0, character: 0 }, end: speeches.at(-1)!.range.end };
  const count = `${speeches.length} 篇`;
  const size = speeches.reduce<Size>(plus, NO_SIZE);
  return [
    {
      id,
      kind: 'manuscript',
      label: clip(title, LONGEST_TITLE),
      description: join(' · ', warningMark(problems), count),
      tooltip: join('\n', title, `文稿，${count}，${length(size, pace)}`, ...messages(problems)),
      spoken: join('，', title, `文稿，${count}`, troubles(problems)),
      icon: MANUSCRIPT_ICON,
      problems,
      range,
      selectionRange: { start: range.start, end: range.start },
      children: nodeRows(speeches, problems, id, pace),
    },
  ];
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

/** True for what counts as a problem in numbers: a hint or a suggestion does not. */
function isWarning({ severity }: Pick<Problem, 'severity'>): boolean {
  return severity === 'error' || severity === 'warning';
}

function nodeRows(
  nodes: readonly OutlineNode[],
  problems: readonly Problem[],
  parent: string,
  pace: number,
  speech?: OutlineNode,
): Row[] {
  const seen = new Map<string, number>();
  return nodes.map((node, index) => {
    const key = nodeKey(node);
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    return nodeRow(node, `${parent}/${key}#${nth}`, index, problems, pace, speech);
  });
}

function nodeRow(
  node: OutlineNode,
  id: string,
  index: number,
  problems: readonly Problem[],
  pace: number,
  speech: OutlineNode | undefined,
): Row {
  const own = problems.filter(({ range }) => isWithin(range.start, node.range));
  const share =
    speech && node.kind !== 'salutation' ? shareText(node.characters, speech.characters) : undefined;
  const size = node.kind === 'salutation' ? undefined : length(node, pace);
  const label = labelOf(node, index);
  return {
    id,
    kind: node.kind,
    ...(node.part && { part: node.part }),
    label,
    description: join(' · ', warningMark(own), share ?? size),
    tooltip: join(
      '\n',
      wholeTitle(node) || label,
      whatItIs(node),
      join('，', size, share && `占全篇 ${share}`),
      ...messages(own),
    ),
    spoken: join('，', label, node.kind === 'point' && lookOf(node)?.name, size, troubles(own)),
    icon: iconOf(node),
    problems: own,
    range: node.range,
    selectionRange: node.selectionRange,
    node,
    children: nodeRows(node.children, own, id, pace, speech ?? node),
  };
}

function nodeKey(node: OutlineNode): string {
  if (node.kind === 'point') return `point:${node.label ?? ''}`;
  if (node.kind === 'part') return `part:${node.part ?? ''}`;
  return node.kind;
}

function labelOf(node: OutlineNode, index: number): string {
  switch (node.kind) {
    case 'speech':
      return clip(node.title, LONGEST_TITLE) || `第 ${index + 1} 篇（无标题）`;
    case 'salutation':
      return `称谓　${clip(node.title, LONGEST_LEAD)}`;
    case 'part':
      return join('　', lookOf(node)?.name, clip(node.title, LONGEST_LEAD)) || '正文';
    case 'point':
      return clip(wholeTitle(node), LONGEST_LABEL);
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

function warningMark(problems: readonly Problem[]): string | undefined {
  const count = problems.filter(isWarning).length;
  return count > 0 ? `⚠ ${count}` : undefined;
}

function troubles(problems: readonly Problem[]): string | undefined {
  const count = problems.filter(isWarning).length;
  return count > 0 ? `有 ${count} 处问题` : undefined;
}

/** The problems' messages, the grave ones first. */
function messages(problems: readonly Problem[]): string[] {
  const sorted = [...problems].sort((a, b) => Number(isWarning(b)) - Number(isWarning(a)));
  const lines = sorted
    .slice(0, PROBLEMS_IN_TOOLTIP)
    .map((problem) => `${isWarning(problem) ? '⚠' : '·'} ${problem.message}`);
  const rest = sorted.length - lines.length;
  return rest > 0 ? [...lines, `另有 ${rest} 处，见“问题”面板。`] : lines;
}

function clip(text: string, most: number): string {
  const characters = [...text.trim()];
  return characters.length <= most ? characters.join('') : `${characters.slice(0, most - 1).join('')}…`;
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
