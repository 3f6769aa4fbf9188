/** What a whole text tells with its figures and ranks, in order. */
import type { Paragraph, Speech } from '../../../model/manuscript';
import { type Figure, figuresIn, isSpoken } from '../figures';
import type { PlacedRank } from '../ranks/rank';
import { ranksOf } from '../ranks/ranks';
import { rankSaid, type Said, type Setting, saidBy } from './said';
import { eraOf } from './times';
import { AMONG_OTHERS, NEXT_STEPS } from './words';

/** What is said, and where. */
export interface Telling {
  readonly said: Said;
  /** Which of the spoken paragraphs. */
  readonly at: number;
  /** Of its folded text. */
  readonly start: number;
  readonly end: number;
  /** Its sentence, as it is written. */
  readonly sentence: string;
}

/** A text whose figures are read: a speech, or a report. */
export interface Text extends Pick<Speech, 'paragraphs' | 'children'> {
  readonly title: string;
  /** When it was given, as far as that is kept beside it. */
  readonly date?: string;
  /** Whose it is; empty for a speech. */
  readonly owner: string;
}

/** The figures and the ranks of a text. */
export function tellingsIn({ paragraphs, children, title, date = '', owner }: Text): readonly Telling[] {
  const figures = figuresIn({ paragraphs, children });
  const spoken = paragraphs.filter(isSpoken);
  const plans = plansIn(spoken);
  const setting: Setting = {
    era: eraOf(
      title,
      [date, ...paragraphs.filter(({ kind }) => kind === 'note').map(({ folded }) => folded)].join(' '),
      figures.map(({ period }) => period),
    ),
    owner,
    wanted: ({ paragraph: { at }, wanted }) => wanted || plans[at] === true,
  };
  const said = saidBy(figures, setting);
  const told = figures.map((figure, i) => tellingOf(figure, said[i]!));
  return [...told, ...spoken.flatMap((paragraph, at) => ranksTold(paragraph, at, told, setting))];
}

function tellingOf({ stretch, quantity, paragraph: { at } }: Figure, said: Said): Telling {
  const start = stretch.start + quantity.start;
  return { said, at, start, end: stretch.start + quantity.end, sentence: stretch.text.trim() };
}

function ranksTold(
  { folded }: Paragraph,
  at: number,
  told: readonly Telling[],
  setting: Setting,
): readonly Telling[] {
  const own = told.filter((each) => each.at === at);
  return ranksOf(folded).map((rank: PlacedRank) => {
    const sentence = sentenceAt(folded, rank.start);
    const before = folded.slice(0, rank.start).replace(AMONG_OTHERS, '');
    const last = own.findLast((each) => each.end <= before.length);
    const clause = before.replace(/^.*[，。；：、]/s, '');
    return {
      said: rankSaid(rank, clause, last?.said, sentence, setting),
      at,
      start: rank.start,
      end: rank.end,
      sentence,
    };
  });
}

function sentenceAt(text: string, at: number): string {
  const from = text.lastIndexOf('。', at) + 1;
  const end = text.indexOf('。', at);
  return text.slice(from, end < 0 ? text.length : end + 1).trim();
}

/** Of each paragraph, whether it stands under what is to be done next. */
function plansIn(paragraphs: readonly Paragraph[]): readonly boolean[] {
  let plan: { readonly style?: string } | undefined;
  return paragraphs.map(({ folded, label, kind }) => {
    const begins = label !== undefined || kind === 'heading';
    if (NEXT_STEPS.test(folded)) plan = label ? { style: label.style } : {};
    else if (begins && (plan?.style === undefined || plan.style === label?.style)) plan = undefined;
    return plan !== undefined;
  });
}
