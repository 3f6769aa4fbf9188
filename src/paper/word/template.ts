/** `--template`: the office's own page, styles, header and footer, with our paragraphs in it. */
import { DOMParser, type Element, XMLSerializer } from '@xmldom/xmldom';
import { strFromU8, strToU8 } from 'fflate';
import { type Measures, OFFICIAL } from '../layout/measures';
import { FACES, PAPER_KINDS, type PaperKind } from '../sheet';
import { openArchive, TemplateError } from './archive';
import { FONTS } from './fonts';
import type { Members } from './pack';
import { STYLES, twips } from './styles';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const DOCUMENT = 'word/document.xml';
const STYLE_SHEET = 'word/styles.xml';

export interface Template {
  readonly members: Members;
  readonly document: Element;
  readonly styles: Element;
}

/** @throws TemplateError where it is no Word file that can be used */
export function openTemplate(bytes: Uint8Array): Template {
  const members = openArchive(bytes);
  return { members, document: rootOf(members, DOCUMENT), styles: rootOf(members, STYLE_SHEET) };
}

function rootOf(members: Members, name: string): Element {
  const bytes = members[name];
  if (!bytes) throw new TemplateError('模板不是 Word 文件（.docx），请用 Word 另存为 .docx 再试');
  const text = strFromU8(bytes);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new TemplateError('模板文件里有不该有的内容，不能使用');
  try {
    const root = new DOMParser({ onError: () => undefined }).parseFromString(
      text,
      'text/xml',
    ).documentElement;
    if (root) return root;
  } catch {
    // Told below, whatever is wrong with it.
  }
  throw new TemplateError('模板文件损坏，请用 Word 打开后另存一份再试');
}

/**
 * The template with the text of our document in place of its own.
 * @param ours the members of the document that we wrote
 * @returns what is in force where the template departs from the standard, in Chinese
 */
export function intoTemplate(
  { members, document, styles }: Template,
  ours: Members,
): { readonly members: Members; readonly told: string[] } {
  const known = new StyleSheet(styles);
  const added = new Set<PaperKind>();
  const ids = new Map<string, string>();
  for (const kind of PAPER_KINDS) {
    const own = known.find(kind);
    if (!own) added.add(kind);
    ids.set(STYLES[kind].id, own ?? STYLES[kind].id);
  }
  const body = elements(document, 'body')[0];
  if (!body) throw new TemplateError('模板文件损坏，请用 Word 打开后另存一份再试');
  const section = sectionIn(document);
  const oursRoot = rootOf(ours, DOCUMENT);
  const paragraphs = elements(oursRoot, 'p');
  for (const paragraph of paragraphs) restyle(paragraph, ids, known);
  while (body.firstChild) body.removeChild(body.firstChild);
  const owner = body.ownerDocument;
  for (const paragraph of paragraphs) if (owner) body.appendChild(owner.importNode(paragraph, true));
  if (section) body.appendChild(section);
  addStyles(styles, [...added], rootOf(ours, STYLE_SHEET));
  return {
    members: {
      ...members,
      [DOCUMENT]: serialized(document),
      [STYLE_SHEET]: serialized(styles),
    },
    told: [...departures(section, known), ...missing([...added])],
  };
}

/** What a 上台稿 takes of a template: its paper and margins, and its fonts by those that they stand for. */
export interface Lent {
  /** Absent where the template does not tell it all. */
  readonly page?: Measures['page'];
  readonly fonts: ReadonlyMap<string, string>;
}

/** The kind whose font is that of a face. */
const FACE_KINDS = { xiaobiaosong: 'title', hei: 'heading1', kai: 'heading2', fang: 'body' } as const;

