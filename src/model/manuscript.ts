/**
 * The model of a manuscript: what `parse` returns and everything else reads.
 *
 * All positions are offsets in UTF-16 code units into the text as it stands; ranges are half-open.
 */
import type { Leader } from './office';

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Label styles, named as in the contract (Words). */
export const LABEL_STYLES = [
  'han', // 一、
  'han-paren', // （一）
  'arabic', // 1.
  'arabic-paren', // （1）
  'circled', // ①
  'di', // 第一，
  'shi', // 一是
  'yao', // 一要
  'qi', // 其一，
  'adverb', // 首先，其次，再次，最后，
  'aspect', // 一方面 / 另一方面
  'noun', // 第一个问题： 第一句话，
] as const;
export type LabelStyle = (typeof LABEL_STYLES)[number];

/** What a stretch of the speech does (环节). */
export const PARTS = [
  'opening',
  'assessment',
  'praise',
  'critique',
  'cause',
  'requirement',
  'closing',
] as const;
export type Part = (typeof PARTS)[number];

/** 序号: a point's label as it was written. */
export interface Label {
  readonly style: LabelStyle;
  /** 1-based; 最后 has the number of its place in the series. */
  readonly number: number;
  /** The label as written, without surrounding white space. */
  readonly raw: string;
  /** `raw` with its marks in full width: what people and the outline see. */
  readonly text: string;
  readonly range: Range;
  /** The well-formed spelling, present only when `raw` is malformed (`1、`, `（一）、`, `（二`). */
  readonly mend?: string;
}

export type ParagraphKind =
  | 'title' // the speech's title, or a compilation's heading over a speech
  | 'note' // 题注: date, speaker, how it was taken down
  | 'salutation'
  | 'heading' // a heading alone on its line, labelled or not
  | 'body'
  | 'residue'; // remains of a web page

/** One reason for or against joining two lines. */
export interface Evidence {
  /** In Chinese, as a person is told: 下一行以序号开头 */
  readonly name: string;
  /** Above 0 it speaks for joining, below 0 against. */
  readonly weight: number;
}

/** One thing that speaks for what a section does. */
export interface PartEvidence {
  readonly part: Part;
  /** In Chinese, as a person is told: 内容在提要求 */
  readonly name: string;
  readonly weight: number;
}

/** What was decided of a line break, and why. */
export interface Joint {
  /** True when the lines on either side are one paragraph. */
  readonly joined: boolean;
  /** The evidence added up: above 0 for joining; near 0 it is in doubt (`inDoubt`). */
  readonly score: number;
  /** True where nothing else can be meant, so that a text may be mended unseen. */
  readonly certain: boolean;
  /** True where the next line can only begin a paragraph. */
  readonly begins?: boolean;
  /** True where the sentence goes on behind a page's number: 教案／— 1 —／一本一本都是手写的。 They are left two paragraphs. */
  readonly across?: boolean;
  readonly evidence: readonly Evidence[];
}

/** 段: one logical paragraph, even where a paste broke it over several lines. */
export interface Paragraph {
  readonly kind: ParagraphKind;
  /**
   * One range per physical line, without the white space around it; never empty. In running text a line is cut once
   * more at each blank that a page's text layer left inside it (三点意 见): the blank is no part of the logical text.
   */
  readonly pieces: readonly Range[];
  /** `joints[i]` is the line break between `pieces[i]` and `pieces[i + 1]`; `undefined` where it is but a blank. */
  readonly joints: readonly (Joint | undefined)[];
  /** The line break behind it, which was not joined; absent where no text follows. */
  readonly after?: Joint;
  /** From the first piece's start to the last piece's end. */
  readonly range: Range;
  /** The pieces joined: the logical text. */
  readonly text: string;
  /** `text` with Chinese-context half-width marks folded to full width, same length. Match against this. */
  readonly folded: string;
  /** The label at the paragraph's start. */
  readonly label?: Label;
  /** Labels inside the paragraph, in order. */
  readonly inline: readonly Label[];
}

/** 分点: a label, its heading and all that belongs under it. */
export interface Point {
  readonly kind: 'point';
  readonly label: Label;
  /** Heading after the label, folded, whole where a paste broke it. */
  readonly title: string;
  /** The label and its heading. */
  readonly selectionRange: Range;
  /** The label, the heading and everything under it. */
  readonly range: Range;
  readonly part?: Part;
  /** What spoke for its part, or for another. */
  readonly evidence: readonly PartEvidence[];
  /** 逐一点评: the unit or person whom it is about, as named there; one of a row of such points. */
  readonly reviewee?: string;
  /** True when its points go through units or people one by one. */
  readonly reviews?: true;
  /** True when the label stands inside a paragraph and not at its start. */
  readonly inline: boolean;
  /** The paragraph that holds the label. */
  readonly paragraph: Paragraph;
  readonly children: readonly Point[];
}

