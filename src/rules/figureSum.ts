import type { Check, Report } from '../checks/check';
import { isSpoken, placeOf, type Stretch, wrongIn } from '../language/figures/figures';
import { type Reckoning, sumMessage, writtenOf } from '../language/figures/reckoning';
import type { Paragraph } from '../model/manuscript';

/** 分项合计: parts that the text itself says make up a whole add up to it; what follows from other numbers does. */
export const figureSum: Check = {
  id: 'figure-sum',
  title: '数字算不上',
  description:
    '文中自己说的分项加起来等于合计，各占的比重加起来是100%，增减幅度、比率、余数和文中的数对得上；四舍五入的出入不算。',
  severity: 'warning',
  basis: 'usage',
  wide: true,
  run: ({ manuscript }) =>
    manuscript.speeches.flatMap(({ paragraphs }) =>
      paragraphs
        .filter(isSpoken)
        .flatMap((paragraph) =>
          wrongIn(paragraph.folded).map(({ stretch, reckoning }) => report(paragraph, stretch, reckoning)),
        ),
    ),
};

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