export function lentBy({ document, styles }: Template): Lent {
  const known = new StyleSheet(styles);
  const section = sectionIn(document);
  const points = (element: string, name: string) =>
    Number(attribute(child(section, element), name) ?? Number.NaN) / 20;
  const page = {
    width: points('pgSz', 'w'),
    height: points('pgSz', 'h'),
    top: Math.abs(points('pgMar', 'top')),
    bottom: Math.abs(points('pgMar', 'bottom')),
    left: points('pgMar', 'left'),
    right: points('pgMar', 'right'),
  };
  const fonts = Object.entries(FACE_KINDS).flatMap(([face, kind]) => {
    const id = known.find(kind);
    const own = id && attribute(known.property(id, 'rFonts', 'rPr'), 'eastAsia');
    return own ? [[FONTS[face as keyof typeof FACE_KINDS].name, own] as const] : [];
  });
  return { ...(Object.values(page).every(Number.isFinite) ? { page } : {}), fonts: new Map(fonts) };
}

/** Our own members with other fonts in place of ours. */
export function withFonts(members: Members, fonts: ReadonlyMap<string, string>): Members {
  const changed = Object.entries(members).map(([name, bytes]) => {
    if (!/^word\/[^/]+\.xml$/.test(name)) return [name, bytes] as const;
    let xml = strFromU8(bytes);
    for (const [ours, own] of fonts) xml = xml.replaceAll(`"${ours}"`, () => `"${escaped(own)}"`);
    return [name, strToU8(xml)] as const;
  });
  return Object.fromEntries(changed);
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}

/** What the last section of a document says of its page. */
function sectionIn(document: Element): Element | undefined {
  const body = elements(document, 'body')[0];
  const nodes = Array.from(body?.childNodes ?? []) as Element[];
  return nodes.findLast(({ localName }) => localName === 'sectPr');
}