/** Siblings that number one list. A parent may have several, one after another. */
export interface Series {
  readonly points: readonly Point[];
  readonly parent: Speech | Point;
  /** 逐一点评: True when they go through units or people one by one. */
  readonly reviews?: true;
}

/** A stretch of unlabelled paragraphs that does one job. Its children are the points inside them. */
export interface PartNode {
  readonly kind: 'part';
  readonly part?: Part;
  /** What spoke for the part of its first paragraph, or for another. */
  readonly evidence: readonly PartEvidence[];
  /** 逐一点评: the unit or person whom it is about, as named there; one of a row of such stretches. */
  readonly reviewee?: string;
  /** True when its points go through units or people one by one. */
  readonly reviews?: true;
  readonly title: string;
  readonly range: Range;
  readonly selectionRange: Range;
  readonly paragraphs: readonly Paragraph[];
  readonly children: readonly Point[];
}

/** 承诺: an announced count. */
export interface SpeechPromise {
  /** The announced number. */
  readonly count: number;
  /** Range of the number's characters (`三` of 讲三点意见). */
  readonly range: Range;
  /** The announcement as written: `讲三点意见`. */
  readonly text: string;
  readonly phraseRange: Range;
  /** The points that were found to answer it, in order. */
  readonly points: readonly Point[];
  /** True when nothing follows the list yet: it may still be being written. */
  readonly open: boolean;
}

/** 讲话: from its title (or salutation) to the next one. */
export interface Speech {
  readonly kind: 'speech';
  /** Folded, its label and line breaks removed; empty where the speech has none. */
  readonly title: string;
  readonly titleParagraphs: readonly Paragraph[];
  readonly salutation?: Paragraph;
  /** Every paragraph of the speech, title, notes and salutation included, in order. */
  readonly paragraphs: readonly Paragraph[];
  readonly children: readonly (PartNode | Point)[];
  /** Every series of the speech at every level, in the order of their first points. */
  readonly series: readonly Series[];
  readonly promises: readonly SpeechPromise[];
  readonly range: Range;
}

export interface Reviewee {
  readonly name: string;
  readonly range: Range;
}

/** What is known of a speech: YAML front matter between `---` lines, and what is kept beside the text (`withMetadata`). */
export interface FrontMatter {
  readonly range: Range;
  /** When it is given, as it is written: 2026-07-08. */
  readonly date?: string;
  /** How long the speech may take. */
  readonly minutes?: number;
  readonly reviewees: readonly Reviewee[];
  /** 材料: paths of the units' reports, relative to the text, in which its figures are looked up. */
  readonly materials?: readonly string[];
  /** In the order in which they are listed; absent where none are named. */
  readonly leaders?: readonly Leader[];
  /** A message in Chinese when the YAML cannot be read. */
  readonly error?: { readonly message: string; readonly range: Range };
}

/** A stretch of the text that was read by itself, its offsets counted from its own start. */
export interface SegmentReading {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  /** One, or none where the stretch stands over the first speech. */
  readonly speeches: readonly Speech[];
  /**
   * The same lines and paragraphs, a few at a time and without their speech: what hangs on a paragraph or a line alone is
   * kept by these. Absent on a stretch itself.
   */
  readonly stretches?: readonly Segment[];
  /** Of the whole manuscript. */
  readonly halfWidth: boolean;
  readonly lineEnd: string;
}

/** Where a reading stands in the manuscript, or in the segment that it is a stretch of. The same reading comes back as long as its text stays as it is. */
export interface Segment {
  readonly start: number;
  readonly reading: SegmentReading;
}

/** 文稿: one text. */
export interface Manuscript {
  readonly text: string;
  readonly frontMatter?: FrontMatter;
  /** Every paragraph in order, those outside the speeches included. */
  readonly paragraphs: readonly Paragraph[];
  readonly speeches: readonly Speech[];
  /** The same, cut at the speeches' starts: what is found in one hangs on it alone. Absent on a segment itself. */
  readonly segments?: readonly Segment[];
  /** Of a segment; absent on the whole. */
  readonly stretches?: readonly Segment[];
  /** True when the Chinese text takes half-width marks throughout: a conversion did it. */
  readonly halfWidth: boolean;
  /** CRLF, LF or CR, as the text's first line ends; LF where it has but one line. */
  readonly lineEnd: string;
}
