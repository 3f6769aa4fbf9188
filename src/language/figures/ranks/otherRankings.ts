/** 另一个榜: what says that a place is of another ranking than a list, or of another time: 满意度单独测过一次，…; 去年，…. */

export const EARLIER = '(?:去年|上年|上(?:一?个)?(?:季度|月|次|轮|期|周|半年)|年初|原来)';
/** What is told then is not of now: 去年，排名末位的二公司; 力争排到第三. */
export const OTHER_TIME = new RegExp(
  `${EARLIER}|前年|往年|历年|历来|此前|以前|一度|曾|连续|如果|要是|假如|力争|争取|目标|要求|年底|明年|下(?:一?个)?(?:季度|月|次|轮|期)|[按照].{1,8}[算排]|不是|没有|不再`,
);
/** 论吨位，河口排第二; 满意度是请人另做的，河口排第二: by another ranking than the list’s. */
export const BY_ANOTHER =
  /(?:(?:论|按|比|就|从|看|单说|单论|讲到|说到)[^，；]{1,10}|(?:满意度|单项|另)[^，；]{0,16})，$/u;
/** 满意度我们另外测过一次: another ranking begins. */
const ANOTHER =
  /满意度|测评|调查|评比|评选|竞赛|比[武赛]|大赛|演练|运动会|[投得]票|票数|抽[查测]|暗访|单项|专项|分项|测试|考试|名次|打分|排了|[红黑]榜|另外|另[行做测排]/g;
/** 完工率，|…; 消防演练中，: another one is told in the same sentence. */
const ANOTHER_THERE =
  /\p{Script=Han}(?:[率额速幅]|总量|数量)|[论看比讲说]\p{Script=Han}{1,8}，|\p{Script=Han}(?:方面|上|中|里|来看|来说)，/gu;

/** How far before a place another ranking may begin. */
export const FAR = 200;

/**
 * True where another ranking than a list's begins.
 * @param before what the sentence of a place says before it
 * @param between what its paragraph says before it, from the list on
 * @param about what leads to the list
 */
export function isOfAnother(before: string, between: string, about: string): boolean {
  const isNew = ([word]: RegExpExecArray) => !about.includes(word);
  return [...between.matchAll(ANOTHER)].some(isNew) || [...before.matchAll(ANOTHER_THERE)].some(isNew);
}

/** Since the last ；. */
export function clausesOf(text: string): string {
  return text.slice(text.lastIndexOf('；') + 1);
}

/** Since the last 。. */
export function sentenceOf(text: string): string {
  let at = text.length;
  while (at > 0 && !'。！？'.includes(text[at - 1]!)) at--;
  return text.slice(at);
}
