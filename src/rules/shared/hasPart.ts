/**
 * Does a speech affirm, name problems, say what to do, and end? Told from its sentences, wherever they stand: praise in
 * the opening is praise, and a requirement in a paragraph that begins with 同志们， is one.
 */
import { headingCues, isImperative } from '../../language/headings';
import { readingsIn } from '../../language/signals/sentence';
import type { Signal, SignalKind } from '../../language/signals/signal';
import type { Paragraph, Point, Speech } from '../../model/manuscript';
import { endsOnClosing } from './ending';
import { isOrder, sumOf, textOf } from './spoken';

/** The parts that a speech is expected to have. */
export type ExpectedPart = 'praise' | 'critique' | 'requirement' | 'closing';

/** The signals that show a part, and how much each counts. */
const SHOWN: Readonly<
  Record<Exclude<ExpectedPart, 'closing'>, Readonly<Partial<Record<SignalKind, number>>>>
> = {
  praise: { praise: 1 },
  critique: { blame: 1 },
  // 扎实推进…… is as often a report as an order.
  requirement: { ask: 1, hope: 1, urge: 1 / 6 },
};
/** One plain word shows a part, whatever the length. */
const PLAIN_WORD = 2;
const SHOWN_PLAINLY = Number.POSITIVE_INFINITY;

/** So many faint ones do in a breath. */
const FAINT_WORDS = 2;
/** Faint ones add up; the longer a speech, the more of them are said in passing: one will do in a short one, … */
const SHORT = 400;
/** … and in a long one it takes one for so many characters. */
const PASSING = 800;
/** A heading that names its part is a plain word for it. */
const PLAIN_HEADING = 5;

/** True when the speech has the part, in whatever words. */
export function hasPart(speech: Speech, part: ExpectedPart): boolean {
  if (part === 'closing') return endsOnClosing(speech);
  if (speech.series.some(({ points }) => points.some((point) => isSection(point, part)))) return true;
  let faint = 0;
  let length = 0;
  for (const { kind, label, folded } of textOf(speech)) {
    const shown = kind === 'heading' ? weightOfHeading(folded, part, label) : weightOf(folded, part);
    if (shown === SHOWN_PLAINLY) return true;
    faint += shown;
    length += folded.length;
  }
  return faint >= Math.max(length < SHORT && part !== 'requirement' ? 1 : FAINT_WORDS, length / PASSING);
}

/** What shows that a speech has something to say of the other kind: who blames and does not praise is understood. */
export const OTHER: Readonly<Record<'praise' | 'critique', SignalKind>> = {
  praise: 'blame',
  critique: 'praise',
};

/** 一、肯定成绩、正视差距 says what is going to be said; an order is one wherever it stands. */
function weightOfHeading(
  folded: string,
  part: Exclude<ExpectedPart, 'closing'>,
  label: Paragraph['label'],
): number {
  if (!label && namesPart(folded, part)) return SHOWN_PLAINLY;
  return part === 'requirement' ? weightOf(folded, part) : 0;
}

/** How much a text shows of a part: plainly, or what its faint words add up to. */
function weightOf(folded: string, part: Exclude<ExpectedPart, 'closing'>): number {
  let faint = 0;
  for (const { plain, weight } of part === 'requirement' ? asked(folded) : judged(folded, part)) {
    if (plain) return SHOWN_PLAINLY;
    faint += weight;
  }
  return faint;
}

interface Shown {
  readonly plain: boolean;
  readonly weight: number;
}

function asked(folded: string): Shown[] {
  return [...readingsIn(folded)].map(({ hits }) => shownBy(hits, 'requirement'));
}

/** So many sentences a paragraph of orders has at most: a longer one is a whole speech, which blames before it orders. */
const OF_ORDERS = 12;

/** 小广告清掉了，可污水没有人冲。通道画了线: among blame a faint word of praise is said in passing; among orders any is. */
function judged(folded: string, part: 'praise' | 'critique'): Shown[] {
  const kind = part === 'praise' ? 'praise' : 'blame';
  const readings = [...readingsIn(folded)];
  let counts = (part === 'critique' && readings.length > OF_ORDERS) || !isOrder(folded);
  return readings.map(({ hits }) => {
    const { plain, weight } = shownBy(hits, part);
    const other = sumOf(hits, OTHER[part]);
    counts &&= part !== 'praise' || other === 0;
    if (!counts || other > sumOf(hits, kind)) return { plain, weight: 0 };
    // 大项目少，在建项目不够快: what is said in two ways in one breath is said plainly.
    return { plain: plain || namesOf(hits, part).size >= FAINT_WORDS, weight };
  });
}

/** What a sentence shows of a part, and whether one of its words does so by itself. */
function shownBy(hits: readonly Signal[], part: Exclude<ExpectedPart, 'closing'>): Shown {
  const shown = hits.map(({ kind, weight, unsure }) => (SHOWN[part][kind] ?? 0) * (unsure ? 1 : weight));
  return {
    plain: shown.some((weight) => weight >= PLAIN_WORD),
    weight: shown.reduce((sum, weight) => sum + weight, 0),
  };
}

function namesOf(hits: readonly Signal[], part: Exclude<ExpectedPart, 'closing'>): ReadonlySet<string> {
  return new Set(hits.filter(({ kind }) => SHOWN[part][kind] !== undefined).map(({ name }) => name));
}

/** True for a point that does this by all that it says, and whose heading says so, if only as an order (把作风抓实). */
export function isSection({ title, part: own }: Point, part: ExpectedPart): boolean {
  return own === part && (namesPart(title, part) || (part === 'requirement' && isImperative(title)));
}

function namesPart(title: string, part: ExpectedPart): boolean {
  return headingCues(title).some((cue) => cue.part === part && cue.weight >= PLAIN_HEADING);
}
