/** 数量写法: amounts and ranges that are not whole, or say the same thing twice (GB/T 15835—2011, 5.1, 5.2). */
import { remember } from '../model/remember';
import { type Slip, withoutOverlaps } from './slips';

/** What is counted; of 号 and 届 a range is a name, and of 月 and 日 a time. */
const UNIT =
  '(?:[kM]Pa|[ckm]m|kg|[kM]W|kV|个百分点|个月|个小时|平方公里|平方千米|平方米|立方米|公里|千米|公顷|公斤|千克|千瓦|厘米|毫米|小时|分钟|美元|人次|兆帕|千帕|元|米|亩|吨|斤|克|升|度|℃|秒(?![钟表杀针])|毫升|毫克|微克|分贝|方(?![案面式向法便针])|个|家|人|名|位|户|项|件|条|座|台|辆|套|栋|间|所|处|起|例|份|篇|批|支|场|次|倍|岁|天|公分|趟|级|节|口|头|只|株|棵|根|门|遍|袋|箱|桶|盏|块|片|张|枚|册|代|类|种|车|筐|盆|床|桌|分(?=以[上下内]|左右|上下|[，。；、）]|$)|成(?=以[上下内]|左右|上下|[，。；、）的]|$))';
const SCALE = '(?:万亿|千万|百万|十万|万|亿|千|百)';
const PERCENT = '[%％‰]';
const NUMBER = '\\d{1,9}(?:,\\d{3})*(?:\\.\\d{1,4})?';
const HAN_NUMBER = '[一二两三四五六七八九十百千万亿]+';
/** A part of a whole in a word: 一半, 三成. */
const PORTION = '(?:一半|半数|大半|[一二三四五六七八九]成|[一二三四五六七八九十]分之[一二三四五六七八九十])';
const ANY_NUMBER = `(?:${NUMBER}|${HAN_NUMBER}|百分之[一二三四五六七八九十百点]+)`;
/** A number with what it counts: 100人, 3.5亿元, 三百多家, 20%. */
const AMOUNT = `(?:${PORTION}|半(?:年|个月|个小时|天)|${ANY_NUMBER}(?:多|余|来)?${SCALE}?(?:多|余)?(?:${UNIT}|${PERCENT}))`;
/** 约 that is no word of its own: 签约20亿元左右, 节约30万元左右. */
const ABOUT = '(?<![签预节制合契邀特公条租履违毁失大])约';

/** 15-20亿元, 15亿-20亿元, 5—8%. Not 2021-2025年, 1-8月, A-15, 3:2, 0371-6666666. */
const RANGE = new RegExp(
  `(?<![\\d.A-Za-z第№:：/／\\-－—~～+*×#])(${NUMBER})(${SCALE}?)(${UNIT}|${PERCENT})?([-－‐‑−–—～~]{1,2})(${NUMBER})(?:(${SCALE}?)(${UNIT}|${PERCENT})|(${SCALE})(?![瓦米克卡帕赫伏]))(?![\\d\\-])`,
  'gu',
);
/** 10月18日-19日, 3月-5月 */
const DATES =
  /(?<![\d\-/])(?:\d{1,2}月)?\d{1,2}日[-－‐‑](?:\d{1,2}月)?\d{1,2}日|(?<![\d\-/])\d{1,2}月[-－‐‑]\d{1,2}月(?!\d)/g;
/** Full-width digits with the marks between them; ３． begins a point, and the ． of 得分９５．其中 may end a sentence. */
const DIGITS =
  /[０-９]+(?:[，．.：／％－][０-９]+)*(?:(?<=(?:^|[。；：！？，][ 　]*)[０-９]{1,2})．(?=[ 　]?[\p{Script=Han}“]))?/gu;
/** １，０５０ is one number; １，２００人 most likely is; ９５，９３ and ９５０，９３０ may be two. */
const THOUSANDS = /^[１-９](?:[０-９]?|[０-９]{2}(?=，０))(?:，[０-９]{3})+(?:．[０-９]+)?$/;
const SURELY_THOUSANDS = /，０/;
/** ９：３０－１１：００ */
const CLOCK =
  /^(?:[０１]?[０-９]|２[０-４])：[０-５][０-９](?:－(?:[０１]?[０-９]|２[０-４])：[０-５][０-９])?$/;
