/** 每个: so much for each and all together, and the other way round: 每站400吨, 平均每天, 日均. */
import { readCount, readHan } from '../read/amounts';
import type { Quantity } from '../read/quantities';
import { type Claim, half, type Reading, size } from '../sentence/claims';
import { total } from '../sentence/reckoning';
import { alikeIn, isTold, type Row } from './telling';

/** 每人|1500元, 一个班招满是|40人. */
const PER = /每(?:一|个|逢)?((?:(?!每)\p{Script=Han}){1,6})|(亩|户|人|班|村|月|日|年)[均产]/gu;
const EACH = /每\p{Script=Han}[^，。；]{0,12}$|(?:^|[^一])(?:亩|户|人|班|村|月|日|年)[均产][^，。；]{0,6}$/u;
/** 五个|镇各报3个. */
const EACH_OF = /^\p{Script=Han}{1,5}各(?!类|种|级|项|界|方|地|单位|部门)\p{Script=Han}{0,3}$/u;
const MADE =
  /(?:合起来|加起来|相当于\p{Script=Han}{1,2}|可|共|总\p{Script=Han}{0,3}|就是|也就|要|需|能|跑|产量?|是|合计|花|用|拉走|坐)\p{Script=Han}{0,4}$/u;
const AVERAGED =
  /每(?:一|个)?(百|千|万)?(\p{Script=Han}{1,9})$|(日|月|年|季|户|人|亩|班|村)(?:均|产值?)\p{Script=Han}{0,4}$/u;
/** 84分、88分、92分，|平均88分; 五个|县区平均93.5分, 平均下来正好是全市的86.4分. */
const MEAN =
  /^\p{Script=Han}{0,3}平均(?:下来|算下来)?(?:分|得分|成绩|分数)?(?:正好|恰好|刚好)?(?:为|是)?(?:全[市县区镇乡校院]的)?$/u;
/** 满分|100分 is what nobody has got. */
const FULL_MARKS = /满分|总分/;
/** 三年来: how many years, by a word. */
const YEARS = /([一二两三四五六七八九十])年(?:来|间|里|共|累计|，|一共)/;
/** 户均增收 is no share of the income. */
const NO_AVERAGE = /增收|补助|补贴|节约|节省|奖/;

const HUNDREDS: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10000 };

export const AVERAGE: Row = { holds: ({ claim }) => AVERAGED.test(claim.lead), readings: average };
export const MEAN_OF: Row = { holds: ({ claim }) => MEAN.test(claim.lead.trim()), readings: mean };
export const PRODUCT: Row = { holds: ({ claim }) => MADE.test(claim.lead), readings: product };

/** 360份, 十天: 日均36份; 三年来9000万元，年均3500万元. */
function average(told: Claim): Reading[] {
  const { claim, before, text } = told;
  const per = perIn(claim.lead);
  const [dividend, ...others] = alikeIn(told).reverse();
  if (!per || !dividend || others.length > 0) return [];
  const count =
    countOf(per.unit, before, dividend) ??
    (per.unit === '年' ? yearsIn(text.slice(0, claim.start)) : undefined);
  if (!count) return [];
  const by = count / per.many / (1 / claim.measure.factor);
  return [{ by: 'average', parts: [dividend], sum: size(dividend) / by, blur: half(dividend) / by }];
}

/** 84分、88分、92分，平均88分. */
function mean(told: Claim): Reading[] {
  const alike = alikeIn(told).filter(({ lead }) => !FULL_MARKS.test(lead));
  if (alike.length < 3 || !isCounted(told, alike.length)) return [];
  const many = alike.length * told.claim.measure.factor;
  return [
    {
      by: 'average',
      parts: alike,
      sum: total(alike) / many,
      blur: half(alike[0]!) / told.claim.measure.factor,
    },
  ];
}

/** 五个|县区平均: as many as were told. */
function isCounted({ text, claim }: Claim, many: number): boolean {
  const [, count] = COUNT_BEFORE.exec(text.slice(0, claim.start - claim.lead.length)) ?? [];
  return count === undefined || readCount(count) === many;
}

const COUNT_BEFORE = /([一二两三四五六七八九十]{1,3}|\d{1,3})(?:个|家|所|位|名)?$/u;

/** What an average is by: 每公里造价, 每百户, 日均, 亩产值. */
function perIn(lead: string): { readonly unit: string; readonly many: number } | undefined {
  if (NO_AVERAGE.test(lead)) return undefined;
  const [, many = '', named, by] = AVERAGED.exec(lead) ?? [];
  const unit = named ?? by?.replace('日', '天');
  return unit === undefined ? undefined : { unit, many: HUNDREDS[many] ?? 1 };
}

function yearsIn(text: string): number | undefined {
  return readHan(YEARS.exec(text)?.[1] ?? '?');
}

/** 36人 of 每人, 35辆大巴 of 每辆, 三个镇 of 每镇. */
function countOf(unit: string, quantities: readonly Quantity[], not: Quantity): number | undefined {
  const found = quantities.filter((each) => each !== not && isTold(each) && isCalled(each, unit));
  return found.length === 1 && found[0]!.value > 1 ? found[0]!.value : undefined;
}

/** 每公里造价 is by what is told in 公里, 每站常备 by 供热站; 每人 by whatever people are counted in. */
function isCalled({ unit, noun, measure }: Quantity, per: string): boolean {
  if (unit !== '' && per.startsWith(unit)) return true;
  if (measure.dimension === '人' && /^[人名位]/.test(per)) return true;
  return (
    noun !== '' &&
    (per.startsWith(noun) ||
      per.endsWith(noun) ||
      noun.endsWith(per.slice(0, 1)) ||
      noun.startsWith(per.slice(0, 2)))
  );
}

/** 每人1500元，一共36人，要拿出5.6万元; 42个网格，每个网格配1名、2名，总共136人. */
function product(told: Claim): Reading[] {
  const { claim, before } = told;
  const alike = before.filter((each) => areOfOneKind(each, claim) && isTold(each));
  const single = alike.findIndex(({ lead }) => EACH.test(lead) || EACH_OF.test(lead));
  const first = alike[single];
  if (!first) return [];
  // 每个网格配1名网格长、2名网格员
  const singles = alike.slice(single);
  const [times, ...others] = timesOf(first, before, alike);
  if (!times || others.length > 0 || times.value < 2) return [];
  return [
    {
      by: 'product',
      parts: [...singles, times].sort((a, b) => a.start - b.start),
      sum: (total(singles) * times.value) / claim.measure.factor,
      blur: (half(first) * times.value) / claim.measure.factor,
    },
  ];
}

/** 五个镇 of 镇各报3个, 15个点 of 每个接种点每天120人. */
function timesOf(
  first: Quantity,
  before: readonly Quantity[],
  alike: readonly Quantity[],
): readonly Quantity[] {
  const dealt = before.find(({ end }) => EACH_OF.test(first.lead) && end === first.start - first.lead.length);
  if (dealt) return [dealt];
  const units = [...first.lead.matchAll(PER)].map(([, unit = '', by]) => by ?? unit);
  const others = before.filter((one) => !alike.includes(one) && isTold(one) && one.value > 1);
  return others.filter((one) => units.some((unit) => isCalled(one, unit)));
}

/** 45人 a time and 2250人次 in all. */
export function areOfOneKind(one: Quantity, other: Quantity): boolean {
  const [a, b] = [one, other].map(({ measure }) => measure.dimension.replace(/次$/, ''));
  return one.unit !== '' && a === b;
}
