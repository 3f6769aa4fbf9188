/** One speech: its paragraphs' labels become points, its runs of paragraphs parts, its announced counts promises. */
import { foldMarks } from '../language/fold';
import { shownTitle } from '../language/titles';
import type { Paragraph, PartNode, Point, Series, Speech, SpeechPromise } from '../model/manuscript';
import { indexIn, rangeIn } from '../model/paragraph';
import type { Labelled } from './lists/tokens';
import { runTitle } from './parts/partRuns';
import { assignParts } from './parts/parts';
import { type Draft, finishList } from './points/drafts';
import { nest } from './points/points';
import { findPromises } from './promises';
import type { Extent } from './speeches/speeches';

/** Reads the speech that an extent of the paragraphs holds. */
export function readSpeech(labelled: readonly Labelled[], extent: Extent): Speech {
  const all = labelled.slice(extent.start, extent.end).map(({ paragraph }) => paragraph);
  const kept = all.filter(({ kind }) => kind !== 'residue');
  const texts = labelled
    .slice(extent.body, extent.end)
    .filter(({ paragraph }) => paragraph.kind === 'heading' || paragraph.kind === 'body');
  const text = texts.map(({ paragraph }) => paragraph);
  const titleParagraphs = extent.title.map((index) => labelled[index]!.paragraph);
  const salutation = extent.salutation === undefined ? undefined : labelled[extent.salutation]!.paragraph;
  const nesting = nest(texts);
  const runs = assignParts(text, nesting);
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
  for (const { part, evidence, reviewee, paragraphs } of runs) {
    const own = paragraphs.map((index) => text[index]!);
    const first = own[0]!;
    // A list that begins inside the paragraph ends the run's own words.
    const until = nesting.until[paragraphs.at(-1)!]!;
    const title = runTitle(first).slice(0, Math.max(1, indexIn(first, until)));
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
      evidence,
      ...(reviewee === undefined ? {} : { reviewee }),
      ...(inner.some((point) => point.reviewee !== undefined) ? { reviews: true } : {}),
      title,
      range: {
        start: first.range.start,
        end: inner.reduce((end, point) => Math.max(end, point.range.end), until),
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
  return shownTitle(
    foldMarks(paragraph.text)
      .slice(paragraph.label?.raw.length ?? 0)
      .trim(),
  );
}
