/** Word in: the bytes of a .docx to its text. */

import { openWord, rootOf, type WordPackage } from '../archive/package';
import { isRefused, type Refused, refusing, WordError } from '../archive/refusal';
import { attributeOf, childOf, type Element, elementsIn, nameOf, parseXml } from '../archive/xml';
import { follows, readBlocks } from './blocks';
import { createFields } from './fields';
import { createNumberer } from './numbering';
import { type Chunk, type Piece, textOf } from './pieces';
import { readStyles } from './styles';
import { createTally } from './tally';

/** A piece of the text with its place in it: offsets in UTF-16 code units. */
export interface Place extends Piece {
  readonly start: number;
}

export interface WordText {
  /** Lines end with `\n`, the last one too; empty where the file has no text. */
  readonly text: string;
  /** What was kept or dropped, a sentence in Chinese each. */
  readonly notes: readonly string[];
}

export interface ReadWord extends WordText {
  readonly word: WordPackage;
  /** Every piece of the text in order, with where it stands in the document. */
  readonly places: readonly Place[];
}

/**
 * Reads the text of a Word file. Total: whatever the bytes are, it answers, and what it reads is bounded.
 * @param bytes of a .docx
 * @returns the text with what was kept and dropped, or why there is none, in a Chinese sentence that says what to do
 */
export function readWordText(bytes: Uint8Array): WordText | Refused {
  const read = refusing(() => readWord(bytes));
  return isRefused(read) ? read : { text: read.text, notes: read.notes };
}

/** The same with the document itself, to write back into. @throws WordError and whatever broken input throws */
export function readWord(bytes: Uint8Array): ReadWord {
  const word = openWord(bytes);
  const root = rootOf(word.document);
  const body = childOf(root, 'body');
  if (!body) throw new WordError('这个 Word 文件里没有正文：请用 Word 或 WPS 打开看看，另存一份再试');
  const styles = readStyles(word.part('styles'));
  const tally = createTally();
  const chunks = readBlocks(body, {
    styles,
    tally,
    fields: createFields(fieldsAreWhole(body)),
    number: createNumberer(word.part('numbering'), styles),
    keepsSpace: root.getAttribute('xml:space') === 'preserve',
  });
  const headers = [...word.related('header'), ...word.related('footer')].filter((part) =>
    hasWords(word, part),
  );
  tally.add('headers', headers.length);
  const places = place(chunks);
  const text = textOf(places);
  const notes = text === '' ? [...tally.notes(), NO_TEXT] : tally.notes();
  return { text, notes, word, places };
}

const NO_TEXT = '这个文件里没有文字，可能是扫描的图片：请找文字版';

/** A damaged field has no end, and would hide all that follows. */
function fieldsAreWhole(body: Element): boolean {
  let open = 0;
  for (const element of elementsIn(body)) {
    if (nameOf(element) !== 'fldChar') continue;
    const type = attributeOf(element, 'fldCharType');
    open += type === 'begin' ? 1 : type === 'end' ? -1 : 0;
  }
  return open === 0;
}

/** True where a header or footer says more than the page's number. */
function hasWords({ archive }: WordPackage, part: string): boolean {
  const bytes = archive.read(part);
  if (!bytes) return false;
  for (const element of elementsIn(rootOf(parseXml(bytes))))
    if (nameOf(element) === 't' && [...(element.textContent ?? '')].some(isWord)) return true;
  return false;
}

/** 第3页共9页 is but a number. */
function isWord(char: string): boolean {
  return /\p{L}/u.test(char) && !'第共页'.includes(char);
}

/** The chunks one below the other, without the empty ones at both ends. */
function place(chunks: readonly Chunk[]): Place[] {
  const isFull = ({ pieces }: Chunk) => textOf(pieces).trim() !== '';
  const full = chunks.slice(chunks.findIndex(isFull), chunks.findLastIndex(isFull) + 1);
  const places: Place[] = [];
  let start = 0;
  const add = (piece: Piece) => {
    if (piece.text === '') return;
    places.push({ ...piece, start });
    start += piece.text.length;
  };
  if (!full.some(isFull)) return places;
  full.forEach((chunk, i) => {
    for (const piece of chunk.pieces) add(piece);
    add(breakAfter(chunk, full[i + 1]));
  });
  return places;
}

function breakAfter(chunk: Chunk, next: Chunk | undefined): Piece {
  const joins = next?.whole && chunk.whole && follows(chunk.paragraph, next.paragraph);
  return joins ? { text: '\n', ends: chunk.paragraph } : { text: '\n' };
}
