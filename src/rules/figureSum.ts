import type { Check, Report } from '../checks/check';
import { type Breakdown, breakdownsIn, hasLists } from '../language/figures/across/breakdowns';
import {
  type FarReckoning,
  farReckoningsIn,
  mayFollowFromAfar,
} from '../language/figures/across/throughSpeech';
import { conflictsIn } from '../language/figures/again/conflicts';
import type { Conflict } from '../language/figures/again/pair';
import {
  type Figure,
  figuresIn,
  isSpoken,
  placeOf,
  type Stretch,
  wrongIn,
} from '../language/figures/figures';
import type { Quantity } from '../language/figures/read/quantities';
import { size } from '../language/figures/sentence/claims';
import { type Reckoning, sumMessage, writtenOf } from '../language/figures/sentence/reckoning';
import type { Paragraph, Speech } from '../model/manuscript';
import { rangeIn } from '../model/paragraph';
import { whichParagraphs } from './shared/stretches';

/** 数字算不上: parts that the text itself says make up a whole add up to it; what follows from other numbers does. */
export const figureSum: Check = {
  id: 'figure-sum',
  title: '数字算不上',
  description:
    '文中自己说的分项加起来等于合计，各占的比重加起来是100%，增减幅度、比率、余数和文中的数对得上；四舍五入的出入不算。',
  severity: 'warning',
  basis: 'usage',
  wide: true,
  run: ({ manuscript }) =>
    whichMayFail(manuscript).length === 0 ? [] : manuscript.speeches.flatMap(sumReports),
};

const whichMayFail = whichParagraphs(
  (paragraph) =>
    isSpoken(paragraph) &&
    (wrongIn(paragraph.folded).length > 0 ||
      hasLists(paragraph.folded) ||
      mayFollowFromAfar(paragraph.folded)),
);

function sumReports(speech: Speech): Report[] {
  const spoken = speech.paragraphs.filter(isSpoken);
  const told = new Set<number>();
  const wrong = spoken.flatMap((paragraph) =>
    wrongIn(paragraph.folded).map((each): Wrong => ({ ...each, paragraph })),
  );
  const figures = figuresIn(speech);
  const far = farReckoningsIn(figures);
  const conflicts = wrong.length + far.length > 0 ? conflictsIn(figures) : [];
  const reports = wrong
    .filter((each) => !conflicts.some((conflict) => isSlipOf(spoken, each, conflict)))
    .map(({ paragraph, stretch, reckoning }) => {
      for (const each of reckoned(reckoning)) told.add(placeOf(paragraph, stretch, each).start);
      return report(paragraph, stretch, reckoning);
    });
  const lists = breakdownsIn(spoken.map(({ folded }) => folded)).map((one) => listReport(spoken, one));
  const others = far
    .filter(({ whole }) => !conflicts.some(({ figure }) => figure === whole))
    .map((one) => farReport(spoken, one));
  return [
    ...reports,
    ...[...lists, ...others].filter(({ range, related }) =>
      [range, ...related!.map((each) => each.range)].every(({ start }) => !told.has(start)),
    ),
  ].sort((a, b) => a.range.start - b.range.start);
}

/** 还没验收的11个村: what it follows from stands in other paragraphs. */
function farReport(spoken: readonly Paragraph[], { by, whole, parts, sum }: FarReckoning): Report {
  const rangeOf = ({ paragraph, stretch, quantity }: Figure) =>
    placeOf(spoken[paragraph.at]!, stretch, quantity);
  const quantities = parts.map(({ quantity }) => quantity);
  return {
    range: rangeOf(whole),
    message: sumMessage({ by, whole: whole.quantity, parts: quantities, sum, holds: false }),
    related: parts.map((part) => ({ range: rangeOf(part), message: `依据：${writtenOf(part.quantity)}` })),
  };
}

interface Wrong {
  readonly paragraph: Paragraph;
  readonly stretch: Stretch;
  readonly reckoning: Reckoning;
}

/** 追回4326万元。……已追回的4236万元，目标是5000万元，还差674万元: what follows is right, and the other check tells what is not. */
function isSlipOf(
  spoken: readonly Paragraph[],
  { paragraph, stretch, reckoning: { whole, parts, sum, by } }: Wrong,
  { figure, other }: Conflict,
): boolean {
  if (!whole || !by || spoken[figure.paragraph.at] !== paragraph) return false;
  const place = placeOf(paragraph, figure.stretch, figure.quantity);
  const isPart = parts.some((part) => placeOf(paragraph, stretch, part).start === place.start);
  if (!isPart) return false;
  if (by === 'rate') return true;
  const off = Math.abs(sum * whole.measure.factor - size(whole));
  const between = Math.abs(size(figure.quantity) - size(other.quantity));
  return Math.abs(off - between) <= EXACT * between;
}

const EXACT = 1e-9;

/** Of what was added up all; of what follows otherwise (增长26%) the number that does. */
function reckoned({ whole, parts, by }: Reckoning): readonly Quantity[] {
  const added = by === undefined || by === 'sum' ? parts : [];
  return whole ? [whole, ...added] : added;
}

/** 分板块看，……: the whole stands farther off. */
function listReport(spoken: readonly Paragraph[], breakdown: Breakdown): Report {
  const { paragraph, wholeIn, whole, parts, sum } = breakdown;
  const places = parts.map(({ start, end }) => rangeIn(spoken[paragraph]!, start, end));
  const list = { start: places[0]!.start, end: places.at(-1)!.end };
  const wholeRange = rangeIn(spoken[wholeIn]!, whole.start, whole.end);
  return {
    // In another paragraph nobody would look for it.
    range: wholeIn === paragraph ? wholeRange : list,
    message: sumMessage({ whole, parts, sum, holds: false }),
    related: [
      { range: wholeRange, message: `总数：${writtenOf(whole)}` },
      ...places.map((range, i) => ({ range, message: `分项：${parts[i]!.who}${writtenOf(parts[i]!)}` })),
    ],
  };
}

function report(paragraph: Paragraph, stretch: Stretch, reckoning: Reckoning): Report {
  const { whole, parts, by } = reckoning;
  const places = parts.map((part) => placeOf(paragraph, stretch, part));
  const range = whole
    ? placeOf(paragraph, stretch, whole)
    : { start: places[0]!.start, end: places.at(-1)!.end };
  return {
    range,
    message: sumMessage(reckoning),
    related: places.map((place, i) => ({
      range: place,
      message: `${by ? '依据' : '分项'}：${parts[i]!.who}${writtenOf(parts[i]!)}`,
    })),
  };
}
