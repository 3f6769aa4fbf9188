/** What stands inside a paragraph: runs and what wraps them. */
import {
  attributeOf,
  childOf,
  childrenOf,
  type Element,
  elementsIn,
  find,
  isOn,
  nameOf,
} from '../archive/xml';
import type { Fields } from './fields';
import type { Piece } from './pieces';
import type { Styles } from './styles';
import { symbolText } from './symbols';
import type { Tally } from './tally';

export interface Context {
  readonly styles: Styles;
  readonly fields: Fields;
  readonly tally: Tally;
  /** True where white space is kept wherever it stands. */
  readonly keepsSpace: boolean;
}

export interface Inline {
  readonly pieces: Piece[];
  /** The contents of text boxes that are anchored here. */
  readonly boxes: Element[];
}

/** What is read as its own contents. */
const WRAPS = new Set([
  ...['hyperlink', 'smartTag', 'customXml', 'fldSimple', 'dir', 'bdo', 'sdtContent', 'sdt'],
  ...['m:oMathPara', 'm:oMath', 'm:r', 'm:e', 'm:num', 'm:den', 'm:sub', 'm:sup', 'm:deg', 'm:fName'],
  ...['m:f', 'm:sSub', 'm:sSup', 'm:sSubSup', 'm:rad', 'm:d', 'm:nary', 'm:func', 'm:box', 'm:acc', 'm:bar'],
]);

/** Reads a paragraph's contents. */
export function readInline(paragraph: Element, context: Context): Inline {
  const inline: Inline = { pieces: [], boxes: [] };
  readContents(paragraph, context, inline);
  return { ...inline, pieces: withoutLooseBreaks(inline.pieces) };
}

function readContents(element: Element, context: Context, inline: Inline): void {
  for (const child of contentsOf(element)) readOne(child, context, inline);
}

function readOne(element: Element, context: Context, inline: Inline): void {
  const name = nameOf(element);
  const change = changeOf(name);
  if (change) context.tally.add(change);
  if (name === 'r') readRun(element, context, inline);
  else if (name === 'm:t') inline.pieces.push({ text: flat(element) });
  else if (change === 'inserted' || WRAPS.has(name)) readContents(element, context, inline);
}

/** Tracked changes: what was deleted or moved away is out, what was inserted or moved here is in. */
export function changeOf(name: string): 'inserted' | 'deleted' | undefined {
  if (name === 'ins' || name === 'moveTo') return 'inserted';
  return name === 'del' || name === 'moveFrom' ? 'deleted' : undefined;
}

/** An element's children, where there are alternatives the one that has the text. */
export function contentsOf(element: Element): Element[] {
  return childrenOf(element).flatMap((child) =>
    nameOf(child) === '~AlternateContent' ? contentsOf(chosen(child)) : [child],
  );
}

/** The newer alternative, or the other one where only that has text: never both. */
function chosen(alternatives: Element): Element {
  const all = childrenOf(alternatives);
  return all.find(hasText) ?? all[0] ?? alternatives;
}

function hasText(element: Element): boolean {
  for (const each of elementsIn(element)) if (nameOf(each) === 't') return true;
  return false;
}

function readRun(run: Element, context: Context, inline: Inline): void {
  const hidden = looks(run, 'vanish', context.styles);
  let text = '';
  for (const element of contentsOf(run)) {
    const piece = pieceOf(element, context, inline);
    if (piece === undefined || piece === '' || !context.fields.isShown()) continue;
    text += piece;
    if (!hidden) inline.pieces.push({ text: piece, source: sourceOf(element, run, context) });
  }
  if (hidden && text !== '') context.tally.add('hidden');
  if (!hidden && text.trim() !== '' && STRUCK.some((line) => looks(run, line, context.styles)))
    context.tally.add('struck');
}

/** One line or two: who strikes words out by hand means them to go, and whether they are to go we cannot know. */
const STRUCK = ['strike', 'dstrike'];

/** True where a run looks so by itself, or by its style: `vanish`, `strike`. */
function looks(run: Element, how: string, styles: Styles): boolean {
  const own = find(run, `rPr/${how}`);
  return own ? isOn(own) : styles.looks(attributeOf(find(run, 'rPr/rStyle')), how);
}

