/** Text in, model out. Any text whatever parses; no character is lost, every range points into the text as it stands. */

import { fold } from '../language/fold';
import { findInlineLabels, type LabelMatch, readLabel } from '../language/labels';
import { isHalfWidth } from '../language/width';
import type {
  Label,
  Manuscript,
  Paragraph,
  ParagraphKind,
  PartNode,
  Point,
  Series,
  Speech,
  SpeechPromise,
} from '../model/manuscript';
import { rangeIn } from '../model/paragraph';
import { type Draft, finishList } from './drafts';
import { readFrontMatter } from './frontMatter';
import { type Joined, joinLines } from './joining';
import { splitLines } from './lines';
import { assignParts, stretchTitle } from './parts';
import { nest } from './points';
import { findPromises } from './promises';
import { type Labelled, sequence } from './sequence';
import { type Extent, findSpeeches } from './speeches';

/** Reads a manuscript. Total: never throws, whatever the text. */
export function parse(text: string): Manuscript {
  const frontMatter = readFrontMatter(text);
  const joined = joinLines(splitLines(text, frontMatter?.range.end ?? 0));
  const extents = findSpeeches(joined);
  const labelled = joined.map((paragraph, i) => readParagraph(paragraph, kindOf(joined, i, extents)));
  return {
    text,
    ...(frontMatter ? { frontMatter } : {}),
    paragraphs: labelled.map(({ paragraph }) => paragraph),
    speeches: extents.map((extent) => readSpeech(labelled, extent)),
    halfWidth: isHalfWidth(text.slice(frontMatter?.range.end ?? 0)),
  };
}

function kindOf(joined: readonly Joined[], at: number, extents: readonly Extent[]): ParagraphKind {
  const paragraph = joined[at]!;
  const extent = extents.find(({ start, end }) => at >= start && at < end);
  if (paragraph.kind === 'residue') return 'residue';
  if (!extent) return paragraph.kind === 'note' ? 'note' : paragraph.bare ? 'title' : 'body';
  if (extent.title.includes(at)) return 'title';
  if (extent.salutation === at) return 'salutation';
  if (paragraph.kind === 'note') return 'note';
  if (paragraph.kind === 'salutation') return 'body';
  if (at < extent.body) return 'note';
  if (paragraph.bare && !readLabel(paragraph.folded) && isSignature(joined, at, extent)) return 'note';
  return paragraph.bare ? 'heading' : 'body';
}

/** True when nothing but bare lines and dates follows to the end of the speech: 中共清河县委办公室 */
function isSignature(joined: readonly Joined[], at: number, { body, end }: Extent): boolean {
  const rest = joined.slice(at, end);
  return (
    at > body &&
    rest.length <= 4 &&
    rest.every(
      (paragraph) => paragraph.kind !== 'text' || (paragraph.bare && !readLabel(paragraph.folded)),
    ) &&
    (rest.some(({ kind }) => kind === 'note') || joined[at - 1]!.ended)
  );
}

function readParagraph(joined: Joined, kind: ParagraphKind): Labelled {
  const { pieces, text, folded } = joined;
  const base = { pieces, range: { start: pieces[0]!.start, end: pieces.at(-1)!.end } };
  const mayHaveLabels = kind === 'heading' || kind === 'body' || kind === 'title';
  const start = mayHaveLabels ? readLabel(folded) : undefined;
  const inside = kind === 'heading' || kind === 'body' ? findInlineLabels(folded, start?.end ?? 0) : [];
  const toLabel = (match: LabelMatch): Label => ({
    style: match.style,
    number: match.number,
    raw: text.slice(match.start, match.end),
    text: folded.slice(match.start, match.end),
    range: rangeIn(base, match.start, match.end),
    ...(match.mend ? { mend: match.mend } : {}),
  });
  const label = start ? { match: start, label: toLabel(start) } : undefined;
  const inline = inside.map((match) => ({ match, label: toLabel(match) }));
  const paragraph: Paragraph = {
    kind,
    ...base,
    text,
    folded,
    ...(label ? { label: label.label } : {}),
    inline: inline.map((entry) => entry.label),
  };
  return { paragraph, ...(label && kind !== 'title' ? { start: label } : {}), inside: inline };
}

function readSpeech(labelled: readonly Labelled[], extent: Extent): Speech {
  const all = labelled.slice(extent.start, extent.end).map(({ paragraph }) => paragraph);
  const kept = all.filter(({ kind }) => kind !== 'residue');
  const texts = labelled
    .slice(extent.body, extent.end)
    .filter(({ paragraph }) => paragraph.kind === 'heading' || paragraph.kind === 'body');
  const text = texts.map(({ paragraph }) => paragraph);
  const titleParagraphs = extent.title.map((index) => labelled[index]!.paragraph);
  const salutation = extent.salutation === undefined ? undefined : labelled[extent.salutation]!.paragraph;
  const nesting = nest(text, sequence(texts));
  const stretches = assignParts(text, nesting);
  const series: Series[] = [];
  const points = new Map<Draft, Point>();
  const children: (PartNode | Point)[] = [];
  const promises: SpeechPromise[] = [];
  const speech: Speech = {
    kind: 'speech',
    title: titleParagraphs.map(titleText).join(''),
    titleParagraphs,
    ...(salutation ? { salutation } : {}),
    paragraphs: kept,
    children,
    series,
    promises,
    range: { start: kept[0]!.range.start, end: kept.at(-1)!.range.end },
  };
  for (const list of nesting.lists) children.push(...finishList(list, speech, text, { series, points }));
  for (const { part, reviewee, paragraphs } of stretches) {
    const own = paragraphs.map((index) => text[index]!);
    const first = own[0]!;
    const title = stretchTitle(first);
    const inner = paragraphs.flatMap((index) =>
      nesting.inside[index]!.filter((list) => !list.parent).flatMap((list) =>
        finishList(list, speech, text, { series, points }),
      ),
    );
    // A list may go on below another one.
    inner.sort((a, b) => a.range.start - b.range.start);
    children.push({
      kind: 'part',
      ...(part ? { part } : {}),
      ...(reviewee === undefined ? {} : { reviewee }),
      ...(inner.some((point) => point.reviewee !== undefined) ? { reviews: true } : {}),
      title,
      range: {
        start: first.range.start,
        end: Math.max(nesting.until[paragraphs.at(-1)!]!, ...inner.map((point) => point.range.end)),
      },
      selectionRange: rangeIn(first, 0, title.length),
      paragraphs: own,
      children: inner,
    });
  }
  children.sort((a, b) => a.range.start - b.range.start);
  series.sort((a, b) => a.points[0]!.label.range.start - b.points[0]!.label.range.start);
  promises.push(...findPromises(speech, text, series));
  return speech;
}

/** A title without its label: 一、工作点评材料 → 工作点评材料. */
function titleText(paragraph: Paragraph): string {
  return fold(paragraph.text)
    .slice(paragraph.label?.raw.length ?? 0)
    .trim();
}
