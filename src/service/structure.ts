/** Changes of structure as an editor asks for them: places are positions, what to change is a row or a cursor. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { applyEdits } from '../model/changes';
import type { LabelStyle, Manuscript, PartNode, Point, Speech } from '../model/manuscript';
import { ancestors, type Family, familyOf, outermost, pointAt } from '../model/tree';
import { deletePart } from '../restructure/deletePart';
import { deletePoints } from '../restructure/deletePoints';
import { insertPoint } from '../restructure/insertPoint';
import { movePart, type PartTarget } from '../restructure/movePart';
import { demotePoint, movePoints, promotePoint, shiftPoint, type Target } from '../restructure/movePoint';
import { isRefused, type Outcome, type Refused, refuse, type StructureOptions } from '../restructure/outcome';
import { relabelList, renumberList } from '../restructure/relabelList';
import { renameTitle } from '../restructure/renameTitle';
import { type LineEdit, toLineEdit } from './findings';
import type { OutlineNode } from './outline';
import { type LineRange, type Position, toLineRange } from './positions';

/** A row of the outline: what it is, and where its heading begins. */
export interface RowPlace {
  kind: OutlineNode['kind'] | 'manuscript';
  at: Position;
}

/** What may be asked. `at` is a place in a point: the innermost one there is meant. */
export type StructureOperation =
  | { kind: 'up' | 'down' | 'promote' | 'demote' | 'renumber'; at: Position }
  | { kind: 'insert'; at: Position; side: 'above' | 'below' }
  | { kind: 'relabel'; at: Position; style: LabelStyle }
  | { kind: 'drop'; rows: RowPlace[]; on?: RowPlace }
  | { kind: 'delete'; rows: RowPlace[] }
  | { kind: 'rename'; row: RowPlace; title: string };

export type StructureResult =
  | {
      edits: LineEdit[];
      /** Where what was moved, put in or renamed stands afterwards. */
      highlight: LineRange[];
      /** Where the cursor goes that stood at `at`; absent where it may stay. */
      caret?: Position;
    }
  | {
      /** The reason, in Chinese. */
      refused: string;
      /** True where there is no point at the cursor: the key may have been meant for the text. */
      noPoint?: boolean;
    };

const NO_POINT = '光标不在分点里。';

/** Answers an operation on a text with edits or a reason against them. */
export function changeStructure(
  document: TextDocument,
  manuscript: Manuscript,
  operation: StructureOperation,
  options: StructureOptions,
): StructureResult {
  const outcome = carryOut(document, manuscript, operation, options);
  if (isRefused(outcome)) {
    const { refused } = outcome;
    return { refused, ...(refused === NO_POINT ? { noPoint: true } : {}) };
  }
  const { uri, languageId, version } = document;
  const after = TextDocument.create(uri, languageId, version, applyEdits(manuscript.text, outcome.edits));
  const caret = 'at' in operation ? caretAfter(document, manuscript, operation.at, outcome) : undefined;
  return {
    edits: outcome.edits.map((edit) => toLineEdit(document, edit)),
    highlight: outcome.places.map((place) => toLineRange(after, place)),
    ...(caret !== undefined && MOVES.includes(operation.kind) ? { caret: after.positionAt(caret) } : {}),
  };
}

/** The operations that carry the cursor along. */
const MOVES: readonly StructureOperation['kind'][] = ['up', 'down', 'promote', 'demote'];

function carryOut(
  document: TextDocument,
  manuscript: Manuscript,
  operation: StructureOperation,
  options: StructureOptions,
): Outcome {
  switch (operation.kind) {
    case 'drop':
      return drop(document, manuscript, operation.rows, operation.on, options);
    case 'delete':
      return deleteRows(document, manuscript, operation.rows, options);
    case 'rename': {
      const { kind, at } = operation.row;
      const node = kind === 'speech' ? speechAt(document, manuscript, at) : pointIn(document, manuscript, at);
      if (!node || (kind !== 'speech' && kind !== 'point')) return refuse('只有分点和讲话的标题可以改名。');
      return renameTitle(manuscript, node, operation.title);
    }
    default: {
      const point = pointIn(document, manuscript, operation.at);
      if (!point) return refuse(NO_POINT);
      if (operation.kind === 'insert') return insertPoint(manuscript, point, operation.side, options);
      if (operation.kind === 'relabel') return relabelList(manuscript, point, operation.style);
      if (operation.kind === 'renumber') return renumberList(manuscript, point);
      if (operation.kind === 'promote') return promotePoint(manuscript, point, options);
      if (operation.kind === 'demote') return demotePoint(manuscript, point, options);
      return shiftPoint(manuscript, point, operation.kind === 'up' ? -1 : 1, options);
    }
  }
}

