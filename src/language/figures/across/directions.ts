/** 增减不符: 由27.1万人增加到23万人 says that it rises, and its figures fall. */
import { rememberLast } from '../../../model/remember';
import { type Figure, type Passage, passagesOf } from '../figures';
import type { Quantity } from '../read/quantities';
import { size } from '../sentence/claims';

/** A figure that lies on the wrong side of the one before it. */
export interface Contrary {
  readonly figure: Figure;
  /** What it is said to come from. */
  readonly from: Figure;
  /** 增加, as the sentence says it. */
  readonly verb: string;
  readonly rises: boolean;
}

const RISES = /增加|提高|提升|上升|增长|扩大|攀升|跃升|拓展|扩|升|涨|增/;
const FALLS = /减少|降低|下降|压降|压缩|缩短|压减|缩减|回落|下滑|降|减|压|缩/;
/** 从去年的, 由目前, 由: what leads to a figure that is left. */
export const LEAVES = /[由从](?:[^，。；、由从]{0,8}的|现在|目前|眼下|当前|现有)?$/u;
/** 增加到, 缩短为; 的水平上升到; 控制在 says of no way: what follows one that is left. */
export const GOES_TO = new RegExp(
  `^[^，。；、]{0,6}?(?:(${RISES.source})|(${FALLS.source})|控制)\\p{Script=Han}{0,2}?[到至为成在]`,
  'u',
);
/** 到|今年的 */
const NOW = /^(?:现在|目前|今年|现有)?的?$/;

/** The figures that go another way than their sentence says, in order. */
export function contraryIn(figures: readonly Figure[]): Contrary[] {
  return passagesOf(figures).flatMap((passage) => contrariesIn(passage));
}

const contrariesIn = rememberLast(({ figures }: Passage): readonly Contrary[] =>
  figures.slice(1).flatMap((figure, i): Contrary[] => {
    const from = figures[i]!;
    const [, up, down] = between(from, figure);
    // 时限由7天提升到3天: for the better.
    const verb = (TIME.test(figure.quantity.unit) ? undefined : up) ?? down;
    const change = size(figure.quantity) - size(from.quantity);
    if (verb === undefined || (verb === down ? change < 0 : change > 0)) return [];
    return [{ figure, from, verb, rises: verb === up }];
  }),
);

function between(
  { quantity: a, stretch }: Figure,
  { quantity: b, stretch: other }: Figure,
): readonly (string | undefined)[] {
  const isPlain = [a, b].every(
    ({ bound, high, unit }) => bound === undefined && high === undefined && !RANKED.test(unit),
  );
  if (stretch !== other || !isPlain || !isAlike(a, b) || !LEAVES.test(a.lead)) return [];
  const way = stretch.text.slice(a.end, b.start);
  const goes = GOES_TO.exec(way);
  return goes && NOW.test(way.slice(goes[0].length)) ? goes : [];
}

const TIME = /^个?(?:秒|分钟|小时|天|工作日|日|周|月|年)$/;
/** From the fifth place to the third one rises. */
const RANKED = /[位名级等]/;

function isAlike(a: Quantity, b: Quantity): boolean {
  return a.measure.dimension === b.measure.dimension && a.unit !== '';
}
