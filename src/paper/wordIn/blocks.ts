/** What stands in a document one below the other: paragraphs, tables, and what wraps them. */
import { SENTENCE_MARK } from '../../language/sentences';
import { childOf, type Element, find, isOn, nameOf } from '../archive/xml';
import { type Context, changeOf, contentsOf, readInline } from './inline';
import { type Numberer, wantsBlank } from './numbering';
import { type Chunk, type Piece, textOf } from './pieces';

export interface BlockContext extends Context {
  readonly number: Numberer;
}

const WRAPS = new Set(['sdt', 'sdtContent', 'customXml']);

/** Reads the paragraphs and tables of a container, in order. */
export function readBlocks(container: Element, context: BlockContext): Chunk[] {
  const chunks: Chunk[] = [];
  /** What stands before a deleted paragraph mark, and so in the paragraph behind it. */
  let before: readonly Piece[] = [];
  for (const block of blocksIn(container, context)) {
    if (nameOf(block) === 'tbl') {
      chunks.push(...readTable(block, context));
      continue;
    }
    const { pieces, merges, boxes } = readParagraph(block, context, before);
    before = merges ? pieces : [];
    if (!merges && pieces !== HIDDEN) chunks.push({ pieces, paragraph: block, whole: true });
    chunks.push(...boxes.flatMap((box) => readBox(box, context)));
  }
  const last = chunks.at(-1);
  // A deleted mark at the very end has nothing to join with.
  if (before.length > 0 && last) chunks.push({ ...last, pieces: before, whole: false });
  return chunks;
}

function blocksIn(container: Element, context: BlockContext): Element[] {
  return contentsOf(container).flatMap((element) => {
    const name = nameOf(element);
    const change = changeOf(name);
    if (change) context.tally.add(change);
    if (name === 'altChunk') context.tally.add('chunks');
    if (name === 'p' || name === 'tbl') return [element];
    return change === 'inserted' || WRAPS.has(name) ? blocksIn(element, context) : [];
  });
}

interface ReadParagraph {
  readonly pieces: readonly Piece[];
  /** True where its mark was deleted: it goes on in the next paragraph. */
  readonly merges: boolean;
  readonly boxes: readonly Element[];
}

/** A paragraph that is hidden with its mark is not there at all. */
const HIDDEN: readonly Piece[] = [];

function readParagraph(paragraph: Element, context: BlockContext, before: readonly Piece[]): ReadParagraph {
  const mark = find(paragraph, 'pPr/rPr');
  const inline = readInline(paragraph, context);
  const merges = Boolean(childOf(mark, 'del') ?? childOf(mark, 'moveFrom'));
  if (merges) context.tally.add('deleted');
  if (childOf(mark, 'ins') ?? childOf(mark, 'moveTo')) context.tally.add('inserted');
  const pieces = [...before, ...inline.pieces];
  if (merges) return { ...inline, pieces, merges };
  if (pieces.length === 0 && isOn(childOf(mark, 'vanish'))) return { ...inline, pieces: HIDDEN, merges };
  return { ...inline, pieces: [...markerOf(paragraph, pieces, context), ...pieces], merges };
}

function markerOf(paragraph: Element, pieces: readonly Piece[], { number, tally }: BlockContext): Piece[] {
  const marker = number(paragraph);
  if (marker === undefined) return [];
  if (marker === 'bullet') {
    tally.add('bullets');
    return [];
  }
  tally.add('numbers');
  const { label } = marker;
  return [{ text: wantsBlank(label, textOf(pieces)) ? `${label} ` : label }];
}

function readBox(box: Element, context: BlockContext): Chunk[] {
  const chunks = readBlocks(box, context).filter(({ pieces }) => textOf(pieces).trim() !== '');
  if (chunks.length > 0) context.tally.add('boxes');
  return chunks.map((chunk) => ({ ...chunk, whole: false }));
}

function readTable(table: Element, context: BlockContext): Chunk[] {
  context.tally.add('tables');
  return rowsIn(table, 'tr').flatMap((row) => {
    const properties = childOf(row, 'trPr');
    if (childOf(properties, 'del')) {
      context.tally.add('deleted');
      return [];
    }
    if (childOf(properties, 'ins')) context.tally.add('inserted');
    const cells = rowsIn(row, 'tc').filter((cell) => !find(cell, 'tcPr/cellDel'));
    return readRow(
      cells.map((cell) => readCell(cell, context)),
      context,
    );
  });
}

/** The rows of a table or the cells of a row, whatever wraps them. */
function rowsIn(element: Element, wanted: 'tr' | 'tc'): Element[] {
  return contentsOf(element).flatMap((child) => {
    const name = nameOf(child);
    if (name === wanted) return [child];
    return WRAPS.has(name) ? rowsIn(child, wanted) : [];
  });
}

function readCell(cell: Element, context: BlockContext): Chunk[] {
  // The lower cells of a merged one are there, and empty.
  return readBlocks(cell, context).filter(({ pieces }) => textOf(pieces).trim() !== '');
}

/** A row is one line, unless a cell tells more in several paragraphs than a line holds: then every paragraph stands by itself. */
function readRow(cells: readonly (readonly Chunk[])[], { tally }: BlockContext): Chunk[] {
  const first = cells.flat()[0];
  if (!first) return [];
  if (!isLine(cells)) {
    tally.add('apart');
    return cells.flat().map((chunk) => ({ ...chunk, whole: false }));
  }
  const last = cells.findLastIndex((cell) => cell.length > 0);
  const pieces = cells.slice(0, last + 1).flatMap((cell, i) => [...(i > 0 ? [TAB] : []), ...lineOf(cell)]);
  return [{ pieces, paragraph: first.paragraph, whole: false }];
}

const TAB: Piece = { text: '\t' };
const BLANK: Piece = { text: ' ' };
/** A cell of several paragraphs that has no more characters, and no sentence, is but broken to fit: 云岭镇／（山区）. */
const BRIEF = 40;

/** A cell that stands alone is there for the page's sake, and holds text: its paragraphs are none of a table. */
function isLine(cells: readonly (readonly Chunk[])[]): boolean {
  const alone = cells.filter((cell) => cell.length > 0).length === 1;
  return cells.every((cell) => {
    const text = cell.map(({ pieces }) => textOf(pieces)).join('\n');
    if (!text.includes('\n')) return true;
    return !alone && text.length <= BRIEF && !text.includes('\t') && !SENTENCE_MARK.test(text);
  });
}

/** The text of a cell on one line: blanks for its line ends. */
function lineOf(cell: readonly Chunk[]): Piece[] {
  return cell.flatMap(({ pieces }, i) => [
    ...(i > 0 ? [BLANK] : []),
    ...pieces.map((piece) => (piece.text === '\n' ? BLANK : piece)),
  ]);
}

/** True for a container's paragraph right behind another, but for what has no text. */
export function follows(paragraph: Element, next: Element): boolean {
  let node = paragraph.nextSibling;
  while (node && node !== next && !['p', 'tbl', 'sdt', 'customXml'].includes(nameIn(node)))
    node = node.nextSibling;
  return node === next;
}

function nameIn(node: { readonly nodeType: number }): string {
  return node.nodeType === 1 ? nameOf(node as Element) : '';
}
