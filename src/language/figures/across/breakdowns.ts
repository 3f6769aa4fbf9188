/**
 * 摊开看: a list whose whole stands farther off, some sentences or a paragraph before it: 上半年签约153.6亿元。……分产业看，新材料58.2
 * 亿元，…. Told where no number there is its sum, and one would be, had two digits of it or of a part not changed places; in
 * a list that says it goes through all, one digit may be another.
 */
import { remember } from '../../../model/remember';
import { stretchesIn } from '../figures';
import { isTold, OPEN, OVERLAPS } from '../nearly/telling';
import type { Quantity } from '../read/quantities';
import { DEED, UNDONE } from '../read/quantityWords';
import { isOneOff, isPercent, isTurned, size } from '../sentence/claims';
import { isNested, tolerance, total } from '../sentence/reckoning';
import { isPartSlip, OF_OTHER_TIME, plainLike } from './afar';

/** A quantity, its offsets in the folded text of its paragraph. */
interface Placed {
  readonly quantity: Quantity;
  readonly paragraph: number;
}

export interface Breakdown {
  /** Which of the paragraphs the list stands in, and its whole. */
  readonly paragraph: number;
  readonly wholeIn: number;
  readonly whole: Quantity;
  readonly parts: readonly Quantity[];
  readonly sum: number;
}

interface List {
  readonly parts: readonly Quantity[];
  /** True where its sentence says that it goes through all: 分产业看，. */
  readonly isOfAll: boolean;
}

/** 分板块看，, 从行业构成看，, 分开来看，, 五个库摊开来看。, 税种上，, 再看谁在收。 */
const GOES_THROUGH =
  /(?:^|[，。；：])(?:再|先|还|具体|细)?(?:(?:分|按|从)[^，。；]{1,8}?(?:来?看|算|说|讲)|[^，。；]{0,6}(?:分开|摊开|拆开|逐个|逐项|掰开)来?(?:看|算|说)|看(?:产业|行业|区域|板块|来源|税种|品种|项目|县区|乡镇|部门|单位|类别|结构)|再看谁[^，。；]{1,4}|[^，。；]{1,4}上)[，。：]/;
/** ，各点加起来正好是全县的总数 */
const ADDS_UP = /^，[^，。；]{0,6}(?:加起来|合起来|加总|相加)[^，。；]{0,3}(?:就?是|等于|正好|刚好)/;
const CLOSED = /(?:余下|其余|剩下|剩余|其他|其它)[^，。；]{0,12}$/;
/** 亿元以上, 累计: of other things, or of more than is listed. */
const OF_OTHERS = /以[上下]|却|累计|新增|最[多高大]|超|不足|[降升涨]到|回落|达到/;
const LEAST = 4;
const LEAST_OF_ALL = 3;
/** Characters between two of a list, another number of the same item among them. */
const LINK = 24;
/** So many paragraphs before it its whole may stand. */
const REACH = 2;
/** How far the parts may lie from their whole. */
const NEAR = 0.1;
/** A number of fewer digits is soon like another one. */
const MANY = 100;

/** @param paragraphs their folded texts, in order */
export function breakdownsIn(paragraphs: readonly string[]): Breakdown[] {
  return paragraphs.flatMap((folded, paragraph) =>
    listsIn(folded).flatMap((list): Breakdown[] => {
      const around = paragraphs
        .slice(Math.max(0, paragraph - REACH), paragraph + 1)
        .flatMap((each, i, all) =>
          quantitiesOf(each).map((quantity) => ({ quantity, paragraph: paragraph - all.length + 1 + i })),
        );
      const found = wholeOf(list, around, paragraph);
      return found ? [{ paragraph, parts: list.parts, ...found }] : [];
    }),
  );
}

/** True for a paragraph that lists what may have its whole elsewhere. */
export function hasLists(folded: string): boolean {
  return listsIn(folded).length > 0;
}

const quantitiesOf: (folded: string) => readonly Quantity[] = remember((folded: string) =>
  stretchesIn(folded).flatMap(({ start, quantities }) => quantities.map((each) => moved(each, start))),
);

function moved(quantity: Quantity, by: number): Quantity {
  return { ...quantity, start: quantity.start + by, end: quantity.end + by };
}