function sourceOf(element: Element, run: Element, context: Context) {
  const own = element.textContent ?? '';
  const from = nameOf(element) === 't' && !keepsSpace(element, context) ? own.search(/[^ \t\r\n]|$/) : 0;
  return { element, run, from };
}

/** A break for a page is none for the text, but for two halves of a paragraph that it parts. */
const LOOSE_BREAK = '\f';

type Reader = (element: Element, context: Context, inline: Inline) => string;

/** What each element inside a run is as text. */
const READERS: Readonly<Record<string, Reader>> = {
  t: plainText,
  tab: () => '\t',
  ptab: () => '\t',
  cr: () => '\n',
  br: (element) => (['page', 'column'].includes(attributeOf(element, 'type') ?? '') ? LOOSE_BREAK : '\n'),
  noBreakHyphen: () => '-',
  sym: (element, { tally }) => {
    const text = symbolText(attributeOf(element, 'font') ?? '', attributeOf(element, 'char') ?? '');
    if (text === undefined) tally.add('symbols');
    return text ?? '□';
  },
  ruby: (element, { tally }) => {
    tally.add('rubies');
    const base = childOf(element, 'rubyBase');
    return base ? [...elementsIn(base)].map((each) => (nameOf(each) === 't' ? flat(each) : '')).join('') : '';
  },
  fldChar: (element, { fields }) => fields.mark(attributeOf(element, 'fldCharType')),
  instrText: (element, { fields }) => {
    fields.instruct(element.textContent ?? '');
    return '';
  },
  footnoteReference: counting('footnotes'),
  endnoteReference: counting('footnotes'),
  commentReference: counting('comments'),
  object: readPicture,
  drawing: readPicture,
  pict: readPicture,
};

function pieceOf(element: Element, context: Context, inline: Inline): string | undefined {
  const name = nameOf(element);
  return Object.hasOwn(READERS, name) ? READERS[name]?.(element, context, inline) : undefined;
}

function counting(what: 'footnotes' | 'comments'): Reader {
  return (_, { tally }) => {
    tally.add(what);
    return '';
  };
}

function keepsSpace(element: Element, { keepsSpace: always }: Context): boolean {
  return always || element.getAttribute('xml:space') === 'preserve';
}

/** As Word shows it: line breaks of the file are blanks, and blanks at the ends are none unless kept. */
function plainText(element: Element, context: Context): string {
  const text = flat(element);
  if (keepsSpace(element, context)) return text;
  let end = text.length;
  while (end > 0 && text[end - 1] === ' ') end--;
  return text.slice(Math.min(end, text.search(/[^ ]|$/)), end);
}

/** An element's text on one line: the file's own line breaks mean blanks. */
function flat(element: Element): string {
  return (element.textContent ?? '').replace(/[\t\r\n\f\v]/g, ' ');
}

/** The text boxes in a drawing; what has none is a picture or an object, where it shows one. */
function readPicture(element: Element, { tally }: Context, { boxes }: Inline): string {
  const found = boxesIn(element);
  boxes.push(...found);
  if (found.length > 0) return '';
  if (nameOf(element) === 'object') tally.add('objects');
  else if (hasPicture(element)) tally.add('pictures');
  return '';
}

function boxesIn(element: Element): Element[] {
  return contentsOf(element).flatMap((child) => (nameOf(child) === 'txbxContent' ? [child] : boxesIn(child)));
}

function hasPicture(element: Element): boolean {
  for (const each of elementsIn(element)) if (['~blip', '~imagedata'].includes(nameOf(each))) return true;
  return false;
}

/** Breaks for a page go, but for those between text and text, which are line breaks. */
function withoutLooseBreaks(pieces: readonly Piece[]): Piece[] {
  const first = pieces.findIndex(({ text }) => text.trim() !== '');
  const last = pieces.findLastIndex(({ text }) => text.trim() !== '');
  return pieces.flatMap((piece, i) => {
    if (piece.text !== LOOSE_BREAK) return [piece];
    return i > first && i < last && first >= 0 ? [{ ...piece, text: '\n' }] : [];
  });
}
