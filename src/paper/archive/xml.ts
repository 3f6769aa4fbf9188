/** XML out of a file that may be hostile, and the few questions that are asked of it. */
import { DOMParser, type Document, type Element, type Node, XMLSerializer } from '@xmldom/xmldom';
import { decoded } from '../../model/decoded';
import { BROKEN, TOO_MUCH, WordError } from './refusal';

export type { Document, Element, Node } from '@xmldom/xmldom';

/** Bytes of one part; a speech of a hundred thousand characters takes a tenth of it. */
const LARGEST = 12 * 1024 * 1024;
/** Elements within one another. Word nests some thirty in a table within a text box. */
const DEEPEST = 400;
/** Attributes of one element: a root has some forty. */
const MOST_ATTRIBUTES = 400;

/**
 * Parses a part.
 * @throws WordError when it is no well-formed XML, has a document type (and so entities), or is beyond all measure
 */
export function parseXml(bytes: Uint8Array): Document {
  if (bytes.length > LARGEST) throw new WordError(TOO_MUCH);
  const text = decode(bytes);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text))
    throw new WordError(
      '这个文件里有 Word 不会写的内容，为安全起见没有读：请用 Word 或 WPS 打开，另存一份再试',
    );
  reviewShape(text);
  const parser = new DOMParser({
    onError: (level) => {
      if (level !== 'warning') throw new WordError(BROKEN);
    },
  });
  const document = parser.parseFromString(text, 'text/xml');
  if (!document.documentElement) throw new WordError(BROKEN);
  return document;
}

/** A document as bytes, with the heading that Word writes. */
export function writeXml(document: Document): Uint8Array {
  const text = new XMLSerializer().serializeToString(document);
  const heading = text.startsWith('<?xml') ? '' : '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  return new TextEncoder().encode(
    heading + text.replace(/^(<\?xml[^>]*encoding=)["'][^"']*["']/, '$1"UTF-8"'),
  );
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  const text = decoded(bytes, encoding);
  if (text === undefined) throw new WordError(BROKEN);
  return text;
}

/** Counts depth and attributes before anything is built that would suffer from them. */
function reviewShape(text: string): void {
  let depth = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const next = text.charCodeAt(at + 1);
    if (next === SLASH) depth--;
    else if (next !== MARK && next !== QUESTION) {
      const end = text.indexOf('>', at);
      if (end < 0) throw new WordError(BROKEN);
      if (text.charCodeAt(end - 1) !== SLASH) depth++;
      if (depth > DEEPEST || countBefore(text, at, end) > MOST_ATTRIBUTES) throw new WordError(TOO_MUCH);
    }
  }
}

const SLASH = 0x2f;
const MARK = 0x21;
const QUESTION = 0x3f;

/** How many attributes stand in a tag: a value may hold `=`, but hardly `="`. */
function countBefore(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf('=', start); at >= 0 && at < end; at = text.indexOf('=', at + 1))
    if (/["'\s]/.test(text[at + 1] ?? '')) count++;
  return count;
}

/** The two vocabularies of WordprocessingML, and that of formulas. */
const WORD = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);
const MATH = new Set([
  'http://schemas.openxmlformats.org/officeDocument/2006/math',
  'http://purl.oclc.org/ooxml/officeDocument/math',
]);

export function isElement(node: Node | null): node is Element {
  return node?.nodeType === 1;
}

/** The name of an element of WordprocessingML: `p`, `r`, `t`; of a formula `m:t`; of all else its name as it stands. */
export function nameOf(element: Element): string {
  const { namespaceURI, localName, nodeName } = element;
  if (WORD.has(namespaceURI ?? '')) return localName ?? nodeName;
  return MATH.has(namespaceURI ?? '') ? `m:${localName}` : `~${localName}`;
}

/** An element's children that are elements, in order. */
export function childrenOf(element: Element): Element[] {
  const children: Element[] = [];
  for (let node = element.firstChild; node; node = node.nextSibling) if (isElement(node)) children.push(node);
  return children;
}

/** Its first child of a name. */
export function childOf(element: Element | undefined, name: string): Element | undefined {
  for (let node = element?.firstChild ?? null; node; node = node.nextSibling)
    if (isElement(node) && nameOf(node) === name) return node;
  return undefined;
}

/** The child that a path of names leads to: `pPr/numPr/ilvl`. */
export function find(element: Element | undefined, path: string): Element | undefined {
  return path.split('/').reduce<Element | undefined>(childOf, element);
}

/** An attribute of WordprocessingML, `w:val` if none is named. */
export function attributeOf(element: Element | undefined, name = 'val'): string | undefined {
  if (!element) return undefined;
  const own = element.namespaceURI === null ? null : element.getAttributeNS(element.namespaceURI, name);
  return own ?? element.getAttribute(name) ?? undefined;
}

/** A whole number in an attribute, not below 0. */
export function numberOf(element: Element | undefined, name = 'val'): number | undefined {
  const text = attributeOf(element, name)?.trim();
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** True where a switch stands and is not turned off: `<w:vanish/>`, not `<w:vanish w:val="0"/>`. */
export function isOn(element: Element | undefined): boolean {
  return element !== undefined && !['0', 'false', 'off'].includes(attributeOf(element) ?? '');
}

/** Every element beneath, in the order of the document, itself first. No recursion: the depth is not ours. */
export function* elementsIn(root: Element): Generator<Element> {
  let node: Node | null = root;
  while (node) {
    if (isElement(node)) yield node;
    let next: Node | null = node.firstChild;
    for (let up: Node | null = node; !next && up && up !== root; up = up.parentNode) next = up.nextSibling;
    node = next;
  }
}
