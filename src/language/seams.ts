/**
 * Does a line break cut a word? Told by the segmenter built into the runtime, which is at hand at once;
 * it is one piece of evidence among several and is asked only where the others leave a doubt.
 */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const CONTEXT = 10;

/** True when a word runs from the end of `before` into the start of `after`. */
export function crossesWord(before: string, after: string): boolean {
  const head = before.slice(-CONTEXT);
  const joined = head + after.slice(0, CONTEXT);
  for (const { index, segment, isWordLike } of segmenter.segment(joined)) {
    if (index >= head.length) return false;
    if (index + segment.length > head.length) return isWordLike === true;
  }
  return false;
}

/** Characters and words with which no clause, heading or title ends: something must follow. */
const UNFINISHED =
  /(?:[的和及或把被以将于都也就还又且而是不很最再越第二三四五六七八九“‘《（【「\d]|进一步|切实|认真|积极|不断|全面|深入|大力|着力|充分|继续|牢牢|坚决|务必|必须|应当|可以|能够|已经|正在|仍然|更加|十分|非常|比较|特别|尤其|通过|按照|根据|围绕|对于|关于|由于|因为|如果|虽然|但是|而且|以及|并且|或者|为了|随着|结合|针对|面对|作为|成为|具有|属于|包括|达到|坚持|确保|加大|我们|他们|各级|全县|全市|有的|一些|这些|那些|每个|各个|这个|那个|一个|几个|(?<![重需主首纪必摘简扼机概提])要|(?<![不值获取觉懂难])得)$/;
/** Verbs that want an object. A heading may end with one all the same: 责任要压实. */
const WANTS_OBJECT =
  /(?:打造|聚焦|压实|夯实|树立|强化|做好|抓好|开展|建立|完善|健全|增强|营造|构建|推动|加强|推进|落实|加快|深化|提升|提高|组织|发挥|解决|处理|掌握|突出|紧盯|参加|作了|取得|进行|实现|保持|形成)$/;

/** Characters with which no paragraph begins: something must precede. */
const CONTINUES =
  /^(?:[的了着们等而也都，。、；：！？”’）》】」』]|\d[\d.,]*(?:%|％|个|万|亿|元|名|人次|家|项|公里|吨|亩|倍))/;

/** True when the last character of `text` calls for more. */
export function isUnfinished(text: string): boolean {
  return UNFINISHED.test(text);
}

/** True when running text stops on a verb that wants an object. */
export function wantsObject(text: string): boolean {
  return WANTS_OBJECT.test(text);
}

/** True when the first character of `text` leans on what stands before. */
export function isContinuation(text: string): boolean {
  return CONTINUES.test(text);
}
