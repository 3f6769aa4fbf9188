/**
 * What is ordered without a word for it: a day to come and what is done by it (安全科今晚换锁, 镇里月底前把石子铺上, 登记本现在就补上),
 * how long it goes on (练到不回头为止), whose it is (往后谁先看见谁先扫). What was done (三天修好了), is told of others (检查组明天到) or
 * promised (我今晚写好) is none. Rows of the table of signals.
 */
import { COUNT } from './lexicon';
import { row, type Signal, STRONG, WEAK } from './signal';

const NUMBER = '[\\d一二两三四五六七八九十]{1,3}';
const WEEK = '(?:周|星期|礼拜)';
/** A day that has not come. */
const TO_COME = `(?:今晚|今夜|明[天早晚日]|后天|下个?(?:月|${WEEK}[一二三四五六日天末]?))`;
/** A day or an hour that comes or came: with 前 behind it, it comes. */
const DAY = `(?:${TO_COME}|今[天日]|本[周月]|${WEEK}[一二三四五六日天末]|(?:${NUMBER}月)?${NUMBER}[日号]|[月年][底末]|${NUMBER}点[半钟]?|熄灯|[点报]名|[上下]班|天[黑亮]|开学|收[工假]|上冻|入[冬汛])`;
/** 八点以前, 点名前; 提前, 目前, 从前 are none. */
const BEFORE = '[^，了过提目当眼面从跟]{0,5}(?<![提目当眼面从跟])(?:以|之)?前(?![列茅面后头天年线台期])';
const PART_OF_DAY = '(?:(?:早上|上午|中午|下午|晚上|一早|一上班)[就都]?)?';
const BY = `(?:${TO_COME}${PART_OF_DAY}|${DAY}${BEFORE})`;
/** 从今晚起, 四月一号起, 从下周开始. */
const FROM = `(?:[从自]|^)(?:${DAY}|现在|即日|今后)(?:${PART_OF_DAY})(?:起|开始)`;

/** What is planned, can be, is so, was said, comes by itself, or is the speaker's own. */
const TOLD =
  '[^，]*(?:每[天日晚周月季年次逢]|历来|照例|昨|前天|计划|预计|打算|有望|可[望以能]|[才就还都]?能(?!耗|源)|会(?![后前议上计同])|(?<!凡|尤其|特别)是|有(?!关)|已|曾|没|未|去年|上[周月年]|要求|规定|承诺|答应|保证|听说|[下降]雨|雪|气温|我(?![们这])|他|她|检查组|督[查导]组|[省市上]里|上级|客商|专家|记者|说|讲(?!台)|谈|点评|好处|请来)';
const NO_TELLING = `^(?!${TOLD})`;
/** 换锁, 补登记: what people are sent to do. */
const DO =
  '(?:换|拆|搬(?!迁户)|修|补(?!贴|助|偿)|改(?!革|善|变)|盖|铺|刷|清(?![晨明楚早])|写|贴|配(?!合)|装(?!备)|核[对查实]|扫|签(?!约)|返工|重[练写做查排]|收回|交(?!通|流|易)|报(?!告|道|名|纸|表)|送(?!行)|领(?!导|先|域)|查|练|值[班守]|抽查|开机|登记|停产|码|拨|巡|塑封|销毁|张贴|张榜|整改|打扫|落实)';

export const ORDERS: readonly Signal[] = [
  row(
    'ask',
    '到时办完',
    STRONG,
    `${NO_TELLING}(?!\\p{Script=Han}{0,4}(?:三|几|两)天内就)[^，了过]{0,16}(?:${DAY}${BEFORE}|${NUMBER}个?(?:天|小时|钟头|工作日|${WEEK})[之以]?内(?!就))[^，了过]{0,14}(?:完|好|上(?!级|报)|齐|清|掉|[出下起过进回]来|(?:拨|送|交|报|搬|发|领|退|补|挂|贴|移|转)[到给])[^，了过]{0,8}$`,
  ),
  row(
    'ask',
    '到时把……',
    STRONG,
    `${NO_TELLING}[^，了过]{0,12}${BY}(?:把|由(?![^，]{0,8}[长任记]))(?![^，]{0,14}(?:请|叫|召集|喊|留|聚))[^，了过]{2,}$`,
  ),
  row(
    'ask',
    '现在就办',
    STRONG,
    `${NO_TELLING}[^，了过]{0,10}(?:今[天晚日]|明[天早晚日]|现在|马上|立刻|[上下]午|会后|回去)就(?:把(?![^，]{0,8}(?:话|请|叫|留|召集))|去(?!世)|办|动[手起]|${DO})[^，了过]{0,14}$`,
  ),
  row('ask', '今晚换上', STRONG, `${NO_TELLING}[^，了过]{0,10}${TO_COME}${PART_OF_DAY}${DO}[^，了过]{0,10}$`),
  row(
    'ask',
    '从今起',
    STRONG,
    `${NO_TELLING}[^，了过]{0,8}${FROM}[就都]?[^，了过]{0,8}(?:把|一律|先|按|照|${DO})[^，了过]*$`,
  ),
  row(
    'ask',
    '到……为止',
    STRONG,
    '^(?!.*(?:昨|前天|上[周月]|一直))[^，了过]{0,6}[练改查修学盯催干扫清包看补抓磨追做守]到[^，了过]{1,12}为止$',
  ),
  row(
    'ask',
    '往后谁先看见',
    STRONG,
    '^(?:往后|今后|以后)[^，了过]{0,8}谁[^，谁了过]{1,6}谁(?!知|都|也|能)[^，了过]{1,10}$',
  ),
  row(
    'ask',
    '照表走',
    WEAK,
    '^(?:大家|一律|都)?[照按](?:着)?(?:表|图|单子|名单|计划|方案|程序)(?:走|来|办|练|抓|查|执行)$',
  ),
  row(
    'ask',
    '提几个希望',
    STRONG,
    `(?<![给向对替跟让]|他)(?:我|^)(?:再|就|也|想|只|最后|在此)?(?:[给对向](?:大家|各位|你们|同志们|同学们))?提(?:出)?${COUNT}[点个条项](?:小)?(?:希望|要求)(?!的)`,
  ),
];

const IS_DUE = new RegExp(
  `^(?:[^，了过]{0,6}(?:回去|散会|会后|下来)(?:以后|之后|后)?|回到[^，了过]{1,6}后|${FROM}|${DAY}${BEFORE})$`,
  'u',
);

/** 回去以后，……, 今晚熄灯前，……: what follows is done then. */
export function isDue(clause: string): boolean {
  return IS_DUE.test(clause);
}

/** What a clause behind such a time orders: 各班逐支返工. */
export const DUE: readonly Signal[] = [
  row(
    'ask',
    '到时去做',
    STRONG,
    `${NO_TELLING}[^，了过]{0,10}(?:把|将(?!要)|由(?!于)|先|逐[个支条件户]|挨[个家户]|按(?!照惯例)|当一?回|${DO})[^，了过]{1,}$`,
  ),
];
