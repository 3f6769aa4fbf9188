/** New elements for a Word document, in its own vocabulary. */
import { rootOf, type WordPackage } from '../archive/package';
import {
  attributeOf,
  childOf,
  childrenOf,
  type Document,
  type Element,
  elementsIn,
  nameOf,
} from '../archive/xml';

/** Who speaks, and when: ISO 8601, to the second. */
export interface Author {
  readonly name: string;
  readonly initials: string;
  readonly date: string;
}

export interface Builder {
  /** An element, with its attributes and children. */
  readonly make: (
    name: string,
    attributes?: Readonly<Record<string, string>>,
    ...children: Element[]
  ) => Element;
  /** One that holds text, its blanks kept. */
  readonly text: (name: 't' | 'delText', text: string) => Element;
  /** The attributes of a comment or of a tracked change, with a number that nothing else has. */
  readonly signed: () => Record<string, string>;
  /** Another tracked change, of the same author and time, with a number of its own and nothing in it. */
  readonly another: (change: Element) => Element;
}

/** A source of numbers that neither the document nor its comments have. */
export function createNumbers(...documents: readonly (Document | undefined)[]): () => string {
  let last = 0;
  for (const document of documents)
    if (document) for (const element of elementsIn(rootOf(document))) last = Math.max(last, idOf(element));
  return () => String(++last);
}

/** Annotations have small numbers; controls and shapes, which have large ones, are numbered by themselves. */
function idOf(element: Element): number {
  const id = attributeOf(element, 'id') ?? '';
  return /^\d{1,8}$/.test(id) ? Number(id) : 0;
}

/** Builds for a part of a Word file; its comments have the vocabulary of its text. */
export function createBuilder(
  part: Document,
  word: WordPackage,
  author: Author,
  next: () => string,
): Builder {
  const { namespaceURI, prefix } = rootOf(word.document);
  const named = (name: string) => `${prefix || 'w'}:${name}`;
  const make: Builder['make'] = (name, attributes = {}, ...children) => {
    const element = part.createElementNS(namespaceURI, named(name));
    for (const [key, value] of Object.entries(attributes))
      element.setAttributeNS(namespaceURI, named(key), value);
    for (const child of children) element.appendChild(child);
    return element;
  };
  return {
    make,
    text: (name, text) => {
      const element = make(name);
      element.setAttribute('xml:space', 'preserve');
      element.appendChild(part.createTextNode(text));
      return element;
    },
    signed: () => ({ id: next(), author: author.name, date: author.date }),
    another: (change) => {
      const copy = emptyLike(change);
      for (const attribute of [...copy.attributes])
        if (attribute.localName === 'id') attribute.value = next();
      return copy;
    },
  };
}

/** The nearest element around another of one of these names. */
export function around(element: Element, ...names: readonly string[]): Element | undefined {
  for (let up = element.parentNode as Element | null; up; up = up.parentNode as Element | null)
    if (up.nodeType === 1 && names.includes(nameOf(up))) return up;
  return undefined;
}

export function insertAfter(node: Element, behind: Element): void {
  behind.parentNode?.insertBefore(node, behind.nextSibling);
}

/** An element of the same name and attributes, with nothing in it. */
export function emptyLike(element: Element): Element {
  const copy = element.cloneNode(false) as Element;
  // A paragraph's own number is its alone.
  for (const attribute of [...copy.attributes])
    if (['paraId', 'textId'].includes(attribute.localName ?? '')) copy.removeAttributeNode(attribute);
  return copy;
}

/** A copy of an element's child of a name. */
export function copyOf(element: Element | undefined, name: string): Element | undefined {
  return childOf(element, name)?.cloneNode(true) as Element | undefined;
}

/** Takes out children of these names. */
export function strip(element: Element, ...names: readonly string[]): void {
  for (const child of childrenOf(element)) if (names.includes(nameOf(child))) element.removeChild(child);
}
