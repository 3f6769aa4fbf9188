/** What a number may follow from, by what it is called: 剩下的, 还差, 统共, 相差, 也就是, …率, 每…共. A row each. */
import {
  apart,
  areMeasuredAlike,
  type Claim,
  half,
  isPercent,
  isVague,
  type Reading,
  ratio,
  size,
} from './claims';
import { areKinds } from './kinds';
import type { Quantity } from './quantities';
import { ADDED, PERIOD, QUALIFIED } from './quantityWords';

export interface Row {
  /** True where the claim is called so. */
  readonly holds: (claim: Claim) => boolean;
  /** What it may come to, the likeliest first; none where the numbers beside it do not fit. */
  readonly readings: (claim: Claim) => readonly Reading[];
}

/** 52条，打通37条，剩下的|16条; 34个，通水的28个，尚有|9个; 27名，|28名没有过关. */
const LEFT =
  /(?:剩下?的?|余下?的?|还差|尚差|差着|还欠|尚有|尚余|还有|仍有|另有|未动|没(?:有)?\p{Script=Han}{0,4}的|未\p{Script=Han}{1,4}的?|不合格的?|不达标的?|超标的?\p{Script=Han}{0,3}|无效\p{Script=Han}{0,2}|空着的?|[躺趴]着的?)(?:还?有|是|为|只有|仅有)?$/u;
const SURELY_LEFT = /剩|余|差|欠/;
/** Of so few any two may be the rest. */
const FEW_IN_ALL = 10;
/** 未办手续的: some other deed than 已开工. */
const DENIED_DEED = /[未没](?:有|能)?(\p{Script=Han}{1,4}?)的?$/u;
const NOT_DONE = /^\p{Script=Han}{0,4}?(?:没有?|未|尚未|还没|还在|正在|仍在|空着|不合格|不亮|靠)/u;
/** 应到148人，请假6人，|实到144人. */
const THERE = /(?:实到|到会的?|实际到会|到场的?)(?:有|是)?$/;
const DUE = /应|名单/;
/** 108个、16个，|统共142个. */
const ADDED_UP =
  /(?:统共|合计|总计|共计|一共|总共|累计|合起来|加起来|总[数量额]|总蓄水|满分|由这|(?<![公人不])共|全天|全年|全程)\p{Script=Han}{0,6}$/u;
/** 全年共|调解: the deed of a total, that of all its parts or of none. */
const TOTAL_DEED = /共计?(\p{Script=Han}{2})/u;
/** 规划总数60处 is of what is yet to be, too. */
const PLANNED = /规划|计划|任务|目标|应/;
/** 分三批办, 有三笔: what only says how many follow. */
const OPEN = /等(?!奖|级|次|待|额)|主要|部分|例如|比如|其中|每|平均|各(?!类|种|级|项|界|方|地)/;
const OVERLAPS = /都去|都算|既[^，。]*又|重[叠合复]|交叉|兼|并案|合并|去重|剔除|扣除/;
/** 92.5分、88.3分，两家|相差5.2分; 63.5%、58.9%，|低于全市平均5.6个百分点. */
const APART =
  /(?:(?:比|较)[^，。]{1,8}(?:多\p{Script=Han}?|少\p{Script=Han}?|高|低|快|慢|增加|减少|提高|降低|下降)|(?:高于|低于|高出|少于|多于)[^，。]{0,8}|相差|差距|差着|差了|(?:^|[^相误时反])差|缺口|差额|回落|省下|节省|节约|超汛限|超出?)(?:了|出|为|是|达)?$/u;
const GREW = /(?:添|增加|减少|多|少|增|减|提高|降低|扩大)了?$/;
/** 去年 of one, and another time of the other. */
const BEFORE = /去年|前年|上年|上一年|前一年|同期|原来|年初|上月|上次|过去/;
const BEFORE_TOLD =
  /(?:上一年|前一年|去年|上年|前年|同期|上月|上季度)(?:同期)?\p{Script=Han}{0,4}(?:是|为|只有|仅有?)?$/u;
