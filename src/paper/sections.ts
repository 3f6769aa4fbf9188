/** How long the sections of a speech take to say, for the margin of the 上台稿. */
import { spokenSyllables } from '../language/length';
import { indexIn } from '../model/paragraph';
import type { Layout } from './layout/layout';
import { firstAbove } from './layout/order';
import type { PaperParagraph, Sheet } from './sheet';

/** A time in the margin. */
export interface SectionTime {
  /** Index of the page, and of the line on it, with which the section ends. */
  readonly page: number;
  readonly line: number;
  /** 3′20″ */
  readonly text: string;
}

/** Seconds under which a section is a sentence that leads to another one, and has no time of its own. */
const WORTH_TELLING = 10;

/** @param pace syllables a minute */
export function sectionTimes(sheet: Sheet, { pages }: Layout, pace: number): SectionTime[] {
  const places = pages.flatMap(({ lines }, page) =>
    lines.map(({ range }, line) => ({ start: range.start, page, line })),
  );
  let from = 0;
  return sheet.sections.flatMap(({ start, end }) => {
    while (from + 1 < places.length && places[from + 1]!.start < end) from++;
    const place = places[from];
    const seconds = (spokenBetween(sheet, start, end) / pace) * 60;
    if (!place || seconds < WORTH_TELLING) return [];
    return [{ page: place.page, line: place.line, text: timeText(seconds) }];
  });
}

/** The syllables of what is printed between two offsets of the manuscript. */
function spokenBetween({ paragraphs }: Sheet, start: number, end: number): number {
  let sum = 0;
  for (let at = firstAbove(paragraphs, start, ({ range }) => range.end); ; at++) {
    const paragraph = paragraphs[at];
    if (!paragraph || paragraph.range.start >= end) return sum;
    sum += spokenSyllables(between(paragraph, start, end));
  }
}

function between(paragraph: PaperParagraph, start: number, end: number): string {
  const { range, text } = paragraph;
  if (range.start >= start && range.end <= end) return text;
  const from = start <= range.start ? 0 : indexIn(paragraph, start);
  return text.slice(from, end >= range.end ? text.length : indexIn(paragraph, end));
}

/** Minutes and seconds, in steps of five: 3′20″. */
function timeText(seconds: number): string {
  const rounded = Math.max(5, Math.round(seconds / 5) * 5);
  const [minutes, rest] = [Math.floor(rounded / 60), rounded % 60];
  return `${minutes > 0 ? `${minutes}′` : ''}${rest > 0 || minutes === 0 ? `${String(rest).padStart(minutes > 0 ? 2 : 1, '0')}″` : ''}`;
}
