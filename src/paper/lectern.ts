/** 上台稿: its pages, with what stands over the text and beside it. */
import { BREATH } from '../language/breath';
import { PACE } from '../language/length';
import type { Segmenter } from '../words/segmenter';
import { type Annotations, annotator, unreadIn } from './annotate';
import { type Layout, layOut } from './layout/layout';
import { type Measures, READING } from './layout/measures';
import { type SectionTime, sectionTimes } from './sections';
import type { Sheet } from './sheet';

/** What it has beside its text. */
export interface ReadingSwitches extends Annotations {
  readonly times: boolean;
  readonly nextWords: boolean;
  /** Syllables a minute. */
  readonly pace: number;
}

const DEFAULTS: ReadingSwitches = {
  pinyin: true,
  breath: BREATH,
  readings: {},
  times: true,
  nextWords: true,
  pace: PACE,
};

export interface Lectern {
  readonly layout: Layout;
  /** None where they are not wanted. */
  readonly times: readonly SectionTime[];
  readonly nextWords: boolean;
  /** Rare characters that no table knows how to read, each once. */
  readonly unread: readonly string[];
}

/**
 * @param given what is not as usual
 * @param measures of the page, where it is another than usual
 */
export function layReading(
  sheet: Sheet,
  given: Partial<ReadingSwitches>,
  words: Segmenter,
  measures: Measures = READING,
): Lectern {
  const switches = { ...DEFAULTS, ...given };
  const annotate = annotator(switches, words);
  const layout = layOut(sheet, measures, words, ({ kind, text }) => (kind === 'title' ? [] : annotate(text)));
  const times = switches.times ? sectionTimes(sheet, layout, switches.pace) : [];
  return { layout, times, nextWords: switches.nextWords, unread: switches.pinyin ? unreadOn(layout) : [] };
}

function unreadOn({ paragraphs }: Layout): string[] {
  const found = paragraphs.flatMap(({ source: { kind, text }, rubies }) =>
    kind === 'title' ? [] : unreadIn(text, rubies),
  );
  return [...new Set(found)];
}