const MORE = /(?:增加|增长|多|提高|上升|增|高)了?$/;
const LESS = /(?:减少|下降|少|降低|减|低)了?$/;
/** 三分之二，|也就是42个; 翻了一番，|达到94万元. */
const SO_MANY = /^(?:也就是|就是|也即|即|合|等于|相当于|约|共|只有|才|有)?$/;
const CAME_TO = /^(?:达到?|降到|降至|减到|增加?到|增至|升到|变成|到)了?$/;
const FRACTION =
  /(翻了?([一两二三])番)|(减少?了?(一半|[一二三四五六七八九]成|[二三四五六七八九十]分之[一二三四五六七八九]))|(一半|半数)|([一二三四五六七八九])成(?!为|了|员|本|立|功|果|效)|([二三四五六七八九十])分之([一二三四五六七八九])/g;
/** 覆盖率|为84%. */
const RATE = /(?:^|[\p{Script=Han}])(\p{Script=Han}{2})率(?:是|为|达到?|只有|仅有?|才|有|高达)?了?$/u;
/** 完成任务的|85%, 为年度目标的|88%, 占概算|62%, 比重|72%. */
const SHARE_TOLD =
  /(?:完成|占|为|是)\p{Script=Han}{0,4}(?:任务|目标|计划|概算|预算|总数|总量|总额|总投资)\p{Script=Han}{0,2}$|^(?:比重|占比)(?:为|是|达到?)?$/u;
/** Rates of their own, whatever was counted beside them. */
const OWN_RATE = /满意|知晓|好评|增长|增产|毛利|出错|贡献|利用|支持|认可|信任|失业|死亡|发病|回报|利润|负债/;
const NEGATED = /不合格|不达标|不满意|未|没|无效|超标|不良|逾期|超期|缺/;
const COVERED =
  /覆盖|普及|入住|兑现|落地|成活|到会|到岗|完成|办结|整改|流转|通过|参保|签约|建成|优良|达标|合格/;
/** 每人|1500元, 一个班招满是|40人. */
const PER = /每(?:一|个|逢)?((?:(?!每)\p{Script=Han}){1,6})|(亩|户|人|班|村|月|日|年)[均产]/gu;
const EACH = /每\p{Script=Han}[^，。；]{0,12}$|(?:^|[^一])(?:亩|户|人|班|村|月|日|年)[均产][^，。；]{0,6}$/u;
/** 五个|镇各报3个. */
const EACH_OF = /^\p{Script=Han}{1,5}各(?!类|种|级|项|界|方|地|单位|部门)\p{Script=Han}{0,3}$/u;
const MADE =
  /(?:合起来|加起来|可|共|总\p{Script=Han}{0,3}|就是|也就|要|需|能|跑|产量?|是|合计|花|用|拉走|坐)\p{Script=Han}{0,4}$/u;
const AVERAGED =
  /每(?:一|个)?(百|千|万)?(\p{Script=Han}{1,9})$|(日|月|年|季|户|人|亩|班|村)(?:均|产值?)\p{Script=Han}{0,4}$/u;
/** 84分、88分、92分，|平均88分. */
const MEAN = /平均(?:分|得分|成绩|分数)?(?:为|是)?$/;
/** 1.2平方公里，|折合1800亩. */
const THE_SAME = /^，?(?:折合|合|也就是|就是|相当于|即|等于)(?:大约|约)?$/;
const MU_OF_KM2 = 1500;
/** 三年来: how many years, by a word. */
const YEARS = /([一二两三四五六七八九十])年(?:来|间|里|共|累计|，|一共)/;
/** 数量是五年前的|6倍; 增长了|5倍. */
const TIMES = /，[^，。]{0,6}(?:是|为|相当于|变成|成了|达到)[^，。]{1,10}的$/;
const GREW_BY = /(?:增长|增加|扩大|提高|多)了?$/;

const NO_SIZE = new Set(['', '倍', '年', '天', '个月']);
/** 补充180顶，调出245顶，库里|还有565顶. */
const STOCK =
  /(?:现有|库里|还有|结余|结存|库存|存栏|实有|剩|在册|(?:眼下|目前|现在|如今|现)\p{Script=Han}{0,6}(?:达到?|有|为))\p{Script=Han}{0,3}$/u;
