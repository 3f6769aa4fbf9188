/** The outline of a manuscript, as the contract's `outline --format json` has it. */

import type { TextDocument } from 'vscode-languageserver-textdocument';
import { foldMarks } from '../language/fold';
import { speakingMinutes } from '../language/length';
import { PART_NAMES, REVIEWS_NAME } from '../language/partNames';
import type { LabelStyle, Manuscript, Part, PartNode, Point, Range, Speech } from '../model/manuscript';
import { type LineRange, toLineRange } from './positions';
import { type Size, sizeOf, speechSize } from './size';

export interface OutlineNode extends Size {
  kind: 'speech' | 'salutation' | 'part' | 'point';
  /** The logical text, marks in full width. */
  title: string;
  range: LineRange;
  selectionRange: LineRange;
  style?: LabelStyle;
  number?: number;
  label?: string;
  part?: Part;
  /** 逐一点评: whom it is about. */
  reviewee?: string;
  /** 逐一点评: its points go through units or people. */
  reviews?: true;
  /** Speaking time in minutes, one decimal; on speeches. */
  minutes?: number;
  children: OutlineNode[];
}

/** One node for each speech, its salutation, parts and points below it. */
export function outlineOf(document: TextDocument, manuscript: Manuscript): OutlineNode[] {
  const size = (range: Range) => sizeOf(manuscript.text.slice(range.start, range.end));
  const line = (range: Range) => toLineRange(document, range);

  const pointNode = (point: Point): OutlineNode => ({
    kind: 'point',
    style: point.label.style,
    number: point.label.number,
    label: point.label.text,
    title: point.title,
    ...(point.part ? { part: point.part } : {}),
    ...reviewOf(point),
    range: line(point.range),
    selectionRange: line(point.selectionRange),
    ...size(point.range),
    children: point.children.map(pointNode),
  });
  const partNode = (node: PartNode): OutlineNode => ({
    kind: 'part',
    title: node.title,
    ...(node.part ? { part: node.part } : {}),
    ...reviewOf(node),
    range: line(node.range),
    selectionRange: line(node.selectionRange),
    ...size(node.range),
    children: node.children.map(pointNode),
  });
  const speechNode = (speech: Speech): OutlineNode => {
    const whole = speechSize(speech);
    const head = speech.titleParagraphs[0] ?? speech.salutation ?? speech.paragraphs[0]!;
    return {
      kind: 'speech',
      title: speech.title,
      range: line(speech.range),
      selectionRange: line(head.range),
      ...whole,
      minutes: speakingMinutes(whole.spoken),
      children: [
        ...(speech.salutation
          ? [
              {
                kind: 'salutation' as const,
                title: foldMarks(speech.salutation.text),
                range: line(speech.salutation.range),
                selectionRange: line(speech.salutation.range),
                ...sizeOf(speech.salutation.text),
                children: [],
              },
            ]
          : []),
        ...speech.children.map((child) => (child.kind === 'point' ? pointNode(child) : partNode(child))),
      ],
    };
  };
  return manuscript.speeches.map(speechNode);
}

function reviewOf({ reviewee, reviews }: PartNode | Point): Pick<OutlineNode, 'reviewee' | 'reviews'> {
  return { ...(reviewee === undefined ? {} : { reviewee }), ...(reviews ? { reviews } : {}) };
}

/** What people call what a node does, where it can be told. */
export function partName({ part, reviewee, reviews }: OutlineNode): string | undefined {
  if (reviews || (reviewee !== undefined && !part)) return REVIEWS_NAME;
  return part && PART_NAMES[part];
}

/** The name of a compilation: the first title line above the first speech. */
export function compilationTitle({ paragraphs, speeches }: Manuscript): string | undefined {
  const first = speeches[0];
  const title = paragraphs.find(
    ({ kind, range }) => kind === 'title' && (!first || range.end <= first.range.start),
  );
  return title && foldMarks(title.text);
}
