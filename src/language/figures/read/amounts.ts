/** Numbers with their units in running text: 120万元, 1,030多亿元, 三十二个, 三分之二, 15亿—20亿元. */
import { UNIT_SOURCE, type Unit, unitOf } from './units';

/** 近 and 不超过 lie under their number, 超 and 多 over it, 约 on either side. */
export type Bound = 'under' | 'over' | 'about';

export interface Amount {
  /** UTF-16 code units of the text, unit included. */
  readonly start: number;
  readonly end: number;
  /** In the unit as written, 万 and 亿 multiplied out: 120万元 → 1200000. Of a range the lower end. */
  readonly value: number;
  /** The upper end of a range. */
  readonly high?: number;
  /** One unit of the last place that was written, in the same unit; how far a rounded number may be off, twice. */
  readonly step: number;
  readonly bound?: Bound;
  /** 万 or 亿 and the like, as written; empty where there is none. */
  readonly multiplier: string;
  /** As written, without 万 and 亿; empty where the number bears none. */
  readonly unit: string;
  readonly measure: Unit;
  /** True when it is written in Chinese numerals. */
  readonly han: boolean;
}

const DIGITS = '零一二三四五六七八九';
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const TEN_THOUSAND = 1e4;
const GROUPS: Readonly<Record<string, number>> = { 万: TEN_THOUSAND, 亿: 1e8 };
const MULTIPLIERS: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1000,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  十亿: 1e9,
  百亿: 1e10,
  千亿: 1e11,
  万亿: 1e12,
};

const ARABIC = String.raw`(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,6})?`;
const HAN =
  '[一二两三四五六七八九十][零〇一二两三四五六七八九十百千万亿]{0,15}(?:点[零〇一二三四五六七八九]{1,4})?';
/** A number with its multiplier, 多 and unit; 1900千瓦时 counts in 千瓦时. */
const NUMBER = `(${ARABIC}|${HAN})\\s?([多余几来])?((?:十|百|千)?(?:万亿|亿|万)|十|百|千(?!瓦|帕|伏|卡))?([多余几来])?\\s?(${UNIT_SOURCE})?`;
const FRACTION = '([一二三四五六七八九十百]{1,3})分之([零一二两三四五六七八九十百千点]{1,9})';
/** 六成五, 七成半: tenths and a half of one, or so many hundredths. */
const TENTHS = '([一二三四五六七八九])成([一二三四五六七八九半])(?![个家名人户本座条项十百千万亿])';
const LINK = '\\s?[—～~－至到-]+\\s?';
const AMOUNT = new RegExp(`${FRACTION}|${TENTHS}|${NUMBER}(?:${LINK}${NUMBER})?`, 'g');

/** What a number stands in that is none: PM2.5, “4+2”, 第3名, 2024-5-31, G20. */
const BOUND_BEFORE = /[A-Za-z\d第+./:-]$|[“‘]$|第\s?$/;
/** 加在|一起, 同群众|一起. */
const TOGETHER_BEFORE = /[在跟和同与们]$/;
/** A date, a clock, an ordinal, a word that begins with a numeral. */
const NO_AMOUNT_AFTER = /^\s?(?:[A-Za-z+:/]|[年月日号时点届](?!多)|季度|级|等|是|要|[.．]\d)/;
/** Which school or plan it is, and no length of time: 九年|一贯制, 三年|行动计划. */
const OF_YEARS = /^(?:一贯|义务|制|(?:发展)?规划|计划|行动)/;
/** A Chinese number without a unit counts only where it has places: 三百二十. */
const HAN_PLACED = /[百千万亿]./;

const UNDER = /(?:近|接近|将近|(?<!无故)不到|不足|不超过|至多)\s?$/;
const OVER =
  /(?:超|超过|(?<![通经度路错])过了|逾|突破|不少于|不低于|不能低于|不得低于|不能少于|不下|至少|大于|高于)\s?$/;