const RATIO = /^[０-９]{1,3}：[０-９]{1,3}$/;
/** 上午９：３０, 从９：３０起, 比分３：２; 议题９：３０个点位 may be a name and what is said of it. */
const TAKES_CLOCK = /(?:[午晚早晨夜日天]|[从自至到于在])$/;
const TAKES_RATIO = /(?:比[分例]?为?|[以按])$/;
/** What is counted one by one has no tenths, so the point before it ends a sentence: 完成了任务.5个镇走在前列. */
const WHOLE =
  '(?:个(?!百分点|月|小时)|家|人|名|位|户|项|件|条|座|台|辆|套|栋|间|所|处|起|例|份|篇|批|支|场|次|岁|趟|级|节|口|头|只|株|棵|根|门|遍|块|片|张|枚|册|类|种|车)';
/** 增长 .8%, but not 增长5 .8%: there the blank is what is wrong, and a 0 would make 50.8 of it; nor 之源.14亿多人口. */
const LEADING_POINT = new RegExp(
  `\\.(?<!\\d[ 　]*\\.)(?<=(?:[\\p{Script=Han}，。；：、（“《 　]|^)\\.)(?!(?<=\\p{Script=Han}\\.)\\d{3})(?!\\d+[ ]?(?:${WHOLE}|${SCALE}?[多余]))\\d{1,4}(?=[ ]?(?:${PERCENT}|个百分点|${SCALE}|${UNIT}|[吉兆千百]焦|标煤)|(?<=[到为是至]\\.\\d{1,3})[，。；、]|(?<=[由从]\\.\\d{1,4})\\p{Script=Han})`,
  'gu',
);
/** Behind a word the point may end a sentence yet (任务完成.5万亩整改到位), unless the word calls for an amount. */
const MAY_END =
  /\p{Script=Han}(?<!(?:增长|下降|上升|回落|提高|降低|减少|增加|达到?|占|约|仅|于|超过|为|至|由|从)了?)$/u;
const LESS =
  /(?:(?<=[比较][^，。；：]{1,12})(?:少|降|慢|短)|减少|减免|减轻|节约|节省|降低|下降|缩小|缩短|缩减|压缩|下滑|回落|递减|锐减|骤降)了? ?(?:近|约)?(?:\d+(?:\.\d+)?|[一二两三四五六七八九十几数]{1,3}) ?倍/gu;

/** Words that bound an amount from one side, and the word after it that says so again. */
const BOUNDS: readonly { readonly before: string; readonly after: string }[] = [
  { before: '(?<!不)(?:超过|超出|突破|高于|大于|多于|超)', after: '以上' },
  { before: '(?:不少于|不低于|至少|最少|不超过|不多于|不高于|最多|至多)', after: '以上' },
  { before: '(?:不足|不到|低于|少于|小于|不超过|不多于|不高于|最多|至多)', after: '(?:以下|以内)' },
  {
    before: `(?:大约|大概|${ABOUT}|将近|接近|差不多|(?<![最附临邻远相接亲贴逼])近)`,
    after: '(?:左右|上下)',
  },
  // 近一半以上
  { before: '(?:将近|接近|(?<![最附临邻远相接亲贴逼])近)', after: '以上' },
  // 至少见面2次以上
  {
    before: '(?:不少于|不低于|至少|最少)(?:每[天月周年日人户])?(?!.?[把将对向给从让由按])\\p{Script=Han}{2}',
    after: '以上',
  },
  // 大约供应1800份左右
  {
    before: '(?:大约|大概)(?:\\p{Script=Han}{2}|每[天月年日人户晚夜个次亩家台辆桌趟])',
    after: '(?:左右|上下)',
  },
];
/** 大约|800万—900|万元左右 */
const LOWER_END = `(?:${NUMBER}${SCALE}?(?:${UNIT}|${PERCENT})?[—～~至到])?`;
const BOUND = BOUNDS.map(
  ({ before, after }) =>
    new RegExp(
      `(${before})(?:有|在|为|是|占(?:\\p{Script=Han}{1,8}的)?|达到?|了|[用花]了?|需要?|要|得|(?:保持|稳定|控制|维持)在?|完成|投入|拿出|储备|留出|安排|培训|压减|节约|覆盖|每[天周月季年人户村])?(${LOWER_END}${AMOUNT})(?:的?(?:资金|产值|投资|项目|企业|群众|面积|[小社]区|村子?|单位|学校|乡镇|班级|站点|点位|家庭|孩子|学生|老人|工人|职工|车间|岗位|部门|商户|农户|网点))?(${after})(?![两侧各边手级])`,
      'gu',
    ),
);
/** 八百|多台左右 */
const MORE_OR_SO = new RegExp(
  `(?<=[\\d一二两三四五六七八九十百千万亿])(多|余)(${SCALE}?${UNIT})(左右|上下)(?![两侧各边手级])`,
  'gu',
);
/** 超期近12多天, 用了近8分多钟, 持续近3个多月: how long something took. */
const NEARLY_MORE_TIME =
  /(?<=超期|逾期|历时|持续|[用花拖等干]了|长达)近([\d一二两三四五六七八九十]{1,3}[个分]?)(多|余)(?=天|年|个?月|小时|星期|钟)/gu;
