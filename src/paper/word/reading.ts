/**
 * 上台稿 as a Word document. Each page is a section, turned where the layout says; what is no part of the speech – the
 * times in the margin, the first words of the next page – stands in its header and footer, so that the text is the
 * speech and nothing else.
 */
import {
  AlignmentType,
  Document,
  Footer,
  FrameAnchorType,
  FrameWrap,
  Header,
  type ISectionOptions,
  PageNumber,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import { firstWords } from '../../language/turning';
import { type Layout, type Page, type PageLine, runsBetween } from '../layout/layout';
import type { Measures } from '../layout/measures';
import type { Ruby } from '../layout/units';
import type { SectionTime } from '../sections';
import { FACES } from '../sheet';
import { sectionOf } from './official';
import { wordRuns } from './runs';
import { baseStyles, CONTINUED, fontOf, paragraphStyles, rowSpacing, STYLES, twips } from './styles';

export interface ReadingOptions {
  readonly title: string;
  /** Of the sections; none where they are not wanted. */
  readonly times: readonly SectionTime[];
  /** True where the first words of the next page stand at the foot. */
  readonly nextWords: boolean;
}

/** Sizes of the type in the margins, in points. */
export const SMALL = { time: 15, next: 16, number: 20, line: 26 } as const;
/** From the text to the time beside it, and its width, in points. */
export const TIME = { gap: 6, width: 62 } as const;

/** Nothing is printed nearer to the paper's edge, in points. */
const EDGE = 14;

export function readingDocument(layout: Layout, options: ReadingOptions): Document {
  const { measures, pages } = layout;
  return new Document({
    title: options.title,
    creator: '',
    externalStyles: baseStyles(measures),
    styles: { paragraphStyles: paragraphStyles(measures) },
    sections: pages.map((page, i) => ({
      properties: { ...section(measures), ...(i > 0 ? { type: SectionType.NEXT_PAGE } : {}) },
      headers: {
        default: marginTimes(
          page,
          options.times.filter((time) => time.page === i),
          measures,
        ),
      },
      footers: { default: foot(options.nextWords ? pages[i + 1] : undefined) },
      children: paragraphsOf(page, layout),
    })),
  });
}

function section(measures: Measures): NonNullable<ISectionOptions['properties']> {
  const { page } = sectionOf(measures);
  const margin = {
    ...page?.margin,
    footer: twips(Math.max(EDGE, measures.page.bottom - SMALL.line * 2 - 12)),
    header: 400,
  };
  // Words may break anew when a font is missing: the text may run on into the page's foot, but not over it.
  return { page: { ...page, margin } };
}

/** What a page has of its paragraphs. */
function paragraphsOf({ lines }: Page, layout: Layout): Paragraph[] {
  const groups = new Map<number, PageLine[]>();
  for (const line of lines) groups.set(line.paragraph, [...(groups.get(line.paragraph) ?? []), line]);
  return [...groups].map(([index, own], i) => fragment(layout, index, own, i === 0));
}

function fragment(
  { paragraphs, measures }: Layout,
  index: number,
  lines: readonly PageLine[],
  first: boolean,
) {
  const { source, setting, before, breaks, rubies } = paragraphs[index]!;
  const [start, end] = [lines[0]!.start, lines.at(-1)!.end];
  const within = (offset: number) => offset > start && offset < end;
  const style = STYLES[source.kind].id;
  return new Paragraph({
    style: start > 0 && source.kind === 'body' ? CONTINUED : style,
    ...(before > 0 && !first && start === 0
      ? { spacing: { before: twips(before * measures.line), ...rowSpacing(measures) } }
      : {}),
    children: wordRuns(runsBetween(source, start, end), {
      face: FACES[source.kind],
      breaks: breaks.filter(within).map((offset) => offset - start),
      rubies: rubies
        .filter((ruby) => ruby.start >= start && ruby.end <= end)
        .map((ruby): Ruby => ({ ...ruby, start: ruby.start - start, end: ruby.end - start })),
      sizes: { text: setting.size, ruby: measures.ruby },
    }),
  });
}

/** Each time beside the line with which its section ends. */
function marginTimes({ lines }: Page, times: readonly SectionTime[], { page, line }: Measures): Header {
  return new Header({
    children: [
      ...times.map(
        (time) =>
          new Paragraph({
            frame: {
              type: 'absolute',
              position: {
                x: twips(page.width - page.right + TIME.gap),
                y: twips((lines[time.line]?.y ?? page.top) + (line - SMALL.line) / 2),
              },
              width: twips(Math.min(TIME.width, page.right - TIME.gap)),
              height: twips(SMALL.line),
              wrap: FrameWrap.AROUND,
              anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
            },
            alignment: AlignmentType.LEFT,
            spacing: { line: twips(SMALL.line), lineRule: 'exact' },
            children: [new TextRun({ text: time.text, font: fontOf('hei'), size: SMALL.time * 2 })],
          }),
      ),
      new Paragraph({ spacing: { line: 20, lineRule: 'exact' } }),
    ],
  });
}

/** The first words of the next page, and 第3页共9页. */
function foot(next: Page | undefined): Footer {
  const line = { spacing: { line: twips(SMALL.line), lineRule: 'exact' as const } };
  const text = next?.lines.map((own) => own.text).join('') ?? '';
  return new Footer({
    children: [
      new Paragraph({
        ...line,
        alignment: AlignmentType.RIGHT,
        children:
          text === ''
            ? []
            : [
                new TextRun({
                  text: `下页：${firstWords(text)}……`,
                  font: fontOf('kai'),
                  size: SMALL.next * 2,
                }),
              ],
      }),
      new Paragraph({
        ...line,
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            font: fontOf('hei'),
            size: SMALL.number * 2,
            children: ['第', PageNumber.CURRENT, '页共', PageNumber.TOTAL_PAGES, '页'],
          }),
        ],
      }),
    ],
  });
}
