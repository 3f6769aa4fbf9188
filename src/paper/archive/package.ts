/** A Word file: the parts of the archive and what leads from one to another. */
import { WordError } from './refusal';
import { attributeOf, childrenOf, type Document, type Element, parseXml } from './xml';
import { type Archive, isZip, openArchive } from './zip';

export const TYPES_PART = '[Content_Types].xml';

export interface WordPackage {
  readonly archive: Archive;
  /** The name of the part that holds the text. */
  readonly main: string;
  readonly document: Document;
  /** The names of the parts of a kind that the text refers to: styles, numbering, comments, header … */
  readonly related: (kind: string) => readonly string[];
  /** The first of them, parsed; `undefined` where there is none. */
  readonly part: (kind: string) => Document | undefined;
}

export interface Relationship {
  readonly id: string;
  /** The last word of its type. */
  readonly kind: string;
  /** The part that it leads to; absent where it leads out of the file. */
  readonly target?: string;
}

/** Opens a Word file. @throws WordError that says what it is instead, or what is wrong with it */
export function openWord(bytes: Uint8Array): WordPackage {
  const other = whatElse(bytes);
  if (other) throw new WordError(other);
  const archive = openArchive(bytes);
  const main = mainPart(archive);
  const source = archive.read(main);
  if (!source) throw new WordError(NO_WORD);
  reviewType(archive, main);
  const relationships = relationshipsOf(archive, main);
  const related = (kind: string) =>
    relationships.flatMap((each) => (each.kind === kind && each.target ? [each.target] : []));
  return {
    archive,
    main,
    document: parseXml(source),
    related,
    part: (kind) => {
      const part = related(kind).map(archive.read).find(Boolean);
      return part && parseXml(part);
    },
  };
}

const NO_WORD = '这不是 Word 文件：请选 .docx 文件，或者用 Word、WPS 打开它，另存为 .docx 再试';
const OLD = '这是旧版的 Word 文件（.doc 或 .wps 格式）：请用 Word 或 WPS 打开它，另存为 .docx 再试';

/** What bytes are that are no archive. */
export type OtherKind = 'empty' | 'encrypted' | 'old' | 'rtf' | 'unknown';

const SAYS: Readonly<Record<OtherKind, string>> = {
  empty: '这是一个空文件，里面什么也没有：请找回原来的文件',
  encrypted: '这个文件加了密码，读不了：请用 Word 或 WPS 打开它，去掉密码，另存一份再试',
  old: OLD,
  rtf: '这其实是 RTF 文件：请用 Word 或 WPS 打开它，另存为 .docx 再试',
  unknown: NO_WORD,
};

/** The beginning of what Office kept its files in before 2007, and keeps encrypted ones in still. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const RTF = [...'{\\rtf'].map((char) => char.charCodeAt(0));

/** What kind of file bytes are that cannot be a .docx; `undefined` where they can. */
export function otherKind(bytes: Uint8Array): OtherKind | undefined {
  const begins = (signature: readonly number[]) => signature.every((byte, i) => bytes[i] === byte);
  if (bytes.length === 0) return 'empty';
  if (begins(COMPOUND)) return holds(bytes, 'EncryptedPackage') ? 'encrypted' : 'old';
  if (begins(RTF)) return 'rtf';
  return isZip(bytes) ? undefined : 'unknown';
}

function whatElse(bytes: Uint8Array): string | undefined {
  const kind = otherKind(bytes);
  return kind && SAYS[kind];
}

/** True where a name stands among the bytes in UTF-16, as directories of compound files have it. */
function holds(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((char) => [char.charCodeAt(0), 0]);
  const isAt = (at: number) => wanted.every((byte, i) => bytes[at + i] === byte);
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) if (isAt(at)) return true;
  return false;
}

function mainPart(archive: Archive): string {
  const found = relationshipsOf(archive, '').find(({ kind }) => kind === 'officeDocument')?.target;
  if (found === undefined) throw new WordError(NO_WORD);
  return found;
}

const OTHER_PROGRAMS: readonly (readonly [RegExp, string])[] = [
  [/macroEnabled/i, '这是带宏的 Word 文件（.docm），为安全起见没有读：请用 Word 另存为 .docx 再试'],
  [/spreadsheetml/i, '这是一个表格文件，不是 Word 文件：请选 .docx 文件'],
  [/presentationml/i, '这是一个演示文件，不是 Word 文件：请选 .docx 文件'],
];

/** Tells by its declared type a part that is no text of Word's. */
function reviewType(archive: Archive, main: string): void {
  const bytes = archive.read(TYPES_PART);
  if (!bytes) throw new WordError(NO_WORD);
  const types = childrenOf(rootOf(parseXml(bytes)));
  const own = types.find((type) => partName(attributeOf(type, 'PartName')) === main.toLowerCase());
  const type = attributeOf(own, 'ContentType') ?? '';
  const other = OTHER_PROGRAMS.find(([pattern]) => pattern.test(type));
  if (other) throw new WordError(other[1]);
  if (type !== '' && !/wordprocessingml/i.test(type)) throw new WordError(NO_WORD);
}

function partName(name: string | undefined): string | undefined {
  return name?.replace(/^\//, '').toLowerCase();
}

/** Where a part's relationships stand: word/document.xml → word/_rels/document.xml.rels */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function relationshipsOf(archive: Archive, part: string): Relationship[] {
  const bytes = archive.read(relationshipsPart(part));
  if (!bytes) return [];
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  return childrenOf(rootOf(parseXml(bytes))).map((element) => {
    const id = attributeOf(element, 'Id') ?? '';
    const kind = (attributeOf(element, 'Type') ?? '').split('/').at(-1)!;
    const target = attributeOf(element, 'Target');
    const leadsOut = attributeOf(element, 'TargetMode') === 'External' || target === undefined;
    return leadsOut ? { id, kind } : { id, kind, target: resolve(folder, target) };
  });
}

/** A target as the archive names it: `styles.xml` in word/ → word/styles.xml; `/word/a.xml` → word/a.xml; `../b` → b. */
function resolve(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

export function rootOf({ documentElement }: Document): Element {
  if (!documentElement) throw new WordError(NO_WORD);
  return documentElement;
}