/** 近30多家, 近12万多件; 近二十多年 is the recent twenty years and more. */
const NEARLY_MORE = new RegExp(
  `(?:(?<![最附临邻远相接亲贴逼])近|将近|接近|大约|${ABOUT})((?:${NUMBER}${SCALE}?|${HAN_NUMBER}))(多|余)(${SCALE}?)(?!年|天|月|周|个月|日|次|届|期|场|来|少|数)(?=${UNIT}|[\\p{Script=Han}])`,
  'gu',
);

/** 近三成多, 将近两倍多: the same of a share and of times. */
const NEARLY_MORE_OF =
  /(?:(?<![最附临邻远相接亲贴逼])近|将近|接近)((?:[一二三四五六七八九]成|[一二两三四五六七八九十\d]{1,3}倍|\d{1,3}(?:\.\d+)?[%％]|一半))(多|余)(?=[，。；、：的]|\p{Script=Han})/gu;

/** The amounts of a paragraph that are not written as they should be. */
export function amountSlipsIn(text: string, folded: string): readonly Slip[] {
  if (!mayBe(text)) return [];
  const others = otherSlips(folded);
  // 约３０个左右: the digits are mended for certain, whatever else is told of the amount.
  return [...digitSlips(text), ...(others.length < 2 ? others : withoutOverlaps(others))];
}

const MAY_BE =
  /[０-９]|\d[\p{Script=Han}%％‰℃]{0,5}[-－‐‑−–—～~]|(?:^|[^\dA-Za-z.])\.\d|倍|以[上下内]|左右|上下|[近约][\d.一二两三四五六七八九十百千万亿]+[个分]?[多余]|接近|近[一二两三四五六七八九十]{1,3}[成倍半]|[%％][多余]/u;

const mayBe = remember((text: string): boolean => MAY_BE.test(text));

const digitSlips = remember((text: string): readonly Slip[] =>
  [...text.matchAll(DIGITS)].flatMap(fullWidthDigits),
);

const otherSlips = remember((folded: string): readonly Slip[] => [
  ...[...folded.matchAll(LEADING_POINT)].map(leadingPoint),
  ...[...folded.matchAll(RANGE)].flatMap(range),
  ...[...folded.matchAll(DATES)].map(dates),
  ...[...folded.matchAll(LESS)].map(less),
  ...BOUND.flatMap((pattern) => [...folded.matchAll(pattern)].map(saidTwice)),
  ...[...folded.matchAll(MORE_OR_SO)].map(saidTwice),
  ...[...folded.matchAll(NEARLY_MORE_TIME)].map(nearlyMore),
  ...[...folded.matchAll(NEARLY_MORE)].map(nearlyMore),
  ...[...folded.matchAll(NEARLY_MORE_OF)].map(nearlyMore),
]);

/** One number, or several where a mark between them may be the sentence's: ９５，９３分 is 95，93分, never 95,93分. */
function fullWidthDigits({ 0: hit, index, input }: RegExpExecArray): Slip[] {
  const whole = wholeness(hit, input.slice(Math.max(0, index - 4), index));
  if (whole !== 'parts') return [halfWidthOf(hit, index, whole === 'certain')];
  return [...hit.matchAll(/[^，：]+/g)].map((part) => halfWidthOf(part[0], index + part.index, true));
}

/** Whether the marks within belong to one number. */
function wholeness(hit: string, before: string): 'certain' | 'likely' | 'parts' {
  if (!/[，：]/.test(hit)) return 'certain';
  if (THOUSANDS.test(hit)) return SURELY_THOUSANDS.test(hit) ? 'certain' : 'likely';
  if (CLOCK.test(hit) && (TAKES_CLOCK.test(before) || hit.includes('－'))) return 'certain';
  if (CLOCK.test(hit) && !/\p{Script=Han}$/u.test(before)) return 'likely';
  return RATIO.test(hit) && TAKES_RATIO.test(before) ? 'certain' : 'parts';
}

function halfWidthOf(hit: string, index: number, safe: boolean): Slip {
  const text = hit.normalize('NFKC');
  return found(index, hit, `数字用半角：“${hit}”应写作“${text}”`, {
    title: `改为“${text}”`,
    edits: [{ start: index, end: index + hit.length, text }],
    ...(safe ? { safe } : {}),
  });
}