const ABOUT = /(?:(?<![签预条公节履])约|大约|大概|大致|差不多|上下)\s?$/;
const AFTER: readonly (readonly [RegExp, Bound])[] = [
  [/^(?:以上|之多)/, 'over'],
  [/^(?:以下|以内|之内)/, 'under'],
  [/^(?:左右|上下)/, 'about'],
  // 比去年的2.0万人多|1600人, 比上月的286辆多了|23辆 are told to the last place.
  [/^[多余](?![了出]?\s?[\d一二两三四五六七八九十几])/, 'over'],
];

/** True where a text may hold an amount: most sentences do not, and are not read. */
export function mayHaveAmounts(text: string): boolean {
  return /[\d一二两三四五六七八九十]/.test(text);
}

/**
 * The amounts of a text, in order and apart from each other. Dates, clocks, ordinals and labels are none.
 * @param text folded
 */
export function amountsIn(text: string): Amount[] {
  const found: Amount[] = [];
  for (const match of text.matchAll(AMOUNT)) {
    const amount = isBound(text, match)
      ? undefined
      : (fraction(match) ?? tenths(match) ?? number(text, match));
    if (!amount) continue;
    const whole = asOne(found.at(-1), amount);
    if (whole) found.pop();
    found.push(whole ?? amount);
  }
  return found;
}

/** 6小时|40分钟, 4分|20秒: one length of time, in the smaller unit. */
function asOne(before: Amount | undefined, amount: Amount): Amount | undefined {
  if (!before || before.end !== amount.start || amount.bound === 'under') return undefined;
  const [hours, rest] = [ofTime(before), ofTime(amount)];
  if (!hours || !rest || hours.factor <= rest.factor) return undefined;
  const value = round((before.value * hours.factor) / rest.factor + amount.value);
  const unit = amount.unit === '分' ? '分钟' : amount.unit;
  return {
    ...amount,
    start: before.start,
    value,
    unit,
    measure: rest,
    ...(before.bound ? { bound: before.bound } : {}),
  };
}

/** 分 beside 小时 or 秒 is no point. */
function ofTime({ unit, measure }: Amount): Unit | undefined {
  if (unit === '分') return unitOf('分钟');
  return measure.dimension === unitOf('小时').dimension ? measure : undefined;
}

function isBound(text: string, { index, 0: written }: RegExpExecArray): boolean {
  const before = text.slice(Math.max(0, index - 2), index);
  return (
    BOUND_BEFORE.test(before) ||
    (written.startsWith('一起') && TOGETHER_BEFORE.test(before)) ||
    UNCOUNTED.test(text.slice(index, index + 3)) ||
    ONE_IN_SO_MANY.test(text.slice(Math.max(0, index - RATIO), index))
  );
}

/** 发现了|一批问题: nobody counted them. */
const UNCOUNTED = /^一批(?![次货])/;
/** 20台次就有|1处 tells how many there are of how many. */
const ONE_IN_SO_MANY = /[\d一二三四五六七八九十百千]\p{Script=Han}{1,3}(?:里|中)?就有$/u;
const RATIO = 10;

/** 百分之八 and 千分之三 are rates; 三分之二 is a part. */
const RATES: Readonly<Record<string, { readonly unit: string; readonly times: number }>> = {
  百: { unit: '%', times: 100 },
  千: { unit: '‰', times: 1000 },
};

function fraction({ index, 0: whole, 1: below, 2: above }: RegExpExecArray): Amount | undefined {
  if (below === undefined || above === undefined) return undefined;
  const value = (readHan(above) ?? Number.NaN) / (readHan(below) ?? Number.NaN);
  if (!Number.isFinite(value)) return undefined;
  const { unit, times } = RATES[below] ?? { unit: '', times: 1 };
  return {
    start: index,
    end: index + whole.length,
    value: unit === '' ? value : round(value * times),
    step: unit === '' ? 0 : 1,
    multiplier: '',
    unit,
    measure: unitOf(unit),
    han: true,
  };
}

