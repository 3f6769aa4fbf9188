/** Word files made by hand, for the tests that read them. */
import { DOMParser, type Element, XMLSerializer } from '@xmldom/xmldom';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const NAMESPACES = [
  `xmlns:w="${W}"`,
  `xmlns:r="${REL}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
].join(' ');

export interface WordParts {
  /** The contents of `w:body`. */
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly comments?: string;
  readonly header?: string;
  /** Instead of the type of an ordinary document. */
  readonly mainType?: string;
  /** Put in, or over what is there. */
  readonly members?: Readonly<Record<string, string | Uint8Array>>;
}

const PARTS = ['numbering', 'styles', 'comments', 'header'] as const;
const ROOTS = { numbering: 'numbering', styles: 'styles', comments: 'comments', header: 'hdr' };

/** The bytes of a .docx. */
export function wordFile({
  body,
  mainType = 'document.main',
  members = {},
  ...parts
}: WordParts): Uint8Array {
  const own = PARTS.filter((part) => parts[part] !== undefined);
  const types = [['document', mainType], ...own.map((part) => [part, part])];
  const all: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types
      .map(([name, type]) => `<Override PartName="/word/${name}.xml" ContentType="${TYPE}.${type}+xml"/>`)
      .join('')}</Types>`,
    '_rels/.rels': relationships([['officeDocument', 'word/document.xml']]),
    'word/document.xml': `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationships(own.map((part) => [part, `${part}.xml`])),
    ...Object.fromEntries(
      own.map((part) => [
        `word/${part}.xml`,
        `<w:${ROOTS[part]} ${NAMESPACES}>${parts[part]}</w:${ROOTS[part]}>`,
      ]),
    ),
    ...members,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(all).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
    { mtime: new Date(1980, 0, 1) },
  );
}

function relationships(targets: readonly (readonly [string, string])[]): string {
  const rows = targets.map(
    ([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${REL}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${rows.join('')}</Relationships>`;
}

export const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (content: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') || content === '' ? content : run(content)}</w:p>`;
/** A paragraph of a list. */
export const item = (text: string, list: number, level = 0) =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

/** A level of a list: its format, and its text with %1 for the number. */
export const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
/** A definition of lists, and the lists 1, 2 … that use it. */
export const lists = (levels: string, ...numbers: readonly string[]) =>
  `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${(numbers.length > 0 ? numbers : [''])
    .map((more, i) => `<w:num w:numId="${i + 1}"><w:abstractNumId w:val="0"/>${more}</w:num>`)
    .join('')}`;

/** The file with our tracked changes accepted or rejected, as Word does it; those of others stay. */
export function settled(bytes: Uint8Array, author: string, accept: boolean): Uint8Array {
  const members = unzipSync(bytes);
  const document = new DOMParser().parseFromString(strFromU8(members['word/document.xml']!), 'text/xml');
  const all = (name: string) =>
    [...document.getElementsByTagNameNS(W, name)].filter((each) => each.getAttribute('w:author') === author);
  const isMark = ({ parentNode }: Element) => parentNode?.nodeName === 'w:rPr';
  const [kept, gone] = accept ? ['ins', 'del'] : ['del', 'ins'];
  for (const element of all(kept).filter((each) => !isMark(each))) {
    while (element.firstChild) element.parentNode!.insertBefore(element.firstChild, element);
    element.parentNode!.removeChild(element);
  }
  for (const element of all(kept).filter(isMark)) element.parentNode!.removeChild(element);
  for (const element of all(gone).filter((each) => !isMark(each))) element.parentNode!.removeChild(element);
  for (const mark of all(gone).filter(isMark)) joinWithNext(mark);
  for (const text of [...document.getElementsByTagNameNS(W, 'delText')]) {
    if (text.parentNode?.parentNode?.nodeName === 'w:del') continue;
    const plain = document.createElementNS(W, 'w:t');
    plain.setAttribute('xml:space', 'preserve');
    plain.textContent = text.textContent;
    text.parentNode!.replaceChild(plain, text);
  }
  members['word/document.xml'] = strToU8(new XMLSerializer().serializeToString(document));
  return zipSync(members);
}

/** Puts the contents of a paragraph whose mark goes into the next one. */
function joinWithNext(mark: Element): void {
  const paragraph = mark.parentNode!.parentNode!.parentNode as Element;
  let next = paragraph.nextSibling as Element;
  while (next.nodeName !== 'w:p') next = next.nextSibling as Element;
  const properties = [...next.childNodes].find(({ nodeName }) => nodeName === 'w:pPr');
  const first = properties ? properties.nextSibling : next.firstChild;
  for (const node of [...paragraph.childNodes]) if (node.nodeName !== 'w:pPr') next.insertBefore(node, first);
  paragraph.parentNode!.removeChild(paragraph);
}