function leadingPoint({ 0: hit, index, input }: RegExpExecArray): Slip {
  const certain = !MAY_END.test(input.slice(Math.max(0, index - 4), index));
  return found(index, hit, `小数点前面缺“0”：“${hit}”应写作“0${hit}”`, {
    title: `改为“0${hit}”`,
    edits: [{ start: index, end: index, text: '0' }],
    ...(certain ? { safe: true } : {}),
  });
}

interface RangeParts {
  readonly low: string;
  readonly lowScale: string;
  readonly lowUnit: string | undefined;
  readonly mark: string;
  readonly high: string;
  readonly highScale: string;
  readonly highUnit: string;
}

const IS_PERCENT = new RegExp(PERCENT);

/** 15-20亿元 → 15亿—20亿元: 万, 亿 and % on both ends, other units need not; — or ～ between. */
function range({ 0: hit, index, ...groups }: RegExpExecArray): Slip[] {
  const parts: RangeParts = {
    low: groups[1]!,
    lowScale: groups[2]!,
    lowUnit: groups[3],
    mark: groups[4]!,
    high: groups[5]!,
    highScale: groups[6] ?? groups[8] ?? '',
    highUnit: groups[7] ?? '',
  };
  if (!isRange(parts)) return [];
  const { mark, high, highScale, highUnit } = parts;
  const added = missing(parts);
  // An en dash, a full-width hyphen or a half-width tilde is one of the two in another font: 6.5%－7%.
  const hyphen = /^[-‐‑−]{1,2}$|^[–—～~－]{2}$/.test(mark);
  if (added === '' && !hyphen) return [];
  const first = hit.slice(0, hit.length - `${mark}${high}${highScale}${highUnit}`.length);
  const right = `${first}${added}${/^[—～－]$/.test(mark) ? mark : '—'}${high}${highScale}${highUnit}`;
  const why = added === '' ? '数值范围用“—”' : `范围两头都要写“${added}”`;
  return [
    found(index, hit, `${why}：“${hit}”应写作“${right}”`, {
      title: `改为“${right}”`,
      edits: [{ start: index, end: index + hit.length, text: right }],
    }),
  ];
}

/** From the lower to the higher, of one kind. */
function isRange({ low, lowScale, lowUnit, high, highScale, highUnit }: RangeParts): boolean {
  const rises = value(low) < value(high) || (lowScale !== highScale && lowScale !== '');
  return rises && (!lowUnit || IS_PERCENT.test(lowUnit) === IS_PERCENT.test(highUnit));
}

/** What the lower end has to be given: 亿 of 15-20亿元, % of 5-8%. */
function missing({ lowScale, lowUnit, highScale, highUnit }: RangeParts): string {
  if (lowUnit || lowScale) return '';
  return highScale || (IS_PERCENT.test(highUnit) ? highUnit : '');
}

function value(number: string): number {
  return Number(number.replace(/,/g, ''));
}

function dates({ 0: hit, index }: RegExpExecArray): Slip {
  const at = index + hit.search(/[-－‐‑]/);
  const right = hit.replace(/[-－‐‑]/, '—');
  return found(index, hit, `时间的起止用“—”：“${hit}”应写作“${right}”`, {
    title: `改为“${right}”`,
    edits: [{ start: at, end: at + 1, text: '—' }],
  });
}

function less({ 0: hit, index }: RegExpExecArray): Slip {
  return found(index, hit, `“${hit}”说不通：减少不用倍数，改用百分数或分数`);
}

/** 不超过40车以上 */
const AT_MOST = /^(?:不超过|不[多高]于|最多|至多)$/;

function saidTwice({ 0: hit, 1: before, 3: after, index }: RegExpExecArray): Slip {
  const end = index + hit.length;
  const how = after === '以上' && AT_MOST.test(before!) ? '意思相反，只能留一个' : '说了两遍，留一个就够';
  return found(index, hit, `“${before}”和“${after}”${how}`, {
    title: `删去“${after}”`,
    edits: [{ start: end - after!.length, end, text: '' }],
  });
}

function nearlyMore({ 0: hit, 2: more, index }: RegExpExecArray): Slip {
  const at = index + hit.lastIndexOf(more!);
  const before = hit.slice(0, hit.search(/[\d一二两三四五六七八九十百千万亿]/));
  return found(index, hit, `“${before}”和“${more}”意思冲突，留一个就够`, {
    title: `删去“${more}”`,
    edits: [{ start: at, end: at + 1, text: '' }],
  });
}

function found(start: number, hit: string, message: string, mend?: Slip['mend']): Slip {
  return { start, end: start + hit.length, message, ...(mend ? { mend } : {}) };
}