function tenths({ index, 0: whole, 3: tens, 4: ones }: RegExpExecArray): Amount | undefined {
  if (tens === undefined || ones === undefined) return undefined;
  return {
    start: index,
    end: index + whole.length,
    value: digitOf(tens) + (ones === '半' ? 0.5 : digitOf(ones) / 10),
    step: ones === '半' || ones === '五' ? 0.5 : 0.1,
    multiplier: '',
    unit: '成',
    measure: unitOf('成'),
    han: true,
  };
}

/** One end of what was matched: the number, 多, 万, 多, the unit. */
interface End {
  readonly value: number;
  readonly step: number;
  readonly more: boolean;
  readonly unit: string;
  readonly multiplier: string;
  readonly han: boolean;
  readonly places: boolean;
}

function number(text: string, match: RegExpExecArray): Amount | undefined {
  const first = endOf(match.slice(5, 10));
  const last = match[10] === undefined ? undefined : endOf(match.slice(10, 15));
  if (!first) return undefined;
  const start = match.index;
  const end = start + match[0].trimEnd().length;
  const { unit, multiplier } = last ?? first;
  const rest = text.slice(end, end + 4);
  const before = text.slice(Math.max(0, start - 5), start);
  if (isNone(first, unit, rest) || isYearBeside(first, unit, text[start - 1])) return undefined;
  if (unit === '' && multiplier === '' && (NUMBERED_BEFORE.test(before) || NUMBERED_AFTER.test(rest)))
    return undefined;
  const bound = boundOf(text, start, rest, first.more || last?.more === true);
  return {
    start,
    end,
    // 15—20亿元: what the upper end bears counts for both.
    value: last && first.multiplier === '' ? scaled(first.value, multiplier) : first.value,
    ...(last ? { high: last.value } : {}),
    step: first.step,
    multiplier,
    ...(bound ? { bound } : {}),
    unit,
    measure: unitOf(unit),
    han: first.han,
  };
}

/**
 * What is called by a number: GB/T |9704—2012, 拨打|12345, 省道|301; 说话人|2：, in what a machine took down. A rate that
 * Latin letters name bears a sign or a unit: GDP 120亿元.
 */
const NUMBERED_BEFORE = /(?:[A-Za-z]\s|热线|拨打|电话|[国省县乡]道|编号|代码|(?:说话|发言|讲话)人[ ]?)$/;
const NUMBERED_AFTER = /^\s?(?:[国省县乡]道|(?:政务|便民|服务|市民){0,2}(?:热线|平台))/;

/** 2024年, 3月, 二季度, 九年一贯制, 五年规划 and a Chinese digit alone. */
function isNone({ value, multiplier, han, places }: End, unit: string, rest: string): boolean {
  if (unit === '年') return value >= 1900 || OF_YEARS.test(rest);
  if (unit !== '') return false;
  return (multiplier === '' && NO_AMOUNT_AFTER.test(rest)) || (han && !places);
}

/** 上一年, 前一年: which one, and not how many. */
function isYearBeside({ value, han }: End, unit: string, before = ''): boolean {
  return han && value === 1 && unit === '年' && /[上前后头这那]/.test(before);
}

/** A number times 万, 亿 and the like, as they are written; '' leaves it. */
export function scaled(value: number, multiplier: string): number {
  return round(value * (MULTIPLIERS[multiplier] ?? 1));
}

/** Writes a value as an amount was written: 1150000 beside 120万元 → 115万元. */
export function writeLike(value: number, { multiplier, unit }: Pick<Amount, 'multiplier' | 'unit'>): string {
  const digits = Number((value / (MULTIPLIERS[multiplier] ?? 1)).toFixed(6));
  return `${digits}${multiplier}${unit}`;
}

