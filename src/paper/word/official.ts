/** 正式稿 as a Word document: GB/T 9704—2012 as it is applied to speeches. */
import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  type ISectionOptions,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import type { LaidParagraph, Layout } from '../layout/layout';
import type { Measures } from '../layout/measures';
import { keptLines } from '../layout/pages';
import { FACES } from '../sheet';
import { wordRuns } from './runs';
import { baseStyles, fontOf, paragraphStyles, rowSpacing, STYLES, twips } from './styles';

const MM = 72 / 25.4;
/** 7.5: — 1 — in 4号, its dash 7 mm below the text, one character from the outer margin. */
export const NUMBER = { size: 14, line: 18, below: 7 * MM };

export function officialDocument({ paragraphs, measures }: Layout, title: string): Document {
  const kept = keptLines({ paragraphs });
  return officialPages(
    title,
    paragraphs.map((paragraph, i) => wordParagraph(paragraph, { first: i === 0, kept: kept[i]! }, measures)),
    measures,
  );
}

/** Paragraphs on the official page, with its styles and page numbers. */
export function officialPages(title: string, children: readonly Paragraph[], measures: Measures): Document {
  return new Document({
    title,
    creator: '',
    externalStyles: baseStyles(measures),
    styles: { paragraphStyles: paragraphStyles(measures) },
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: sectionOf(measures),
        footers: { default: pageNumber('right'), even: pageNumber('left') },
        children: [...children],
      },
    ],
  });
}

/** The page, and the grid of its lines. */
export function sectionOf(measures: Measures): NonNullable<ISectionOptions['properties']> {
  const { page, line } = measures;
  const footer = page.bottom - NUMBER.below - NUMBER.line / 2;
  return {
    page: {
      size: { width: twips(page.width), height: twips(page.height) },
      margin: {
        top: twips(page.top),
        bottom: twips(page.bottom),
        left: twips(page.left),
        right: twips(page.right),
        header: twips(page.top / 2),
        footer: twips(footer),
        gutter: 0,
      },
    },
    grid: { type: DocumentGridType.LINES, linePitch: twips(line) },
  };
}

/** What keeps a paragraph on one page with the line that follows it. */
export const KEPT = { keepNext: true, keepLines: true } as const;

function wordParagraph(
  { source, breaks, before }: LaidParagraph,
  { first, kept }: { readonly first: boolean; readonly kept: number },
  measures: Measures,
): Paragraph {
  return new Paragraph({
    style: STYLES[source.kind].id,
    ...(kept > 1 ? KEPT : {}),
    ...(source.newPage ? { pageBreakBefore: true } : {}),
    ...(before > 0 && !first
      ? { spacing: { before: twips(before * measures.line), ...rowSpacing(measures) } }
      : {}),
    children: wordRuns(source.runs, { face: FACES[source.kind], breaks }),
  });
}

function pageNumber(side: 'left' | 'right'): Footer {
  const indent = { [side]: twips(NUMBER.size), firstLineChars: 0, firstLine: 0 };
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent,
        spacing: { line: twips(NUMBER.line), lineRule: 'exact' },
        children: [
          new TextRun({
            font: fontOf('song'),
            size: NUMBER.size * 2,
            scale: 100,
            children: ['— ', PageNumber.CURRENT, ' —'],
          }),
        ],
      }),
    ],
  });
}