/** The lists of a paragraph that its sentences have reckoned against nothing. */
const listsIn: (folded: string) => readonly List[] = remember((folded: string) =>
  stretchesIn(folded).flatMap(({ start, text, quantities, reckonings }, i, all) => {
    const known = new Set(reckonings.flatMap(({ parts }) => parts.map((part) => part.start)));
    const before = all[i - 1];
    const head = before ? folded.slice(Math.max(before.start, start - LINK), start) : '';
    return groupsOf(text, quantities)
      .filter((parts) => !parts.some((part) => known.has(part.start)))
      .map((parts) => ({
        parts: parts.map((part) => moved(part, start)),
        isOfAll:
          GOES_THROUGH.test(head + text.slice(0, parts[0]!.start)) ||
          CLOSED.test(parts.at(-1)!.lead) ||
          ADDS_UP.test(text.slice(parts.at(-1)!.end)),
      }))
      .filter(({ parts, isOfAll }) => parts.length >= (isOfAll ? LEAST_OF_ALL : LEAST));
  }),
);

/** Of each measure those that stand in one row. */
function groupsOf(text: string, quantities: readonly Quantity[]): Quantity[][] {
  const kinds = new Map<string, Quantity[]>();
  for (const each of quantities) {
    if (!isItem(each)) continue;
    const kind = `${each.measure.dimension} ${each.unit}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), each]);
  }
  return [...kinds.values()].filter(
    (row) => row.length >= LEAST_OF_ALL && isRow(text, row) && !isNested(row),
  );
}

function isItem(each: Quantity): boolean {
  const { role, mode, lead, han, unit } = each;
  return (
    role === 'plain' &&
    mode !== 'target' &&
    !han &&
    unit !== '' &&
    isTold(each) &&
    !isPercent(each) &&
    !UNDONE.test(lead) &&
    !DEED.test(lead.replace(/^[，、]?(?:已经?)?/, ''))
  );
}

function isRow(text: string, row: readonly Quantity[]): boolean {
  const said = text.slice(Math.max(0, row[0]!.start - LINK), row.at(-1)!.end);
  if (OPEN.test(said) || OVERLAPS.test(said) || OF_OTHER_TIME.test(said) || OF_OTHERS.test(said))
    return false;
  return row.every((each, i) => i === 0 || text.slice(row[i - 1]!.end, each.start).length <= LINK);
}

/** The number before a list that is its sum but for a slip; none where some number there is its sum. */
function wholeOf(
  { parts, isOfAll }: List,
  around: readonly Placed[],
  paragraph: number,
): Pick<Breakdown, 'whole' | 'wholeIn' | 'sum'> | undefined {
  const [first] = parts;
  const isPart = (placed: Placed) =>
    placed.paragraph === paragraph && parts.some(({ start }) => start === placed.quantity.start);
  const like = around.filter((placed) => !isPart(placed) && plainLike([placed.quantity], first!).length > 0);
  const sum = total(parts);
  if (like.some(({ quantity }) => Math.abs(size(quantity) - sum) <= tolerance(parts, quantity)))
    return undefined;
  const wholes = like.filter(
    ({ quantity, paragraph: own }) =>
      (own < paragraph || quantity.end < first!.start) &&
      quantity.mode !== 'target' &&
      parts.every((part) => size(part) < size(quantity)) &&
      Math.abs(size(quantity) - sum) <= NEAR * sum,
  );
  const found = wholes.findLast(({ quantity }) => isSlipOf(quantity, parts, sum, isOfAll));
  return found && { whole: found.quantity, wholeIn: found.paragraph, sum };
}

function isSlipOf(whole: Quantity, parts: readonly Quantity[], sum: number, isOfAll: boolean): boolean {
  const due = sum / whole.measure.factor;
  if (isTurned(whole, due) || isPartSlip(whole, parts, due, isTurned)) return true;
  const mayBeOne = isOfAll && Math.min(...parts.map(digitsOf)) >= MANY;
  return mayBeOne && (isOneOff(whole, due) || isPartSlip(whole, parts, due, isOneOff));
}

/** As a whole number of its last place. */
function digitsOf({ value, step }: Quantity): number {
  return Math.round(value / step);
}
