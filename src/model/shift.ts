/** The same speech at another place: what was read from a segment's start, seen from the manuscript's. */
import type { Label, Paragraph, PartNode, Point, Range, Series, Speech, SpeechPromise } from './manuscript';

/** A range that begins `by` characters further on. */
export function shiftRange({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by };
}

/** A paragraph that begins `by` characters further on. */
export function shiftParagraph(paragraph: Paragraph, by: number): Paragraph {
  const { label } = paragraph;
  return {
    ...paragraph,
    pieces: paragraph.pieces.map((piece) => shiftRange(piece, by)),
    range: shiftRange(paragraph.range, by),
    ...(label ? { label: shiftLabel(label, by) } : {}),
    inline: paragraph.inline.map((each) => shiftLabel(each, by)),
  };
}

function shiftLabel(label: Label, by: number): Label {
  return { ...label, range: shiftRange(label.range, by) };
}

/** A speech at its place in the manuscript, and all paragraphs of its segment. Written out when first asked for. */
export interface ShiftedSpeech {
  readonly speech: Speech;
  readonly paragraphs: () => readonly Paragraph[];
}

/**
 * A speech that begins `by` characters further on.
 * @param paragraphs all paragraphs of its segment, those of a page included
 */
export function shiftSpeech(own: Speech, paragraphs: readonly Paragraph[], by: number): ShiftedSpeech {
  let written: Shifted | undefined;
  const all = () => (written ??= new Shifted(own, speech, paragraphs, by));
  const speech: Speech = {
    kind: 'speech',
    title: own.title,
    range: shiftRange(own.range, by),
    get titleParagraphs() {
      return own.titleParagraphs.map((paragraph) => all().paragraph(paragraph));
    },
    get paragraphs() {
      return all().kept;
    },
    get children() {
      return all().children;
    },
    get series() {
      return all().series;
    },
    get promises() {
      return all().promises;
    },
  };
  if (own.salutation) {
    const { salutation } = own;
    Object.defineProperty(speech, 'salutation', {
      enumerable: true,
      get: () => all().paragraph(salutation),
    });
  }
  return { speech, paragraphs: () => all().all };
}

/** The insides of a shifted speech: each object once, so that those that were the same are the same again. */
class Shifted {
  readonly all: readonly Paragraph[];
  readonly kept: readonly Paragraph[];
  readonly children: readonly (PartNode | Point)[];
  readonly series: readonly Series[];
  readonly promises: readonly SpeechPromise[];
  private readonly known = new Map<Paragraph, Paragraph>();
  private readonly points = new Map<Point, Point>();
  private readonly labels = new Map<Label, Label>();

  constructor(
    own: Speech,
    speech: Speech,
    paragraphs: readonly Paragraph[],
    private readonly by: number,
  ) {
    this.all = paragraphs.map((paragraph) => this.paragraph(paragraph));
    this.kept = own.paragraphs.map((paragraph) => this.paragraph(paragraph));
    this.children = own.children.map((child) =>
      child.kind === 'point' ? this.point(child) : this.part(child),
    );
    this.series = own.series.map(({ points, parent, ...rest }) => ({
      ...rest,
      points: points.map((point) => this.point(point)),
      parent: parent.kind === 'point' ? this.point(parent) : speech,
    }));
    this.promises = own.promises.map((promise) => ({
      ...promise,
      range: shiftRange(promise.range, by),
      phraseRange: shiftRange(promise.phraseRange, by),
      points: promise.points.map((point) => this.point(point)),
    }));
  }

  paragraph(own: Paragraph): Paragraph {
    const known = this.known.get(own);
    if (known) return known;
    const shifted = shiftParagraph(own, this.by);
    this.known.set(own, shifted);
    for (const [i, label] of own.inline.entries()) this.labels.set(label, shifted.inline[i]!);
    return shifted;
  }

  private part(own: PartNode): PartNode {
    return {
      ...own,
      range: shiftRange(own.range, this.by),
      selectionRange: shiftRange(own.selectionRange, this.by),
      paragraphs: own.paragraphs.map((paragraph) => this.paragraph(paragraph)),
      children: own.children.map((child) => this.point(child)),
    };
  }

  private point(own: Point): Point {
    const known = this.points.get(own);
    if (known) return known;
    const shifted: Point = {
      ...own,
      label: this.labelOf(own),
      range: shiftRange(own.range, this.by),
      selectionRange: shiftRange(own.selectionRange, this.by),
      paragraph: this.paragraph(own.paragraph),
      children: own.children.map((child) => this.point(child)),
    };
    this.points.set(own, shifted);
    return shifted;
  }

  /** The paragraph's own label object, where the point's is that one. */
  private labelOf({ label, paragraph, inline }: Point): Label {
    const home = this.paragraph(paragraph);
    if (!inline && paragraph.label === label) return home.label!;
    return this.labels.get(label) ?? shiftLabel(label, this.by);
  }
}
