/** Comments: where they hang in the text, and the part of the file that holds their words. */
import type { Range } from '../../model/manuscript';
import { relationshipsPart, rootOf, TYPES_PART, type WordPackage } from '../archive/package';
import { attributeOf, childrenOf, type Document, type Element, parseXml, writeXml } from '../archive/xml';
import type { Atom } from './atoms';
import { type Author, around, type Builder, insertAfter } from './build';

/** Hangs a comment on a range of the text. @returns false where there is nothing to hang it on */
export function anchorComment(atoms: readonly Atom[], range: Range, id: string, { make }: Builder): boolean {
  const [first, last] = endsOf(atoms, range);
  if (!first || !last) return false;
  const start = hostOf(first.run);
  const end = hostOf(last.run);
  start.parentNode?.insertBefore(make('commentRangeStart', { id }), start);
  const close = make('commentRangeEnd', { id });
  insertAfter(close, end);
  insertAfter(make('r', {}, make('commentReference', { id })), close);
  return true;
}

/** The first and the last run of a range; where it holds none, the one before it or the first one behind. */
function endsOf(atoms: readonly Atom[], { start, end }: Range): readonly (Atom | undefined)[] {
  const inside = atoms.filter((atom) => atom.end > start && atom.start < Math.max(end, start + 1));
  if (inside.length > 0) return [inside[0], inside.at(-1)];
  const near = atoms.findLast((atom) => atom.end <= start) ?? atoms[0];
  return [near, near];
}

/** Comments cannot hang inside text boxes: they hang on the run that holds the box. */
function hostOf(run: Element): Element {
  const box = around(run, 'txbxContent');
  const host = box && around(box, 'r');
  return host ? hostOf(host) : run;
}

export interface CommentsPart {
  readonly document: Document;
  /** Adds a comment; each line is a paragraph. */
  readonly add: (id: string, lines: readonly string[], builder: Builder, author: Author) => void;
  /** The parts of the file that have to be written for it. */
  readonly members: () => ReadonlyMap<string, Uint8Array>;
}

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The comments of a file, or new ones for a file that has none. */
export function openComments(word: WordPackage): CommentsPart {
  const known = word.related('comments').find((part) => word.archive.read(part));
  const bytes = known === undefined ? undefined : word.archive.read(known);
  const part = known ?? freeName(word);
  const document = bytes ? parseXml(bytes) : emptyComments(word);
  return {
    document,
    add: (id, lines, { make, text }, { name, initials, date }) => {
      const paragraphs = lines.map((line) => make('p', {}, make('r', {}, text('t', line))));
      rootOf(document).appendChild(make('comment', { id, author: name, date, initials }, ...paragraphs));
    },
    members: () =>
      new Map([[part, writeXml(document)], ...(known === undefined ? declarations(word, part) : [])]),
  };
}

function freeName({ main, archive }: WordPackage): string {
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const taken = new Set(archive.names.map((name) => name.toLowerCase()));
  let name = `${folder}comments.xml`;
  for (let i = 2; taken.has(name.toLowerCase()); i++) name = `${folder}comments${i}.xml`;
  return name;
}

function emptyComments({ document }: WordPackage): Document {
  const namespace = rootOf(document).namespaceURI ?? '';
  return parseXml(new TextEncoder().encode(`<w:comments xmlns:w="${namespace}"/>`));
}

/** A new part is named in the list of types, and by a relationship of the text's. */
function declarations(word: WordPackage, part: string): [string, Uint8Array][] {
  const types = parsed(word, TYPES_PART, `<Types xmlns="${PACKAGE}/content-types"/>`);
  const type = types.createElementNS(rootOf(types).namespaceURI, 'Override');
  type.setAttribute('PartName', `/${part}`);
  type.setAttribute('ContentType', COMMENTS_TYPE);
  rootOf(types).appendChild(type);

  const file = relationshipsPart(word.main);
  const relationships = parsed(word, file, `<Relationships xmlns="${PACKAGE}/relationships"/>`);
  const ids = new Set(childrenOf(rootOf(relationships)).map((each) => attributeOf(each, 'Id')));
  const relationship = relationships.createElementNS(rootOf(relationships).namespaceURI, 'Relationship');
  relationship.setAttribute('Id', freeId(ids));
  relationship.setAttribute('Type', `${kindsOf(word)}/comments`);
  relationship.setAttribute('Target', `/${part}`);
  rootOf(relationships).appendChild(relationship);
  return [
    [nameIn(word, TYPES_PART), writeXml(types)],
    [nameIn(word, file), writeXml(relationships)],
  ];
}

function parsed({ archive }: WordPackage, part: string, empty: string): Document {
  return parseXml(archive.read(part) ?? new TextEncoder().encode(empty));
}

/** A part's name as the archive spells it. */
function nameIn({ archive }: WordPackage, part: string): string {
  return archive.names.find((name) => name.toLowerCase() === part.toLowerCase()) ?? part;
}

function freeId(taken: ReadonlySet<string | undefined>): string {
  let count = taken.size + 1;
  while (taken.has(`rId${count}`)) count++;
  return `rId${count}`;
}

/** The strict format names its relationships otherwise. */
function kindsOf({ document }: WordPackage): string {
  return rootOf(document).namespaceURI?.startsWith('http://purl.oclc.org/')
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
}