const CAME_IN = /收入|新增|补充|调入|购进|买进|新增|新进|入库|转入|收进|招进/;
const WENT_OUT = /调出|发放|支出|用[去掉]|卖|出栏|拨出|出库|转出|退|报废/;
/** 没缴费的3600人，|缴了费的4.24万人. */
const DENIED = /没有?|未|不|非/;
/** 92%，|也就是还有6个没有改到位. */
const THAT_IS = /^，?(?:也就是|就是|也即|即|相当于|等于)/;
/** 单程14公里，一个来回就是38公里. */
const THERE_AND_BACK = /(?:来回|往返)\p{Script=Han}{0,3}$/u;
/** 改造了|235户，正好完成一半. */
const JUST_HALF = /^[^，。；]{0,4}，(?:正好|刚好|恰好|恰恰|整整)\p{Script=Han}{0,6}一半/u;
/** 8个服务点，|包括5个农村点和4个社区点. */
const MADE_OF = /^[^，。；]{0,10}[，：]?(?:包括|分为|编成|分成)/;
/** 大专及以下|41名, 其他|3500亩: what closes a list. */
const CLOSES = /(?:其他|其它|其余|及?以下|及?以上)[^，。；]{0,6}$/;
const MAY_SHARE = /党员|女|妇女|青年|困难|示范|新增|重点|老人|儿童/;

/** What a claim may be, the surest first. */
export const NEARLY: readonly Row[] = [
  { holds: ({ claim }) => THERE.test(claim.lead), readings: present },
  { holds: ({ claim }) => STOCK.test(claim.lead), readings: stock },
  { holds: ({ claim, text }) => isLeft(claim, text), readings: left },
  { holds: isPaired, readings: left },
  { holds: ({ claim }) => BEFORE_TOLD.test(claim.lead), readings: wasBefore },
  { holds: ({ claim }) => APART.test(claim.lead) || GREW.test(claim.lead), readings: difference },
  { holds: ({ claim }) => claim.unit === '倍', readings: times },
  { holds: ({ claim }) => isPercent(claim) && SHARE_TOLD.test(claim.lead), readings: shareOf },
  { holds: ({ claim }) => isPercent(claim) && RATE.test(claim.lead), readings: rateOf },
  { holds: ({ claim }) => AVERAGED.test(claim.lead), readings: average },
  { holds: ({ claim }) => MEAN.test(claim.lead), readings: mean },
  { holds: ({ claim }) => THE_SAME.test(claim.lead), readings: converted },
  { holds: () => true, readings: fraction },
  { holds: () => true, readings: percentOf },
  { holds: ({ claim }) => THERE_AND_BACK.test(claim.lead), readings: twice },
  { holds: ({ claim, text }) => JUST_HALF.test(text.slice(claim.end, claim.end + 20)), readings: halfOf },
  { holds: ({ claim }) => MADE.test(claim.lead), readings: product },
  { holds: ({ claim }) => ADDED_UP.test(claim.lead), readings: sum },
  { holds: () => true, readings: whole },
];

/** Those before a claim that are measured like it, and told to the last place. */
function alikeIn({ claim, before }: Claim): Quantity[] {
  return before.filter((each) => areMeasuredAlike(each, claim) && each.role !== 'difference' && isTold(each));
}

function isTold({ bound, high }: Quantity): boolean {
  return bound === undefined && high === undefined;
}

function isLeft(claim: Quantity, text: string): boolean {
  if (LEFT.test(claim.lead)) return true;
  return /^(?:还?有)?$/.test(claim.lead.trim()) && NOT_DONE.test(text.slice(claim.end, claim.end + 8));
}

/** 应到148人，因事因病请假6人，实到144人. */
function present(told: Claim): Reading[] {
  const alike = alikeIn(told);
  const [due, ...others] = alike;
  if (!due || others.length === 0 || !DUE.test(due.lead)) return [];
  return [less(due, others, told.claim)];
}

/** 620顶，补充180顶，调出245顶，库里还有555顶. */
function stock(told: Claim): Reading[] {
  const { claim } = told;
  const [first, ...others] = alikeIn(told);
  const signs = others.map(({ lead }) => (CAME_IN.test(lead) ? 1 : WENT_OUT.test(lead) ? -1 : 0));
  if (!first || signs.length === 0 || signs.includes(0) || !isStock(first)) return [];
  const sum = others.reduce((all, each, i) => all + signs[i]! * size(each), size(first));
  return [{ by: 'net', parts: [first, ...others], sum: sum / claim.measure.factor, blur: 0 }];
}