/** Rows that were dragged onto another one. */
function drop(
  document: TextDocument,
  manuscript: Manuscript,
  rows: readonly RowPlace[],
  on: RowPlace | undefined,
  options: StructureOptions,
): Outcome {
  if (rows.some(({ kind }) => kind === 'part')) return dropPart(document, manuscript, rows, on);
  const points = rows.map(({ kind, at }) =>
    kind === 'point' ? pointIn(document, manuscript, at) : undefined,
  );
  if (!points.every((point) => point !== undefined)) return refuse('只有环节和分点可以拖动。');
  const chosen = outermost(points);
  if (!on || on.kind === 'manuscript') return refuse('请拖到一个分点上。');
  if (on.kind === 'salutation') return refuse('称谓下面不能放分点。');
  if (on.kind === 'part') return refuse('这一段没有序号，不能放分点。请拖到一个分点上。');
  const target =
    on.kind === 'speech'
      ? lastOf(speechAt(document, manuscript, on.at))
      : dropTarget(familyOf(manuscript), chosen, pointIn(document, manuscript, on.at));
  return isRefused(target) ? target : movePoints(manuscript, chosen, target, options);
}

/** A stretch of paragraphs that was dragged onto another row: it takes that one's place. */
function dropPart(
  document: TextDocument,
  manuscript: Manuscript,
  rows: readonly RowPlace[],
  on: RowPlace | undefined,
): Outcome {
  const [row] = rows;
  if (rows.length > 1) return refuse('请一次拖一个环节。');
  const part = row && partAt(document, manuscript, row.at);
  if (!part) return refuse('找不到这一段。');
  const target = on && partTarget(document, manuscript, on);
  return target ? movePart(manuscript, part, target) : refuse('请拖到本篇讲话的一个环节或分点上。');
}

function partTarget(
  document: TextDocument,
  manuscript: Manuscript,
  { kind, at }: RowPlace,
): PartTarget | undefined {
  switch (kind) {
    case 'salutation':
      return 'first';
    case 'speech':
      return 'last';
    case 'part':
      return partAt(document, manuscript, at);
    case 'point':
      return pointIn(document, manuscript, at);
    case 'manuscript':
      return undefined;
  }
}

function lastOf(speech: Speech | undefined): Target | Refused {
  return speech ? { place: 'last', speech } : refuse('找不到这篇讲话。');
}

/**
 * Where points go that were dropped onto another: onto a sibling, they take its place; onto a point of their own
 * level or a lower one elsewhere, they come after it; onto one of a higher level, last under it; onto the one over
 * them, to the first place.
 */
function dropTarget(family: Family, chosen: readonly Point[], on: Point | undefined): Target | Refused {
  const first = chosen[0];
  if (!first || !on) return refuse('请拖到一个分点上。');
  const { series, parent, index } = family.get(first)!;
  const target = family.get(on)!;
  if (target.series === series) {
    return { place: target.index > index ? 'after' : 'before', point: on };
  }
  if (parent === on) return { place: 'before', point: series.points[0]! };
  const level = (point: Point) => ancestors(family, point).length;
  return { place: level(on) < level(first) ? 'into' : 'after', point: on };
}

function deleteRows(
  document: TextDocument,
  manuscript: Manuscript,
  rows: readonly RowPlace[],
  options: StructureOptions,
): Outcome {
  const [row] = rows;
  if (rows.length === 1 && row?.kind === 'part') {
    const part = partAt(document, manuscript, row.at);
    return part ? deletePart(manuscript, part) : refuse('找不到这一段。');
  }
  const points = rows.map(({ kind, at }) =>
    kind === 'point' ? pointIn(document, manuscript, at) : undefined,
  );
  if (points.length === 0 || !points.every((point) => point !== undefined))
    return refuse('讲话和称谓不能在这里删除，请直接在文稿里删。');
  return deletePoints(manuscript, points, options);
}

/** The innermost point at a position; an indent belongs to what begins behind it. */
export function pointIn(document: TextDocument, manuscript: Manuscript, at: Position): Point | undefined {
  return pointAt(manuscript, pastIndent(manuscript, document.offsetAt(at)));
}

/** An indent belongs to what begins behind it: an offset in one goes to its end. */
function pastIndent({ text }: Manuscript, offset: number): number {
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const indent = /^[^\S\r\n]*(?=\S)/.exec(text.slice(offset))?.[0];
  return before.trim() === '' && indent !== undefined ? offset + indent.length : offset;
}

function partAt(document: TextDocument, { speeches }: Manuscript, at: Position): PartNode | undefined {
  const offset = document.offsetAt(at);
  return speeches
    .flatMap(({ children }) => children)
    .find((child): child is PartNode => child.kind === 'part' && child.range.start === offset);
}

function speechAt(document: TextDocument, { speeches }: Manuscript, at: Position): Speech | undefined {
  const offset = document.offsetAt(at);
  return speeches.find(({ range }) => range.start <= offset && offset <= range.end);
}

/** The cursor stays at its character in the point that moves. */
function caretAfter(
  document: TextDocument,
  manuscript: Manuscript,
  at: Position,
  { places }: Exclude<Outcome, Refused>,
): number | undefined {
  const offset = pastIndent(manuscript, document.offsetAt(at));
  const point = pointAt(manuscript, offset);
  const place = places[0];
  if (!point || !place) return undefined;
  // Counted from the end: a label may change its length, what follows it hardly ever.
  return Math.max(place.start, place.end - Math.max(0, point.range.end - offset));
}
