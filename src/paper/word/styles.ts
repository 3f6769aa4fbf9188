/** The Word styles of a paper: real ones, with outline levels, so that Word's own navigation and 目录 find the headings. */
import type { IParagraphStyleOptions } from 'docx';
import type { Measures, Setting } from '../layout/measures';
import { FACES, type Face, PAPER_KINDS, type PaperKind } from '../sheet';
import { FONTS } from './fonts';

interface Style {
  readonly id: string;
  /** Word's own name where it has such a style: it shows it in Chinese. */
  readonly name: string;
  /** What offices call those that they made; where a template has one, it is meant rather than Word's own. */
  readonly offices: readonly string[];
  /** What Chinese programs call Word's own. */
  readonly others: readonly string[];
  readonly outline?: number;
}

export const STYLES: Readonly<Record<PaperKind, Style>> = {
  title: { id: 'Title', name: 'Title', offices: ['公文标题', '大标题'], others: ['标题'] },
  subtitle: { id: 'Subtitle', name: 'Subtitle', offices: ['公文副标题'], others: ['副标题'] },
  byline: { id: 'Byline', name: '讲话人', offices: ['署名', '作者'], others: [] },
  date: { id: 'Date', name: 'Date', offices: [], others: ['日期'] },
  salutation: { id: 'Salutation', name: 'Salutation', offices: ['称谓', '主送机关'], others: ['称呼'] },
  heading1: heading(1, '一级标题'),
  heading2: heading(2, '二级标题'),
  heading3: heading(3, '三级标题'),
  heading4: heading(4, '四级标题'),
  body: {
    id: 'BodyText',
    name: 'Body Text',
    offices: ['公文正文'],
    others: ['正文文本', '正文缩进'],
  },
  note: { id: 'Note', name: '附注', offices: [], others: [] },
};

function heading(level: number, office: string): Style {
  return {
    id: `Heading${level}`,
    name: `heading ${level}`,
    offices: [office],
    others: [`标题 ${level}`, `标题${level}`],
    outline: level - 1,
  };
}

/** 续段: a paragraph that goes on after a page was turned in it. */
export const CONTINUED = 'Continued';

/** Word's measure of lengths, 1/20 pt. */
export function twips(points: number): number {
  return Math.round(points * 20);
}

export function rowSpacing({ line }: Measures) {
  return { line: twips(line), lineRule: 'exact' } as const;
}

/** The styles of all kinds of paragraphs. */
export function paragraphStyles(measures: Measures): IParagraphStyleOptions[] {
  const body = STYLES.body;
  return [
    ...PAPER_KINDS.map((kind): IParagraphStyleOptions => {
      const { id, name, outline } = STYLES[kind];
      const setting = measures.settings[kind];
      return {
        id,
        name,
        basedOn: 'Normal',
        next: body.id,
        quickFormat: true,
        run: runOf(setting, FACES[kind]),
        paragraph: {
          alignment: ALIGNMENTS[setting.align],
          indent: indentOf(setting),
          spacing: rowSpacing(measures),
          ...(outline === undefined ? {} : { outlineLevel: outline }),
        },
      };
    }),
    { id: CONTINUED, name: '续段', basedOn: body.id, next: body.id, paragraph: { indent: indentOf() } },
  ];
}

const ALIGNMENTS = { justified: 'both', centred: 'center', left: 'left' } as const;

/** In characters, as Chinese Word counts it, and in points for programs that do not. */
function indentOf({ indent, advance }: Pick<Setting, 'indent' | 'advance'> = { indent: 0, advance: 0 }) {
  return { firstLineChars: indent * 100, firstLine: twips(indent * advance) };
}

/** Digits and Latin letters take the same font, in which they are half as wide: so lines break as they were laid. */
export function fontOf(face: Face | 'song') {
  const { name } = FONTS[face];
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' };
}

/** In hundredths of a character's width. */
function scaleOf({ size, advance }: Pick<Setting, 'size' | 'advance'>): number {
  return Math.round((advance / size) * 100);
}

function runOf({ size, advance }: Setting, face: Face) {
  return { font: fontOf(face), size: size * 2, scale: scaleOf({ size, advance }) };
}

/**
 * What holds for all paragraphs, which the library has no names for: marks do not hang over the margin, no space is put
 * between Chinese and digits, and a page's last line may be a paragraph's first. It stands in Normal as well as in the
 * defaults, where not every program looks.
 */
export function baseStyles(measures: Measures): string {
  const { line, lineRule } = rowSpacing(measures);
  const { size, advance } = measures.settings.body;
  const { name } = FONTS.fang;
  const fonts = `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}" w:hint="eastAsia"/>`;
  const paragraph = [
    '<w:pPr><w:widowControl w:val="0"/><w:kinsoku/><w:wordWrap/><w:overflowPunct w:val="0"/>',
    '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:adjustRightInd w:val="0"/><w:snapToGrid w:val="0"/>',
    `<w:spacing w:before="0" w:after="0" w:line="${line}" w:lineRule="${lineRule}"/><w:jc w:val="both"/></w:pPr>`,
  ].join('');
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults>',
    `<w:rPrDefault><w:rPr>${fonts}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>`,
    `<w:pPrDefault>${paragraph}</w:pPrDefault></w:docDefaults>`,
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>',
    `${paragraph}<w:rPr>${fonts}<w:w w:val="${scaleOf({ size, advance })}"/>`,
    `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/></w:rPr></w:style></w:styles>`,
  ].join('');
}