/** 年初, 去年底: from where it is reckoned. */
function isStock({ lead, period }: Quantity): boolean {
  return /年初|去年|上年|原有|存有|结余|库存|底|期初/.test(lead + period);
}

/** 没缴费的3600人，缴了费的4.14万人: what the one denies of a whole the other tells. */
function isPaired({ claim, before }: Claim): boolean {
  const last = before.at(-1);
  if (!last || !areMeasuredAlike(last, claim)) return false;
  const [one, other] = [last.lead, claim.lead];
  if (DENIED.test(one) === DENIED.test(other)) return false;
  return (
    [...other].filter((char) => /\p{Script=Han}/u.test(char) && one.includes(char) && char !== '的').length >
    1
  );
}

/** One of the last two less the other, or the first less all others. */
function left(told: Claim): Reading[] {
  const { claim, text } = told;
  const alike = alikeIn(told).filter(({ end }) => !/；/.test(text.slice(end, claim.start)));
  const [whole, part] = alike.slice(-2);
  if (!whole || !part || size(part) >= size(whole) || OVERLAPS.test(text)) return [];
  const [, denied] = DENIED_DEED.exec(claim.lead) ?? [];
  if (denied !== undefined && ![...denied].some((char) => part.lead.includes(char))) return [];
  if (!SURELY_LEFT.test(claim.lead) && size(whole) < FEW_IN_ALL) return [];
  if (isWeak(claim) && !isOfSame(told, whole, part)) return [];
  const all = alike.slice(1);
  const first = alike[0]!;
  const readings = [apart('rest', whole, part, claim)];
  if (alike.length > 2 && total(all) < size(first)) readings.unshift(less(first, all, claim));
  return readings;
}

/** 还有, 尚有, 另有 may begin another thing. */
function isWeak({ lead }: Quantity): boolean {
  return /[还尚仍另]有$/.test(lead);
}

/** 34个村民小组……尚有9个靠水窖过日子: it names nothing new. */
function isOfSame({ text, claim }: Claim, whole: Quantity, part: Quantity): boolean {
  const behind = text.slice(claim.end, claim.end + 6);
  if (/^(?:没|未|靠|是|待|不|在|要|正)/.test(behind)) return true;
  return [whole, part].some(({ noun }) => noun !== '' && behind.startsWith(noun));
}

/** 21350元，比上一年增加1620元，上一年是19370元. */
function wasBefore({ claim, before }: Claim): Reading[] {
  const [now, change] = before
    .filter((each) => areMeasuredAlike(each, claim) || (isPercent(each) && each.role === 'growth'))
    .slice(-2);
  if (!now || !change || isVague(now) || isVague(change)) return [];
  if (isPercent(now)) return [];
  if (isPercent(change)) return [beforeGrowth(now, change, claim)];
  if (change.role !== 'difference' && !/比|较/.test(change.lead)) return [];
  if (MORE.test(change.lead)) return [apart('difference', now, change, claim)];
  if (!LESS.test(change.lead)) return [];
  const together = size(now) + size(change);
  return [{ by: 'difference', parts: [now, change], sum: together / claim.measure.factor, blur: 0 }];
}

/** 4.4亿元，比去年增长10%，去年是4亿元. */
function beforeGrowth(now: Quantity, change: Quantity, claim: Quantity): Reading {
  const by = 1 + (LESS.test(change.lead) ? -1 : 1) * size(change);
  const blur = ((half(now) / by + (half(change) * size(now)) / by ** 2) * 1) / claim.measure.factor;
  return { by: 'growth', parts: [now, change], sum: size(now) / by / claim.measure.factor, blur };
}

function difference(told: Claim): Reading[] {
  const { claim, before, text } = told;
  const inPoints = claim.measure.dimension === '个百分点';
  const alike = inPoints ? before.filter((each) => isPercent(each) && isTold(each)) : alikeIn(told);
  const [one, other] = alike.slice(-2);
  if (
    !one ||
    !other ||
    alike.length !== 2 ||
    /每|年均|平均每|环比|同类/.test(text.slice(one.end, claim.start))
  )
    return [];
  const timed = !APART.test(claim.lead) || BEFORE.test(claim.lead) || PERIOD.test(claim.lead);
  if (timed && timeOf(one) === timeOf(other)) return [];
  const [more, fewer] = size(one) > size(other) ? [one, other] : [other, one];
  const reading = apart('difference', more, fewer, claim);
  return inPoints
    ? [{ ...reading, by: 'points', sum: 100 * (size(more) - size(fewer)), blur: 0 }]
    : [reading];
}