function endOf([written, more = '', multiplier = '', moreAfter = '', unit = '']: readonly (
  | string
  | undefined
)[]): End | undefined {
  if (written === undefined) return undefined;
  const arabic = /^\d/.test(written);
  const value = arabic ? Number(written.replaceAll(',', '')) : readHan(written);
  if (value === undefined) return undefined;
  const decimals = /[.](\d+)$/.exec(written)?.[1]?.length ?? 0;
  const factor = MULTIPLIERS[multiplier] ?? 1;
  return {
    value: round(value * factor),
    step: stepOf(arabic, decimals, factor, written),
    more: more !== '' || moreAfter !== '',
    unit,
    multiplier,
    han: !arabic,
    places: HAN_PLACED.test(written) || multiplier !== '',
  };
}

/** What one more in the last place would add: 26.7亿 → 1千万, 1200 → 1, 三百万 → 一百万. */
function stepOf(arabic: boolean, decimals: number, factor: number, written: string): number {
  if (arabic) return factor / 10 ** decimals;
  const [, place] = CUT_SHORT.exec(written) ?? [];
  if (place !== undefined) return (factor * (PLACES[place] ?? GROUPS[place]!)) / 10;
  const last = /[十百千万亿]+$/.exec(written)?.[0] ?? '';
  return [...last].reduce((step, char) => step * (PLACES[char] ?? GROUPS[char] ?? 1), factor);
}

/** Takes the binary dust off: 2.18 × 10⁸. */
function round(value: number): number {
  return Number(value.toPrecision(15));
}

function boundOf(text: string, start: number, rest: string, more: boolean): Bound | undefined {
  const before = text.slice(Math.max(0, start - 4), start);
  if (UNDER.test(before)) return 'under';
  if (more || OVER.test(before)) return 'over';
  if (ABOUT.test(before)) return 'about';
  return AFTER.find(([pattern]) => pattern.test(rest))?.[1];
}

/** 12 and 十二, in figures or in characters; `NaN` where it is neither. */
export function readCount(written: string): number {
  return /^\d/.test(written) ? Number(written) : (readHan(written) ?? Number.NaN);
}

/** 三万|五, 一百|二: the place that the last digit leaves out is a tenth of the one before it. */
const CUT_SHORT = /([百千万亿])[一二三四五六七八九]$/;

/** The value of a Chinese number (三十二, 两千零五, 三亿五千万, 三万五, 三点五), or `undefined` where it is none. */
export function readHan(text: string): number | undefined {
  const [whole = '', decimals] = text.split('点');
  const read = { total: 0, section: 0, digit: -1 };
  for (const char of whole) if (!take(read, char)) return undefined;
  const [, place] = decimals === undefined ? (CUT_SHORT.exec(whole) ?? []) : [];
  const last = place === undefined ? 1 : (PLACES[place] ?? GROUPS[place]!) / 10;
  const integer = read.total + read.section + Math.max(read.digit, 0) * last;
  if (decimals === undefined) return integer;
  return Number(`${integer}.${[...decimals].map((char) => Math.max(0, digitOf(char))).join('')}`);
}

/** One more character of a Chinese number. @returns false where it cannot follow */
function take(read: { total: number; section: number; digit: number }, char: string): boolean {
  const place = PLACES[char];
  const group = GROUPS[char];
  if (place !== undefined) read.section += (read.digit < 0 ? 1 : read.digit) * place;
  if (group !== undefined) {
    const own = read.section + Math.max(read.digit, 0);
    // 三亿|五千万: 万 is of its own part alone; 亿 of all before it, for 三万亿.
    read.total = group === TEN_THOUSAND ? read.total + own * group : (read.total + own) * group;
    read.section = 0;
  }
  if (place !== undefined || group !== undefined) {
    read.digit = -1;
    return true;
  }
  const value = digitOf(char);
  if (value < 0 || (read.digit > 0 && value > 0)) return false;
  read.digit = value;
  return true;
}

function digitOf(char: string): number {
  if (char === '两') return 2;
  return char === '〇' ? 0 : DIGITS.indexOf(char);
}