function serialized(root: Element): Uint8Array {
  return strToU8(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${new XMLSerializer().serializeToString(root)}`,
  );
}

function elements(parent: Element, name: string): Element[] {
  return Array.from(parent.getElementsByTagNameNS(W, name));
}

function child(parent: Element | undefined, name: string): Element | undefined {
  const found = Array.from(parent?.childNodes ?? []).find((node) => (node as Element).localName === name);
  return found as Element | undefined;
}

function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.getAttributeNS(W, name) || undefined;
}

/** The paragraph takes the template's style; what numbers its headings by itself is taken off. */
function restyle(paragraph: Element, ids: ReadonlyMap<string, string>, known: StyleSheet): void {
  const properties = child(paragraph, 'pPr');
  const style = child(properties, 'pStyle');
  const id = ids.get(attribute(style, 'val') ?? '');
  if (!properties || !style || id === undefined) return;
  style.setAttributeNS(W, 'w:val', id);
  if (!known.property(id, 'numPr')) return;
  const owner = paragraph.ownerDocument;
  if (!owner) return;
  const none = owner.createElementNS(W, 'w:numPr');
  const number = owner.createElementNS(W, 'w:numId');
  number.setAttributeNS(W, 'w:val', '0');
  none.appendChild(number);
  // In the order that the format wants.
  const above = ['pageBreakBefore', 'keepLines'].map((name) => child(properties, name)).find(Boolean);
  properties.insertBefore(none, (above ?? style).nextSibling);
}

/** The template's paragraph styles. */
class StyleSheet {
  readonly #byId = new Map<string, Element>();
  readonly #byName = new Map<string, string>();

  constructor(root: Element) {
    for (const style of elements(root, 'style')) {
      const id = attribute(style, 'styleId');
      const name = attribute(child(style, 'name'), 'val');
      if (!id || attribute(style, 'type') !== 'paragraph') continue;
      this.#byId.set(id, style);
      if (name) this.#byName.set(name.toLowerCase(), id);
    }
  }

  /** The id of the style for a kind of paragraph. */
  find(kind: PaperKind): string | undefined {
    const { name, offices, others } = STYLES[kind];
    return [...offices, name, ...others]
      .map((each) => this.#byName.get(each.toLowerCase()))
      .find((id) => id !== undefined);
  }

  /** A property of a style, or of one that it is based on: of the paragraph, or of its type. */
  property(id: string, name: string, of: 'pPr' | 'rPr' = 'pPr'): Element | undefined {
    const seen = new Set<string>();
    for (let at: string | undefined = id; at && !seen.has(at); ) {
      seen.add(at);
      const style: Element | undefined = this.#byId.get(at);
      const found = child(child(style, of), name);
      if (found) return found;
      at = attribute(child(style, 'basedOn'), 'val');
    }
    return undefined;
  }
}

/** Kinds for which the template has no style keep ours. */
function addStyles(styles: Element, kinds: readonly PaperKind[], ours: Element): void {
  const wanted = new Set(kinds.map((kind) => STYLES[kind].id));
  const taken = new Set(elements(styles, 'style').map((style) => attribute(style, 'styleId')));
  const owner = styles.ownerDocument;
  const normal = elements(styles, 'style').find(
    (style) => attribute(style, 'default') === '1' && attribute(style, 'type') === 'paragraph',
  );
  const base = attribute(normal, 'styleId') ?? 'Normal';
  for (const style of elements(ours, 'style')) {
    const id = attribute(style, 'styleId') ?? '';
    if (!owner || !wanted.has(id) || taken.has(id)) continue;
    child(style, 'basedOn')?.setAttributeNS(W, 'w:val', base);
    styles.appendChild(owner.importNode(style, true));
  }
}

/** What people call the kinds, in messages. */
const NAMES: Readonly<Record<PaperKind, string>> = {
  title: '标题',
  subtitle: '副标题',
  byline: '讲话人',
  date: '日期',
  salutation: '称谓',
  heading1: '一级标题',
  heading2: '二级标题',
  heading3: '三级标题',
  heading4: '四级标题',
  body: '正文',
  note: '附注',
};

function missing(kinds: readonly PaperKind[]): string[] {
  const names = kinds.map((kind) => NAMES[kind]);
  return names.length === 0 ? [] : [`模板里没有这些样式，用的是标准的：${names.join('、')}。`];
}

/** Twips: a twentieth of a millimetre or so is no departure. */
const TOLERANCE = 60;

/** Where the template is other than GB/T 9704—2012 wants. */
function departures(section: Element | undefined, known: StyleSheet): string[] {
  const { page } = OFFICIAL;
  const size = child(section, 'pgSz');
  const margin = child(section, 'pgMar');
  const lengths = [
    ['纸宽', attribute(size, 'w'), page.width],
    ['纸高', attribute(size, 'h'), page.height],
    ['上边距', attribute(margin, 'top'), page.top],
    ['下边距', attribute(margin, 'bottom'), page.bottom],
    ['左边距', attribute(margin, 'left'), page.left],
    ['右边距', attribute(margin, 'right'), page.right],
  ] as const;
  const found = [
    ...lengths.flatMap(([name, value, standard]) => {
      const own = Number(value);
      if (value === undefined || Math.abs(own - twips(standard)) <= TOLERANCE) return [];
      return [`${name} ${millimetres(own / 20)}（标准 ${millimetres(standard)}）`];
    }),
    ...(['title', 'heading1', 'heading2', 'body'] as const).flatMap((kind) => typeDepartures(kind, known)),
  ];
  return found.length === 0 ? [] : [`模板与 GB/T 9704—2012 不同的地方，照模板：${found.join('；')}。`];
}

function typeDepartures(kind: PaperKind, known: StyleSheet): string[] {
  const id = known.find(kind);
  if (id === undefined) return [];
  const { size } = OFFICIAL.settings[kind];
  const font = FONTS[FACES[kind]];
  const own = attribute(known.property(id, 'rFonts', 'rPr'), 'eastAsia');
  const points = Number(attribute(known.property(id, 'sz', 'rPr'), 'val') ?? size * 2) / 2;
  const isStandard = own === undefined || [font.name, ...font.aliases, ...font.instead].includes(own);
  return [
    ...(isStandard ? [] : [`${NAMES[kind]}的字体是${own}（标准 ${font.name}）`]),
    ...(Math.abs(points - size) < 0.5 ? [] : [`${NAMES[kind]}的字号是 ${points} 磅（标准 ${size} 磅）`]),
  ];
}

function millimetres(points: number): string {
  return `${((points * 25.4) / 72).toFixed(1).replace(/\.0$/, '')} 毫米`;
}