/** What a number says of its time, or its sentence before it. */
function timeOf({ lead, period }: Quantity): string {
  return BEFORE.exec(lead)?.[0] ?? period;
}

/** 从30家到150家，是五年前的6倍; 从2亿元做到8亿元，增长了5倍. */
function times({ claim, before, text }: Claim): Reading[] {
  const [old, now] = before.filter(({ unit }) => !NO_SIZE.has(unit)).slice(-2);
  if (!old || !now || !areMeasuredAlike(old, now) || isVague(old) || isVague(now) || size(old) === 0)
    return [];
  const fold = size(now) / size(old);
  const either = fold < 1 ? 1 / fold : fold;
  if (TIMES.test(text.slice(now.end, claim.start)))
    return [{ by: 'growth', parts: [old, now], sum: either, blur: 0 }];
  return GREW_BY.test(claim.lead) && fold > 1
    ? [{ by: 'growth', parts: [old, now], sum: fold - 1, blur: 0 }]
    : [];
}

/** 任务4.5万亩，建成3.6万亩，完成任务的80%; 4800万元，花了3120万元，占概算65%. */
function shareOf({ claim, before, text }: Claim): Reading[] {
  const part = before.at(-1);
  if (!part || !isTold(part) || isPercent(part) || ADDED.test(part.lead) || QUALIFIED.test(part.lead))
    return [];
  const wholes = before.slice(0, -1).filter((each) => areMeasuredAlike(each, part) && isTold(each));
  const [whole, ...others] = wholes;
  if (
    !whole ||
    others.length > 0 ||
    size(part) > size(whole) ||
    /；/.test(text.slice(whole.end, claim.start))
  )
    return [];
  return [ratio(part, whole)];
}

/** 250个，已有215个装上了，覆盖率为84%; 500批次，不合格的15批次，合格率为98%. */
function rateOf({ claim, before, text }: Claim): Reading[] {
  const part = before.at(-1);
  const name = RATE.exec(claim.lead)?.[1] ?? '';
  if (!part || !isTold(part) || isPercent(part)) return [];
  const wholes = wholesOf(part, before.slice(0, -1), name);
  const whole = wholes.at(-1);
  if (!whole || wholes.length > 2 || size(part) > size(whole)) return [];
  const said = text.slice(whole.end, claim.start - claim.lead.length);
  // 已改造木桥180座 of 改造危桥240座, 按期办结1425件: some of them.
  if (QUALIFIED.test(part.lead + claim.lead) || ADDED.test(part.lead) || areOtherThings(part, whole))
    return [];
  const named =
    [...name].some((char) => said.includes(char)) || (COVERED.test(name) && !COVERED.test(part.lead));
  if (OWN_RATE.test(name) && !said.includes(name)) return [];
  if (!named || /每|平均/.test(said)) return [];
  const straight = wholes.map((each) => ratio(part, each)).reverse();
  const turned = straight.map((each) => ({ ...each, sum: 100 - each.sum }));
  return NEGATED.test(`${part.lead}${part.noun}`) && !NEGATED.test(name)
    ? [...turned, ...straight]
    : straight;
}

/** What is counted like it; 床位3120张，住了2340位，入住率 has places for those that are. */
function wholesOf(part: Quantity, before: readonly Quantity[], name: string): readonly Quantity[] {
  const alike = before.filter((each) => areMeasuredAlike(each, part) && isTold(each));
  const last = before.at(-1);
  const places = last?.measure.counted === true && part.measure.counted && isTold(last);
  if (alike.length > 0 || !places) return alike;
  return [...name].some((char) => part.lead.includes(char)) ? [last] : [];
}

function areOtherThings(part: Quantity, whole: Quantity): boolean {
  const [one, other] = [part, whole].map(({ lead, noun }) => (noun || lead.slice(-2)).slice(-2));
  return (
    one !== other &&
    one !== undefined &&
    other !== undefined &&
    one.slice(-1) === other.slice(-1) &&
    one.length > 1
  );
}

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
  const alike = alikeIn(told);
  if (alike.length < 3) return [];
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

