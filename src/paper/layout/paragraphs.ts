/** A paragraph in its type, broken into lines. */
import { lowest } from '../../model/search';
import type { Segmenter } from '../../words/segmenter';
import type { PaperParagraph } from '../sheet';
import { breakLines, type Line } from './lines';
import { type Measures, type Setting, textWidth } from './measures';
import { titleBreaks } from './titleLines';
import { type Ruby, type Unit, unitsOf, widthOf } from './units';

/** A paragraph broken into lines, as if it stood alone. */
export interface LaidParagraph {
  readonly source: PaperParagraph;
  readonly setting: Setting;
  readonly units: readonly Unit[];
  readonly rubies: readonly Ruby[];
  readonly lines: readonly Line[];
  /** Where a title's lines begin after the first: the Word file breaks them there. Empty elsewhere. */
  readonly breaks: readonly number[];
  /** Lines left blank over it, except at a page's top. */
  readonly before: number;
}

export function layParagraph(
  source: PaperParagraph,
  measures: Measures,
  words: Segmenter,
  rubies: readonly Ruby[],
): LaidParagraph {
  const setting = measures.settings[source.kind];
  const width = textWidth(measures);
  const units = unitsOf(source.text, { ...widthsOf(setting, measures), widest: width }, rubies);
  const centred = setting.align === 'centred';
  const breaks = centred ? titleBreaks(source.text, { advance: setting.advance, width }, words) : undefined;
  return {
    source,
    setting,
    units,
    rubies,
    lines: breaks ? linesAt(source.text, breaks, setting) : breakLines(units, widthsFor(setting, measures)),
    breaks: breaks ?? [],
    before: source.opensText ? 1 : 0,
  };
}

function widthsOf({ advance }: Setting, { ruby }: Measures) {
  return { advance, ruby };
}

/** Of the first line, and of the others. */
function widthsFor({ advance, indent }: Setting, measures: Measures): readonly [number, number] {
  const width = textWidth(measures);
  return [width - indent * advance, width];
}

function linesAt(text: string, breaks: readonly number[], { advance }: Setting): Line[] {
  const ends = [...breaks, text.length];
  return ends.map((end, i) => {
    const start = i === 0 ? 0 : ends[i - 1]!;
    return { start, end, width: widthOf(text.slice(start, end).trimEnd(), advance) };
  });
}

/**
 * A paragraph's lines from a place in its text on: there it goes on without an indent.
 * @param most so many lines are enough
 */
export function linesFrom(
  paragraph: LaidParagraph,
  at: number,
  measures: Measures,
  most: number,
): readonly Line[] {
  if (at === 0) return paragraph.lines.slice(0, most);
  const [, width] = widthsFor(paragraph.setting, measures);
  return breakLines(paragraph.units, [width, width], { from: unitAt(paragraph.units, at), most });
}

/** The first unit that begins at an offset or behind it. */
function unitAt(units: readonly Unit[], at: number): number {
  return lowest(0, units.length, (i) => units[i]!.start >= at);
}