/** 620公斤，也就是1240斤; 1.2平方公里，折合1800亩. */
function converted({ claim, before, text }: Claim): Reading[] {
  const last = before.at(-1);
  if (
    !last ||
    !isTold(last) ||
    last.unit === claim.unit ||
    /[^，]/.test(text.slice(last.end, claim.start - claim.lead.length))
  )
    return [];
  const inMu = last.measure.dimension === '平方公里' && claim.measure.dimension === '亩' ? MU_OF_KM2 : 1;
  if (inMu === 1 && !areMeasuredAlike(last, claim)) return [];
  const { factor } = claim.measure;
  return [
    { by: 'product', parts: [last], sum: (size(last) * inMu) / factor, blur: (half(last) * inMu) / factor },
  ];
}

/** What an average is by: 每公里造价, 每百户, 日均, 亩产值. */
function perIn(lead: string): { readonly unit: string; readonly many: number } | undefined {
  const [, many = '', named, by] = AVERAGED.exec(lead) ?? [];
  const unit = named ?? by?.replace('日', '天');
  return unit === undefined ? undefined : { unit, many: HUNDREDS[many] ?? 1 };
}

const HUNDREDS: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10000 };

function yearsIn(text: string): number | undefined {
  const years = YEARS.exec(text)?.[1];
  return years === undefined ? undefined : '一二三四五六七八九十'.indexOf(years.replace('两', '二')) + 1;
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

/** 72个，已经有三分之二摘了帽，也就是42个; 42万元，翻了一番，达到94万元. */
function fraction(told: Claim): Reading[] {
  const { claim, text } = told;
  const whole = alikeIn(told).at(-1);
  if (!whole) return [];
  const between = text.slice(whole.end, claim.start);
  const [part, ...others] = [...between.matchAll(FRACTION)];
  const commas = between.split('，').length - 1;
  if (!part || others.length > 0 || commas > 2) return [];
  if (!/，/.test(between.slice(part.index)) && !THAT_IS.test(between.slice(part.index + part[0].length)))
    return [];
  const [by, changes] = shareIn(part);
  if (
    !(changes ? CAME_TO : SO_MANY).test(
      claim.lead.trim().replace(between.slice(0, part.index + part[0].length), ''),
    )
  )
    return [];
  const sum = (size(whole) * by) / claim.measure.factor;
  return [{ by: 'product', parts: [whole], sum, blur: (half(whole) * by) / claim.measure.factor }];
}

/** 50个，整改率92%，也就是还有4个没有改到位. */
function percentOf(told: Claim): Reading[] {
  const { claim, before, text } = told;
  const share = before.at(-1);
  const of = alikeIn(told).at(-1);
  if (!share || !of || !isPercent(share) || of.start > share.start) return [];
  const link = text.slice(share.end, claim.start);
  if (!THAT_IS.test(link)) return [];
  const by = isLeft(claim, text) ? 1 - size(share) : size(share);
  const blur = (half(share) * size(of)) / claim.measure.factor;
  return [{ by: 'product', parts: [of, share], sum: (size(of) * by) / claim.measure.factor, blur }];
}

/** 单程14公里，一个来回就是28公里. */
function twice(told: Claim): Reading[] {
  const one = alikeIn(told).at(-1);
  if (!one || !/单程|一趟/.test(one.lead)) return [];
  return [{ by: 'product', parts: [one], sum: (2 * size(one)) / told.claim.measure.factor, blur: 0 }];
}

/** 任务450户，改造了225户，正好完成一半. */
function halfOf(told: Claim): Reading[] {
  const all = alikeIn(told).at(-1);
  return all
    ? [{ by: 'product', parts: [all], sum: size(all) / 2 / told.claim.measure.factor, blur: half(all) / 2 }]
    : [];
}

/** A whole before parts that are said to be all: 包括, or the last is of 其他 or 以下. */
function whole({ claim, after, text }: Claim): Reading[] {
  const end = text.slice(claim.end).search(/[。；！？]/);
  const until = end < 0 ? text.length : claim.end + end;
  const all = after.filter((each) => each.start < until && areMeasuredAlike(each, claim) && isTold(each));
  const parts = kindsOf(all) ?? all;
  const last = parts.at(-1);
  const list = text.slice(claim.end, until);
  if (!last || parts.length < 2 || OPEN.test(list) || OVERLAPS.test(list)) return [];
  if (!areKinds(parts) && MAY_SHARE.test(list)) return [];
  const made =
    areHalves(claim, parts) ||
    (areKinds(parts) && isNearly(claim, parts)) ||
    (MADE_OF.test(list) && parts.length === after.filter(({ start }) => start < until).length);
  return made || (parts.length > 2 && CLOSES.test(last.lead)) ? [added(parts, claim)] : [];
}

/** 318家，常年开门的276家，门上挂锁的42家: two of one build that nearly make the whole leave nothing out. */
function areHalves(all: Quantity, parts: readonly Quantity[]): boolean {
  const off = Math.abs(total(parts) - size(all)) / size(all);
  return (
    parts.length === 2 &&
    all.value > FEW &&
    off < SLIGHT &&
    parts.every(({ lead, noun }) => /^，?[^，]{2,8}的$/.test(lead.trim()) && noun === '')
  );
}

/** 男生52人，女生46人: as many of the first as are kinds of one row. */
function kindsOf(parts: readonly Quantity[]): readonly Quantity[] | undefined {
  for (let many = parts.length; many > 1; many--) {
    const run = parts.slice(0, many);
    if (areKinds(run)) return run;
  }
  return undefined;
}

function isNearly(all: Quantity, parts: readonly Quantity[]): boolean {
  return Math.abs(total(parts) - size(all)) / size(all) < SLIGHT;
}

const FEW = 20;
const SLIGHT = 0.05;

/** How much of a whole a fraction tells, and whether it tells of a change. */
function shareIn(match: RegExpExecArray): readonly [number, boolean] {
  const [, doubled, times, cut, by, halved, tenths, below, above] = match;
  if (doubled !== undefined) return [2 ** digit(times), true];
  if (cut !== undefined) return [1 - partOf(by ?? ''), true];
  if (halved !== undefined) return [0.5, false];
  return [tenths === undefined ? digit(above) / digit(below) : digit(tenths) / 10, false];
}

function partOf(written: string): number {
  const [, below, above] = /^(.)分之(.)$/.exec(written) ?? [];
  if (below !== undefined) return digit(above) / digit(below);
  return written === '一半' ? 0.5 : digit(written[0]) / 10;
}

function digit(written = ''): number {
  return '一二三四五六七八九十'.indexOf(written.replace('两', '二')) + 1;
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
function areOfOneKind(one: Quantity, other: Quantity): boolean {
  const [a, b] = [one, other].map(({ measure }) => measure.dimension.replace(/次$/, ''));
  return one.unit !== '' && a === b;
}

/** 40平方米的120套，50平方米的200套，60平方米的80套，统共420套. */
function sum(told: Claim): Reading[] {
  const { claim, text } = told;
  const parts = alikeIn(told);
  const [first] = parts;
  if (
    !first ||
    parts.length < 2 ||
    OPEN.test(text.slice(Math.max(0, first.start - 12), claim.start - claim.lead.length))
  )
    return [];
  if (OVERLAPS.test(text) || parts.some(({ lead }) => /比|较|去年同期|任务|目标/.test(lead))) return [];
  const [, deed = ''] = TOTAL_DEED.exec(claim.lead) ?? [];
  const same = deed === '' ? [] : parts.filter(({ lead }) => lead.includes(deed));
  if (same.length > 0 && same.length < parts.length) return [];
  if (claim.value < 3 || PLANNED.test(claim.lead) || parts.some((part) => size(part) > size(claim)))
    return [];
  return parts.slice(0, -1).map((_, i) => added(parts.slice(i), claim));
}

function added(parts: readonly Quantity[], claim: Quantity): Reading {
  const blur = parts.reduce((all, part) => all + half(part), 0) / claim.measure.factor;
  return { by: 'sum', parts, sum: total(parts) / claim.measure.factor, blur };
}

function less(whole: Quantity, parts: readonly Quantity[], claim: Quantity): Reading {
  return {
    by: 'rest',
    parts: [whole, ...parts],
    sum: (size(whole) - total(parts)) / claim.measure.factor,
    blur: 0,
  };
}

function total(parts: readonly Quantity[]): number {
  return parts.reduce((all, part) => all + size(part), 0);
}
